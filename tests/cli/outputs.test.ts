import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outputsOf, parsePack, TABLES } from "@sufficiency/core";
import { definite, type Output, openStream, outputsSchema, streamKey } from "@sufficiency/core/advanced";

import {
  ALL_TABLES,
  backtestTables,
  comparisonTables,
  csvFiles,
  driverTables,
  evidenceTables,
  forecastTables,
  outputsPage,
  planTables,
  summarisePaths,
  switchingTables,
} from "@sufficiency/report";
import {
  ARRIVALS_MODELS,
  attribute,
  BASELINE_SCENARIO,
  backtestArrivals,
  compare,
  finish,
  levelEvidence,
  packLevel,
  parseSeriesCsv,
  plan,
  project,
  tornado,
  varianceShares,
} from "@sufficiency/scenarios";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { madeUpProjection } from "../support/made-up-projection.js";
import { levers } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";
import { ROOT } from "../support/source.js";

const doc = (name: string) => readFileSync(join(ROOT, "docs", name), "utf8");

/** Tables as a program holds them that has read the files: numbers as numbers, empty cells as null. */
function readBack(outputs: readonly Output[]): Record<string, Record<string, string | number | null>[]> {
  return Object.fromEntries(
    csvFiles(outputs).map(([, text], at) => {
      const { name, columns } = outputs[at].table;
      const numeric = new Set(columns.filter(({ format }) => format !== "text").map((column) => column.name));
      const rows = fromCSV(text, { autoType: false }).objects() as Record<string, string | null>[];
      const cell = (column: string, value: string | null) =>
        value === null || value === "" ? null : numeric.has(column) ? Number(value) : value;
      return [
        name,
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([c, value]) => [c, cell(c, value)]))),
      ];
    }),
  );
}

function expectKeys({ table, rows }: Output): void {
  const keys = table.columns.filter(({ name }) => table.keys.includes(name));
  expect(new Set(rows.map((row) => JSON.stringify(keys.map(({ of }) => of(row))))).size, table.name).toBe(rows.length);
}

describe("the declarations of the tables", () => {
  it("make the page of outputs and the schema that stand in docs", () => {
    expect(doc("outputs.md")).toBe(outputsPage());
    expect(JSON.parse(doc("outputs.schema.json"))).toEqual(outputsSchema(ALL_TABLES));
  });

  it.each(ALL_TABLES.map((table) => [table.name, table] as const))("say what every column of %s means", (_, table) => {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { meaning, unit } of table.columns) {
      expect(meaning).toMatch(/^[A-Za-z0-9].*\.$/);
      expect(unit).not.toBe("");
    }
    for (const key of table.keys) expect(names).toContain(key);
  });
});

describe("the schema of the tables", () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(outputsSchema());
  const tables = readBack(outputsOf(madeUpProjection()));

  it("takes every row of the files", () => {
    validate(tables);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["a column that is missing", ({ month, ...row }: Record<string, unknown>) => row],
    ["a column that nobody declared", (row: Record<string, unknown>) => ({ ...row, median: 1 })],
    ["a number that is text", (row: Record<string, unknown>) => ({ ...row, p50: "12" })],
    ["a month that is none", (row: Record<string, unknown>) => ({ ...row, month: "2028-13" })],
    ["a chance above 1", (row: Record<string, unknown>) => ({ ...row, shortfall_probability: 1.2 })],
  ])("refuses %s", (_, change) => {
    const [first, ...rest] = definite(tables["requirements"]);
    expect(validate({ ...tables, requirements: [change(first), ...rest] })).toBe(false);
  });
});

describe("the rows of Kent's tables", () => {
  const projection = project(KENT, { members: 20, seed: "1" });

  it.each(outputsOf(projection).map((output) => [output.table.name, output] as const))(
    "each have keys of their own in %s",
    (_, one) => expectKeys(one),
  );

  it("have no flow that nobody ever used", () => {
    const most = new Map<string, number>();
    for (const { flow, group, from, to, mean } of projection.flows) {
      const key = [flow, group, from, to].join();
      most.set(key, Math.max(mean, most.get(key) ?? 0));
    }
    expect([...most].filter(([, mean]) => mean === 0)).toEqual([]);
  });
});

describe("the tables of the other commands", () => {
  const pack = parsePack(smallPack());
  const run = { seed: "outputs", month: pack.meta.headline };
  const supposed = {
    ...BASELINE_SCENARIO,
    name: "More entries",
    levers: levers("  - kind: entries\n    factor: 1.2\n", pack),
  };
  const series = parseSeriesCsv(readFileSync(join(ROOT, "data/series/kent-referrals.csv"), "utf8"), { file: "series" });
  const model = definite(ARRIVALS_MODELS[0]);
  const outcome = { placement: "reception", label: "Reception", resource: "bed", measure: "month-end" } as const;
  const compared = compare(pack, [BASELINE_SCENARIO, supposed], { members: 3, seed: "outputs" });
  const split = attribute(pack, BASELINE_SCENARIO, supposed, { members: 3, seed: "outputs" });
  const paths = model.fit(series).sample(6, 20, openStream(streamKey("outputs", "forecast"), 0, 0));
  const outputs = [
    ...comparisonTables(compared, [[supposed.name, split]]),
    ...planTables(finish(plan(pack, { members: 50, seed: "outputs" }))),
    ...driverTables(
      finish(tornado(pack, { ...run, screened: 2, pairs: 2, named: 2 })),
      finish(varianceShares(pack, { ...run, rows: 10 })),
    ),
    ...switchingTables({
      ...{ outcome: { ...outcome, quantity: "short" }, lever: "", amount: "factor", unit: "", none: 1 },
      ...{ trials: [{ size: 1, chance: 0.5 }], switches: 1, between: [1, 1], ninety: undefined, ten: undefined },
    }),
    ...forecastTables([{ series, model: model.name, members: 20, steps: summarisePaths(paths) }]),
    ...backtestTables(backtestArrivals([{ series, maxHorizon: 3 }], { models: [model], members: 20, seed: "outputs" })),
    ...evidenceTables(levelEvidence(packLevel(KENT))),
  ];

  it("are all that the page lists beside those of a projection", () => {
    const others = ALL_TABLES.filter((table) => !TABLES.includes(table)).map(({ name }) => name);
    expect(outputs.map(({ table }) => table.name)).toEqual(others);
    for (const { table, rows } of outputs)
      if (table.name !== "failures") expect(rows.length, table.name).toBeGreaterThan(0);
  });

  it("fit the schema, row by row", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(outputsSchema(ALL_TABLES));
    validate(readBack(outputs));
    expect(validate.errors).toBeNull();
  });

  it("have rows with keys of their own", () => {
    for (const one of outputs) expectKeys(one);
  });
});
