import { createRequire } from "node:module";
import { drawChart, outputFiles, projectionCharts } from "@sufficiency/report";
import { afterEach, expect, test, vi } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";
import { textFile } from "../support/text-file.js";

const charts = projectionCharts(madeUpProjection());

test("every chart has a name of its own, and the report shows them in the order of the list", async () => {
  const names = charts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const files = await outputFiles(madeUpProjection(), "0.1.0");
  expect([...files.keys()].filter((file) => file.startsWith("charts/"))).toEqual(
    names.map((name) => `charts/${name}.svg`),
  );
  const alternatives = (text: string) =>
    [...text.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, words]) => words);
  expect(alternatives(textFile(files, "report.html"))).toEqual(
    names.flatMap((name) => alternatives(textFile(files, `charts/${name}.svg`))),
  );
});

test("every chart has an axis across and an axis upwards", async () => {
  for (const chart of charts) {
    const axes = (await drawChart(chart)).match(/role-axis-label/g)?.length ?? 0;
    expect(axes, chart.name).toBeGreaterThanOrEqual(2);
  }
});

const vega = createRequire(createRequire(import.meta.url).resolve("vega"));
const { textMetrics } = await import(vega.resolve("vega-scenegraph"));
afterEach(() => vi.restoreAllMocks());

test("no chart hangs on how wide a machine thinks its letters are", async () => {
  for (const chart of charts) {
    const drawn = await drawChart(chart);
    const width = vi.spyOn(textMetrics, "width").mockReturnValue(777);
    expect(await drawChart(chart), chart.name).toBe(drawn);
    expect(width).toHaveBeenCalled();
    width.mockRestore();
  }
});
