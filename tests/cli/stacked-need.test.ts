import { definite } from "@sufficiency/core/advanced";
import { outputFiles } from "@sufficiency/report";
import { fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";
import { textFile } from "../support/text-file.js";

const projection = madeUpProjection();
const files = await outputFiles(projection, "0.1.0");
const care = projection.placements.filter(({ service }) => service === "care");
const stock = fromCSV(textFile(files, "stock.csv"), { autoType: false }).objects() as Record<string, string>[];

/** The heights of the drawn areas at one end, from the bottom up, with the edges between them, in pixels. */
function edgesAt(svg: string, end: "first" | "last"): readonly (readonly [lower: number, upper: number])[] {
  return [...svg.matchAll(/<path d="(M0,[^"]*Z)" fill="/g)].map(([, path]) => {
    const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const across = points.map(([x]) => x);
    const at = end === "first" ? Math.min(...across) : Math.max(...across);
    const [a, b] = points.filter(([x]) => x === at).map(([, y]) => y);
    return [Math.max(a, b), Math.min(a, b)];
  });
}

describe.each(["citizen", "uasc"])("the stack of %s children", (group) => {
  const svg = textFile(files, `charts/need-${group}.svg`);
  const means = (month: string) =>
    care.flatMap(({ id }) => {
      const row = definite(
        stock.find((one) => one["month"] === month && one["group"] === group && one["placement"] === id),
      );
      return Number(row["mean"]) > 0 ? [Number(row["mean"])] : [];
    });

  it.each([
    ["first", "2025-03"],
    ["last", "2028-12"],
  ] as const)("has at its %s end an area for each mean of stock.csv, each on the one below", (end, month) => {
    const edges = edgesAt(svg, end);
    const expected = means(month);
    expect(edges).toHaveLength(expected.length);
    const all = expected.reduce((sum, mean) => sum + mean, 0);
    const pixel = (edges[0][0] - definite(edges.at(-1))[1]) / all;
    // Those big enough for a name stand below the others. Each edge is drawn to a thousandth of a pixel; a mean of the
    // file is rounded by up to 0.005, and the scale comes from all of them.
    const tolerance = 0.002 / pixel + 0.01;
    const drawn = edges.map(([lower, upper]) => (lower - upper) / pixel).sort((a, b) => a - b);
    [...expected]
      .sort((a, b) => a - b)
      .forEach((mean, n) => {
        expect(Math.abs(drawn[n] - mean)).toBeLessThan(tolerance);
      });
    edges.slice(1).forEach(([lower], n) => {
      expect(lower).toBe(edges[n][1]);
    });
  });

  it("has one scale of children from its first to its last month", () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const [first, last] = (["first", "last"] as const).map((end) => {
      const edges = edgesAt(svg, end);
      return edges[0][0] - definite(edges.at(-1))[1];
    });
    // Means of a dozen rows, each rounded by up to 0.005, of some hundreds of children.
    expect(last / first).toBeCloseTo(sum(means("2028-12")) / sum(means("2025-03")), 3);
  });

  it("names each kind of home that is ever a fiftieth of the whole, and counts the rest together", () => {
    const last = means("2028-12");
    const all = last.reduce((sum, mean) => sum + mean, 0);
    const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) =>
      text
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    const rowsOf = (id: string) =>
      stock.filter((row) => row["group"] === group && row["placement"] === id && row["month"] <= "2028-12");
    const most = (id: string) => Math.max(...rowsOf(id).map((row) => Number(row["mean"])));
    const small = care.filter(({ id }) => most(id) > 0 && most(id) < all / 50);
    expect(small.length).toBeGreaterThan(1);
    expect(texts).toContain(`${small.length} smaller kinds of home`);
    expect(svg.replaceAll("&#39;", "'")).toContain(`Smaller: ${small.map(({ label }) => label).join("; ")}.`);
    for (const { id, label } of care.filter((home) => most(home.id) >= all / 50))
      expect(texts).toContain(`${label} ${Math.round(Number(definite(rowsOf(id).at(-1))["mean"]))}`);
  });
});

it("a kind of home that holds nobody is not drawn, and a group without children has no chart", async () => {
  const none = { ...projection, stock: projection.stock.filter(({ group }) => group !== "uasc") };
  const names = [...(await outputFiles(none, "0.1.0")).keys()];
  expect(names).toContain("charts/need-citizen.svg");
  expect(names).not.toContain("charts/need-uasc.svg");
  expect(textFile(files, "charts/need-citizen.svg")).not.toContain("In-house complex-needs homes");
});
