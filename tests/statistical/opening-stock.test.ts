import type { StockRow } from "@sufficiency/core";
import { describe, expect, test } from "vitest";
import { KENT, setBack } from "../support/kent.js";
import { childrenIn, drawnStocks, publishedMargins } from "../support/opening-margins.js";

const MEMBERS = 200;

describe("Kent's opening stock on 31 March 2025, in every one of 200 members", () => {
  const care = drawnStocks(KENT, "care", MEMBERS);
  const leavers = drawnStocks(KENT, "leaver", MEMBERS);

  test("every published total holds: 1,896, of whom 1,445 and 451, by age and by placement", () => {
    const margins = publishedMargins(KENT);
    expect(margins).toHaveLength(1 + 2 + 5 + 8);
    for (const row of margins) {
      expect(new Set(care.tables.map((table) => childrenIn(care, table, row)))).toEqual(new Set([row.figure.value]));
    }
  });

  test("the totals are those printed", () => {
    const [table] = care.tables;
    expect(
      [{}, { group: "citizen" }, { group: "uasc" }].map((row) => childrenIn(care, table, row as Partial<StockRow>)),
    ).toEqual([1896, 1445, 451]);
    expect(
      [0, 1, 5, 10, 16].map((age, b) => childrenIn(care, table, { ageFrom: age, ageTo: [0, 4, 9, 15, 17][b] })),
    ).toEqual([78, 194, 226, 615, 783]);
  });

  test("care leavers are 2,004, of whom 1,023 and 981", () => {
    for (const table of leavers.tables) {
      expect(table.reduce((sum, x) => sum + x, 0)).toBe(2004);
      expect(childrenIn(leavers, table, { group: "citizen" })).toBe(1023);
      expect(childrenIn(leavers, table, { group: "uasc" })).toBe(981);
    }
  });

  test("nobody lives where nobody of that age can", () => {
    for (const { cells, tables } of [care, leavers]) {
      cells.forEach((cell, i) => {
        const home = KENT.placements.find((p) => p.id === cell.placement)!;
        if (cell.age < home.ageFrom || cell.age > home.ageTo)
          expect(Math.max(...tables.map((table) => table[i]))).toBe(0);
      });
    }
  });

  test("members differ", () => expect(new Set(care.tables.map((table) => table.join())).size).toBe(MEMBERS));

  // Half the members lie below the value a figure is drawn around, give or take 4.5 standard errors of a count of 200:
  // between the 68th and the 132nd of them in order. Whole children add one on either side.
  test.each(KENT.stocks.filter((r) => r.measure === "split").map((row) => [row.figure.id, row] as const))(
    "%s: the median member has the central share",
    (_, row) => {
      const base = baseOf(row);
      const service = (row.ageFrom ?? 0) >= 18 ? leavers : care;
      const counts = service.tables.map((table) => childrenIn(service, table, row)).sort((a, b) => a - b);
      expect(counts[67] - 1).toBeLessThanOrEqual(row.figure.value * base);
      expect(counts[132] + 1).toBeGreaterThanOrEqual(row.figure.value * base);
      expect(counts[199]).toBeGreaterThan(counts[0]);
    },
  );
});

describe.each([2022, 2023, 2024])("31 March %d, the origin set back", (year) => {
  const pack = setBack(KENT, year);
  const care = drawnStocks(pack, "care", 60);

  test("every total published for that day holds in every member", () => {
    const margins = publishedMargins(pack);
    expect(margins).toHaveLength(16);
    for (const row of margins)
      for (const table of care.tables) expect(childrenIn(care, table, row)).toBe(row.figure.value);
  });
});

/** Children of whom a split is a share: of a home, those of its category; of a group, all of it; care leavers, all of them. */
function baseOf(row: StockRow): number {
  if ((row.ageFrom ?? 0) >= 18) return 2004;
  const category = row.category ?? KENT.placements.find((p) => p.id === row.placement)?.category;
  const margin = publishedMargins(KENT).find((m) =>
    row.placement ? m.category === category : m.group === row.group && m.category === undefined,
  );
  return margin!.figure.value;
}
