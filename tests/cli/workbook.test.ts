import { definite } from "@sufficiency/core/advanced";
import { outputFiles } from "@sufficiency/report";
import { fromCSV } from "arquero";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";
import { elements } from "../support/markup.js";
import { textFile } from "../support/text-file.js";

const HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")'];

const projection = madeUpProjection();
const files = await outputFiles(projection, "0.1.0");
const bytes = files.get("workbook.xlsx") as Uint8Array;
const parts = unzipSync(bytes);
const part = (name: string) => strFromU8(parts[name]);
const sheetParts = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"));
const sheets = await readSheets(bytes);

/** Every sheet as another library reads it: rows of cells under the title, the line below it and the header. */
async function readSheets(workbook: Uint8Array) {
  const read = await readWorkbook(Buffer.from(workbook));
  return new Map(
    read.map(({ sheet, data: [title, about, header, ...rows] }) => [sheet, { title, about, header, rows }] as const),
  );
}

describe.each([
  "requirements",
  "stock",
  "flows",
  "arrivals",
  "cost",
  "short-breaks",
  "measures",
  "placed",
  "recruitment",
  "carers",
])("the sheet of %s.csv", (name) => {
  const table = fromCSV(textFile(files, `${name}.csv`), { autoType: false });
  const { header, rows } = definite(sheets.get(name.charAt(0).toUpperCase() + name.slice(1).replace("-", " ")));

  it("has the file's columns, in their order", () => {
    expect(header.filter((column) => column !== "kind_of_home")).toEqual(table.columnNames());
  });

  it("has the file's cells, one by one: numbers as numbers, text as text, [z] where the file has none", () => {
    const words = new Set([
      "month",
      "period",
      "placement",
      "group",
      "resource",
      "measure",
      "flow",
      "from",
      "to",
      "kind",
      "unit_name",
      "unit",
      "indicator",
      "carers",
      "stage",
      "rating",
      "source",
      "note",
    ]);
    const lines = table.objects() as Record<string, string | null>[];
    expect(rows).toHaveLength(lines.length);
    lines.forEach((line, at) => {
      const cells = Object.fromEntries(header.map((column, c) => [String(column), rows[at][c]]));
      for (const [column, text] of Object.entries(line)) {
        const wanted = (text ?? "") === "" ? "[z]" : words.has(column) ? text : Number(text);
        expect(cells[column]).toBe(wanted);
      }
    });
  });

  it("has no number as text", () => {
    const quantities = header.flatMap((column, at) => (column === "period" ? [] : [at]));
    const asText = rows.flatMap((row) => quantities.map((at) => row[at])).filter((cell) => typeof cell === "string");
    expect(asText.filter((cell) => /^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
  });

  it("names each kind of home in words", () => {
    const [home, label] = [header.indexOf("placement"), header.indexOf("kind_of_home")];
    for (const row of home < 0 ? [] : rows) {
      const placement = projection.placements.find(({ id }) => id === row[home]);
      if (placement) expect(row[label]).toBe(placement.label);
      else expect(row[label]).toMatch(/^All /);
    }
  });
});

describe("the workbook", () => {
  it("begins with a cover, contents and notes, and contents lists every sheet after itself with its rows", () => {
    expect([...sheets.keys()].slice(0, 4)).toEqual(["Cover", "Contents", "Notes", "Headline"]);
    const listed = definite(sheets.get("Contents")).rows;
    expect(listed.map(([name]) => name)).toEqual([...sheets.keys()].slice(2));
    for (const [name, title, rows] of listed) {
      const sheet = definite(sheets.get(String(name)));
      expect([sheet.title[0], sheet.rows.length]).toEqual([title, rows]);
    }
  });

  it("has the numbers of summary.json on the headline sheet", () => {
    const { homes, carers, people } = JSON.parse(textFile(files, "summary.json")).headline;
    const lines = [...homes, carers, people].flatMap(({ title, lines: under }) =>
      under.map((line: Record<string, never>) => [title, line] as const),
    );
    expect(definite(sheets.get("Headline")).rows.map((row) => row.slice(2, 10))).toEqual(
      lines.map(([, { now, need, required, planned, shortfallProbability }]) =>
        [
          now?.["p50"],
          need["mean"],
          need["p10"],
          need["p50"],
          need["p90"],
          required,
          planned,
          shortfallProbability,
        ].map((value) => value ?? "[z]"),
      ),
    );
  });

  it("has the whole register and every source", () => {
    const { assumptions } = JSON.parse(textFile(files, "summary.json"));
    const cell = (value: unknown) => (value === null || value === "" ? "[z]" : value);
    expect(definite(sheets.get("Assumptions")).rows.map((row) => row.slice(0, 7))).toEqual(
      assumptions.map(({ id, value, unit, low, high, status, source }: Record<string, unknown>) =>
        [id, value, unit, low, high, status, source].map(cell),
      ),
    );
    expect(definite(sheets.get("Sources")).rows.map(([id]) => id)).toEqual(projection.sources.map(({ id }) => id));
  });

  it("has no empty cell in any table", () => {
    for (const [name, { header, rows }] of sheets)
      for (const row of rows) {
        expect(row, name).toHaveLength(header.length);
        expect(row, name).not.toContain(null);
      }
  });

  it("has no merged cell, no formula, no macro and no link outwards", () => {
    for (const name of sheetParts) {
      const names = elements(part(name).replace(/^<\?xml[^>]*>/, "")).map((element) => element.name);
      for (const refused of ["mergeCell", "f", "drawing", "oleObject"]) expect(names).not.toContain(refused);
    }
    const whole = Object.keys(parts).map(part).join("");
    expect(whole).not.toContain('TargetMode="External"');
    expect(Object.keys(parts).filter((name) => /vba|macro|external/i.test(name))).toEqual([]);
  });

  it("freezes the header row and names the table of every sheet", () => {
    expect(sheetParts).toHaveLength(sheets.size);
    for (const name of sheetParts) {
      expect(part(name)).toMatch(/<pane ySplit="3"[^>]*state="frozen"/);
      expect(part(name)).toContain("<tablePart ");
    }
    const tables = Object.keys(parts).filter((name) => name.startsWith("xl/tables/"));
    const named = tables.map((name) => /displayName="([^"]*)"/.exec(part(name))?.[1]);
    expect(named.sort()).toEqual(
      [...sheets.keys()].map((name) => `table_${name.toLowerCase().replaceAll(" ", "_")}`).sort(),
    );
  });

  it("carries no date of its making: not in its properties, nor in the container", () => {
    expect(part("docProps/core.xml").match(/\d{4}-\d\d-\d\dT/g)).toEqual(["1980-01-01T", "1980-01-01T"]);
    expect(datesInContainer(bytes)).toEqual(new Set(["1980-1-1 0:0:0"]));
  });
});

/** Dates of the entries of a zip container, as its central directory has them: two 16-bit words of MS-DOS. */
function datesInContainer(zip: Uint8Array): Set<string> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const dates = new Set<string>();
  for (let at = 0; at + 46 <= zip.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const [time, day] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
    dates.add(
      `${1980 + (day >> 9)}-${(day >> 5) & 15}-${day & 31} ${time >> 11}:${(time >> 5) & 63}:${2 * (time & 31)}`,
    );
  }
  return dates;
}

describe("words in the workbook that a spreadsheet might run", () => {
  it("are text, as they were, without the apostrophe that guards them in the CSV", async () => {
    const flows = HOSTILE.map((to) => ({ ...projection.flows[0], to }));
    const made = await outputFiles({ ...projection, flows }, "0.1.0");
    for (const hostile of HOSTILE.slice(0, 4)) expect(textFile(made, "flows.csv")).toContain(`'${hostile}`);
    const workbook = made.get("workbook.xlsx") as Uint8Array;
    const { header, rows } = definite((await readSheets(workbook)).get("Flows"));
    expect(rows.map((row) => row[header.indexOf("to")])).toEqual(HOSTILE);
    for (const [name, content] of Object.entries(unzipSync(workbook)))
      if (name.startsWith("xl/worksheets/sheet")) expect(strFromU8(content)).not.toMatch(/<f[ >]/);
  });

  it("stay text in a label, and characters that no XML may hold are left out", async () => {
    const made = await outputFiles(madeUpProjection({ label: "=1+1 <&> \u0000\u202e end" }), "0.1.0");
    const { header, rows } = definite((await readSheets(made.get("workbook.xlsx") as Uint8Array)).get("Requirements"));
    expect(rows[0][header.indexOf("kind_of_home")]).toBe("=1+1 <&>   end");
  });
});
