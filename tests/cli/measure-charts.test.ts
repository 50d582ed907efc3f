import { formatMonth, type MeasureSummary } from "@sufficiency/core";
import { definite, INDICATORS } from "@sufficiency/core/advanced";

import { outputFiles } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { reportTables } from "../support/report-tables.js";
import { textFile } from "../support/text-file.js";

const projection = project(KENT, { members: 5, seed: "measures" });
const files = await outputFiles(projection, "0.1.0");
const panels = INDICATORS.map(({ id }) => projection.measures.filter(({ indicator }) => indicator === id));
const printedOf = (rows: readonly MeasureSummary[]) => rows.filter(({ kind }) => kind === "printed");
const withPrint = panels.filter((rows) => printedOf(rows).length > 0);
const hasTarget = (rows: readonly MeasureSummary[]) => rows.some(({ target }) => target !== null);

/** Where marks of a kind stand, in pixels, in the order in which they are drawn. */
function placed(svg: string, mark: RegExp): readonly (readonly [x: number, y: number])[] {
  return [...svg.matchAll(mark)].map(([, x, y]) => [Number(x), Number(y)] as const);
}
const POINT = /<path transform="translate\(([-\d.]+),([-\d.]+)\)"/g;
const TARGET = /<line transform="translate\(([-\d.]+),([-\d.]+)\)"[^>]*stroke-dasharray/g;

describe.each([
  ["with", withPrint.filter(hasTarget)],
  ["without", withPrint.filter((rows) => !hasTarget(rows))],
])("measures %s a target", (name, shown) => {
  const svg = textFile(files, `charts/measures-${name}-target.svg`);
  const points = placed(svg, POINT);
  const targets = placed(svg, TARGET);

  it("are drawn point by point, each panel to a scale of its own, all to one scale of days", () => {
    expect(shown.length).toBe(5);
    expect(points).toHaveLength(shown.flatMap(printedOf).length);
    expect(targets).toHaveLength(name === "with" ? 5 : 0);
    let next = 0;
    const day = ({ month }: MeasureSummary) => Date.parse(`${formatMonth(definite(month))}-01T00:00:00Z`) / 86_400_000;
    const days = shown.flatMap(printedOf).map(day);
    const pace = (definite(points.at(-1))[0] - points[0][0]) / (definite(days.at(-1)) - days[0]);
    shown.forEach((rows, panel) => {
      const own = printedOf(rows).map((row) => ({ row, at: points[next++] }));
      const known = own.map(({ row, at }) => [definite(row.value), at[1]] as const);
      const target = rows.find((row) => row.target !== null)?.target;
      if (target != null) known.push([target, targets[panel][1]]);
      for (const { row, at } of own) expect(at[0] - points[0][0]).toBeCloseTo((day(row) - days[0]) * pace, 6);
      const [least, most] = [known.toSorted((a, b) => a[0] - b[0])[0], known.toSorted((a, b) => b[0] - a[0])[0]];
      if (least[0] === most[0]) return;
      expect(most[1]).toBeLessThan(least[1]);
      const scale = (most[1] - least[1]) / (most[0] - least[0]);
      for (const [value, y] of known) expect(y - least[1]).toBeCloseTo((value - least[0]) * scale, 6);
    });
  });

  it("give their first and last published value, where they are heading or that it is not projected, and the target", () => {
    const alternative = definite(/aria-label="([^"]*)"/.exec(svg))[1];
    expect(alternative.split("; ")).toHaveLength(shown.length);
    expect(alternative.match(/not projected/g)?.length).toBe(name === "with" ? 3 : 1);
    if (name === "with") {
      expect(alternative).toContain(
        "Placed within 20 miles of home: 82.4% printed for March 2015, 70.8% printed for June 2024, not projected, target 80.0%",
      );
      for (const text of ["82.4%", "70.8%", "target 80.0%", "target 0.10%"]) expect(svg).toContain(`>${text}</text>`);
    }
  });
});

it("the heading of the charts counts the targets that were met when last published", () => {
  // 0.127% against at most 0.1; 72.3% against 85; 10.6% against at most 10; 71.8% against 70; 70.8% against 80.
  expect(textFile(files, "report.html")).toContain("<h3>1 of 5 measures met its target when last printed</h3>");
});

it("a measure whose only published month is the run's last month has its chart", async () => {
  const { origin } = projection.meta;
  const one = projection.measures.filter(({ indicator, month }) => indicator === "care-rate" && month === origin);
  const stock = projection.stock.filter(({ month }) => month === origin);
  const svg = textFile(
    await outputFiles({ ...projection, stock, measures: one, placed: [] }, "0.1.0"),
    "charts/measures-without-target.svg",
  );
  expect(placed(svg, POINT)).toHaveLength(1);
  expect(svg).not.toContain("NaN");
});

it("the numbers behind a chart are all that it draws, with those published after the headline month", async () => {
  const { headline, horizon } = projection.meta;
  const later = { ...definite(printedOf(panels[0]).at(-1)), month: headline + 2, value: 61.7 };
  const rows = [...panels[0], later].filter(({ month }) => definite(month) <= horizon);
  const made = await outputFiles({ ...projection, measures: rows }, "0.1.0");
  expect(headline + 2).toBeLessThan(horizon);
  expect(placed(textFile(made, "charts/measures-without-target.svg"), POINT)).toHaveLength(printedOf(rows).length);
  const table = definite(
    reportTables(textFile(made, "report.html")).find(({ name }) => name === "Measures without a target"),
  );
  const drawn = rows
    .filter(({ month }) => definite(month) <= headline + 2)
    .map(({ month, kind }) => `${formatMonth(definite(month))}, ${kind}`);
  expect(table.rows.map(({ heading }) => heading).toSorted()).toEqual(drawn.toSorted());
  expect(definite(table.rows.find(({ heading }) => heading === `${formatMonth(headline + 2)}, printed`)).cells).toEqual(
    ["61.7"],
  );
});

it("a pack without published measures has no charts of measures", async () => {
  const none = await outputFiles({ ...projection, measures: [] }, "0.1.0");
  expect([...none.keys()].filter((file) => file.startsWith("charts/measures-"))).toEqual([]);
});
