import { definite, type StockRow } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { KENT, setBack } from "../support/kent.js";
import { childrenIn, drawnStocks, publishedMargins } from "../support/opening-margins.js";

const MEMBERS = 200;

describe("Kent's opening stock on 31 March 2025, in every member", () => {
  const care = drawnStocks(KENT, "care", MEMBERS);
  const leavers = drawnStocks(KENT, "leaver", MEMBERS);

  test("adds up to every published total: 1,896, of whom 1,445 and 451, by age and by placement", () => {
    const margins = publishedMargins(KENT);
    expect(margins).toHaveLength(1 + 2 + 5 + 8);
    for (const row of margins) {
      expect(new Set(care.tables.map((table) => childrenIn(care, table, row)))).toEqual(new Set([row.input.value]));
    }
  });

  test("has the totals that are printed", () => {
    const [table] = care.tables;
    expect(
      [{}, { group: "citizen" }, { group: "uasc" }].map((row) => childrenIn(care, table, row as Partial<StockRow>)),
    ).toEqual([1896, 1445, 451]);
    expect(
      [0, 1, 5, 10, 16].map((age, b) => childrenIn(care, table, { ageFrom: age, ageTo: [0, 4, 9, 15, 17][b] })),
    ).toEqual([78, 194, 226, 615, 783]);
  });

  test("has 2,004 care leavers, of whom 1,023 and 981", () => {
    for (const table of leavers.tables) {
      expect(table.reduce((sum, x) => sum + x, 0)).toBe(2004);
      expect(childrenIn(leavers, table, { group: "citizen" })).toBe(1023);
      expect(childrenIn(leavers, table, { group: "uasc" })).toBe(981);
    }
  });

  test("places nobody in a home that does not take their age", () => {
    for (const { cells, tables } of [care, leavers]) {
      cells.forEach((cell, i) => {
        const home = definite(KENT.placements.find((p) => p.id === cell.placement));
        if (cell.age < home.ageFrom || cell.age > home.ageTo)
          expect(Math.max(...tables.map((table) => table[i]))).toBe(0);
      });
    }
  });

  test("differs from member to member", () =>
    expect(new Set(care.tables.map((table) => table.join())).size).toBe(MEMBERS));

  // Half the members lie below the value a figure is drawn around, give or take 4.5 standard errors of their count, which
  // has a standard deviation of half the root of their number. Whole children add one on either side.
  const error = Math.ceil((4.5 * Math.sqrt(MEMBERS)) / 2);
  test.each(KENT.stocks.filter((r) => r.measure === "split").map((row) => [row.input.id, row] as const))(
    "has a median near the share that the pack gives: %s",
    (_, row) => {
      const base = baseOf(row);
      const service = (row.ageFrom ?? 0) >= 18 ? leavers : care;
      const counts = service.tables.map((table) => childrenIn(service, table, row)).sort((a, b) => a - b);
      expect(counts[MEMBERS / 2 - error - 1] - 1).toBeLessThanOrEqual(row.input.value * base);
      expect(counts[MEMBERS / 2 + error] + 1).toBeGreaterThanOrEqual(row.input.value * base);
      expect(counts[MEMBERS - 1]).toBeGreaterThan(counts[0]);
    },
  );
});

describe.each([2022, 2023, 2024])("the opening stock of 31 March %d", (year) => {
  const pack = setBack(KENT, year);
  const care = drawnStocks(pack, "care", 60);

  test("adds up to every total published for that day, in every member", () => {
    const margins = publishedMargins(pack);
    expect(margins).toHaveLength(16);
    for (const row of margins)
      for (const table of care.tables) expect(childrenIn(care, table, row)).toBe(row.input.value);
  });
});

/** Children of whom a split is a share: of a home, those of its category; of a group, all of it; care leavers, all of them. */
function baseOf(row: StockRow): number {
  if ((row.ageFrom ?? 0) >= 18) return 2004;
  const category = row.category ?? KENT.placements.find((p) => p.id === row.placement)?.category;
  const margin = publishedMargins(KENT).find((m) =>
    row.placement ? m.category === category : m.group === row.group && m.category === undefined,
  );
  return definite(margin).input.value;
}
