import { formatMonth, type Projection, type RequirementRow, type Spread } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { projectTables, writeCsv } from "@sufficiency/report";
import { fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";

const projection = madeUpProjection();
const SPREAD = "mean,p05,p10,p25,p50,p75,p90,p95";

/** A table of the made-up projection, or of one that differs from it. */
function csv(file: string, other: Partial<Projection> = {}): string {
  return definite(projectTables({ ...projection, ...other }).get(file));
}

/** Rows as another program reads them: text by column name. */
function readBack(text: string): Record<string, string>[] {
  const rows = fromCSV(text, { autoType: false }).objects() as Record<string, string | null>[];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? ""])));
}

function numbers(row: Record<string, string>): number[] {
  return SPREAD.split(",").map((name) => Number(row[name]));
}

/** A mean to its two decimals; quantiles of the made-up projection are whole. */
function asSpread({ mean, p05, p10, p25, p50, p75, p90, p95 }: Spread): number[] {
  return [Number(mean.toFixed(2)), p05, p10, p25, p50, p75, p90, p95];
}

const TABLES = [
  {
    file: "requirements.csv",
    header: `month,placement,resource,measure,${SPREAD},required,available,shortfall_p50,shortfall_p90,shortfall_probability`,
  },
  { file: "stock.csv", header: `month,group,placement,${SPREAD}` },
  { file: "flows.csv", header: `month,flow,group,from,to,${SPREAD}` },
  { file: "arrivals.csv", header: `month,${SPREAD}` },
  { file: "placed.csv", header: `month,placement,measure,${SPREAD}` },
  { file: "recruitment.csv", header: `month,carers,stage,${SPREAD}` },
  { file: "foster-ages.csv", header: `month,placement,age_from,age_to,measure,${SPREAD}` },
  { file: "cost.csv", header: `period,placement,kind,${SPREAD}` },
  {
    file: "short-breaks.csv",
    header: `unit_name,measure,unit,${SPREAD}`,
  },
];

describe.each(TABLES)("$file", ({ file, header }) => {
  const text = csv(file);

  it("has the contract's header", () => expect(text.split("\n", 1)[0]).toBe(header));

  it("is rectangular, with one line feed at the end of each row", () => {
    const lines = text.split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.every((line) => line.split(",").length === header.split(",").length)).toBe(true);
    expect(text).not.toContain("\r");
  });

  it("holds only plain numbers where numbers belong", () => {
    for (const row of readBack(text))
      for (const name of SPREAD.split(",")) expect(row[name]).toMatch(/^-?\d+(\.\d\d\d?)?$/);
  });
});

describe("carers.csv", () => {
  const rows = readBack(csv("carers.csv"));

  it("has its header and a row for each kind of carers, measure and level, blank where nothing would do", () => {
    expect(Object.keys(rows[0]).join()).toBe(
      "month,carers,resource,measure,level,needed,needed_low,needed_high,today,chance_today",
    );
    expect(rows).toHaveLength(projection.balance.length);
    projection.balance.forEach(({ needed, low, high, today, level }, at) => {
      const cell = (value: number | null) => (value === null ? "" : String(value));
      const { needed_low, needed_high, ...row } = rows[at];
      expect(row).toMatchObject({
        month: "2028-03",
        needed: cell(needed),
        today: String(today),
        level: level.toFixed(3),
      });
      expect([needed_low, needed_high]).toEqual([cell(low), cell(high)]);
    });
  });
});

describe("a table that is read back has what was written", () => {
  it("in stock.csv", () => {
    const rows = readBack(csv("stock.csv"));
    expect(rows).toHaveLength(projection.stock.length);
    projection.stock.forEach((row, at) => {
      expect(rows[at]).toMatchObject({ month: formatMonth(row.month), group: row.group, placement: row.placement });
      expect(numbers(rows[at])).toEqual(asSpread(row));
    });
  });

  it("in requirements.csv, with an empty cell where nothing is planned", () => {
    const rows = readBack(csv("requirements.csv"));
    expect(rows).toHaveLength(projection.requirements.length);
    const optional = (row: RequirementRow) => [row.required, row.available, row.shortfallP50, row.shortfallP90];
    projection.requirements.forEach((row, at) => {
      const { required, available, shortfall_p50, shortfall_p90, shortfall_probability } = rows[at];
      const read = [required, available, shortfall_p50, shortfall_p90];
      expect(read).toEqual(optional(row).map((value) => (value === null ? "" : String(value))));
      expect(shortfall_probability).toBe(row.shortfallProbability?.toFixed(3) ?? "");
    });
  });

  it("in cost.csv, in whole pounds", () => {
    const rows = readBack(csv("cost.csv"));
    projection.cost.forEach((row, at) => {
      expect(rows[at]["mean"]).toBe(String(Math.round(row.mean)));
      expect(rows[at]["p90"]).toBe(String(row.p90));
    });
  });
});

describe("a cell of a table", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x","y")'])(
    "is no formula to a spreadsheet: %j",
    (hostile) => {
      const row = { ...projection.flows[0], to: hostile };
      const read = readBack(csv("flows.csv", { flows: [row] }))[0]["to"];
      expect(read).toBe(`'${hostile}`);
    },
  );

  it("is quoted where it would break a row", () => {
    expect(writeCsv(["a", "b"], [['x,"y"', "z\nw"]])).toBe('a,b\n"x,""y""","z\nw"\n');
  });

  it("may not be a number that is not finite", () => {
    expect(() => csv("arrivals.csv", { arrivals: [{ ...projection.arrivals[0], mean: Number.NaN }] })).toThrow("NaN");
  });

  it("is never a negative zero", () => {
    expect(csv("arrivals.csv", { arrivals: [{ ...projection.arrivals[0], mean: -0.001 }] })).toContain(",0.00,");
  });
});

describe("the table of measures", () => {
  const rows = readBack(csv("measures.csv"));

  it("has what was published under mean, what is projected with its quantiles, and why a measure is not projected", () => {
    expect(csv("measures.csv").split("\n", 1)[0]).toBe(
      `indicator,kind,month,unit,${SPREAD},target,meets_target,rating,source,note`,
    );
    const [printed] = rows.filter(({ kind }) => kind === "printed");
    expect(printed).toMatchObject({ mean: "53.30", p50: "", target: "", rating: "amber", source: "made-up" });
    const [projected] = rows.filter(({ kind }) => kind === "projected");
    expect(projected).toMatchObject({ mean: "53.00", target: "60.00", meets_target: "0.900", source: "" });
    expect(rows.find(({ kind }) => kind === "not-projected")).toMatchObject({
      month: "",
      mean: "",
      note: "no child is followed",
    });
  });
});
