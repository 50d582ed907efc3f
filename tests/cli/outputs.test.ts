import { readFileSync } from "node:fs";
import { join } from "node:path";
import { definite, outputsOf, outputsSchema, type Projection, TABLES } from "@sufficiency/core";
import { ALL_TABLES, outputsPage, projectTables } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { madeUpProjection } from "../support/made-up-projection.js";
import { ROOT } from "../support/source.js";

const doc = (name: string) => readFileSync(join(ROOT, "docs", name), "utf8");

/** The tables of a projection as a program holds them that has read the files: numbers as numbers, empty cells as null. */
function readBack(projection: Projection): Record<string, Record<string, string | number | null>[]> {
  return Object.fromEntries(
    [...projectTables(projection)].map(([file, text]) => {
      const name = file.replace(/\.csv$/, "");
      const columns = definite(TABLES.find((table) => table.name === name)).columns;
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
  const tables = readBack(madeUpProjection());

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
    (_, { table, rows }) => {
      const keys = table.columns.filter(({ name }) => table.keys.includes(name));
      expect(new Set(rows.map((row) => JSON.stringify(keys.map(({ of }) => of(row))))).size).toBe(rows.length);
    },
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
