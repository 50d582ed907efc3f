import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCells } from "../../packages/core/src/pack/text/csv.js";

/** Texts in which commas, quotation marks and every kind of line end are frequent. */
const csvText = fc
  .array(fc.constantFrom("a", "b", " ", ",", '"', '""', "\n", "\r\n", "\r", '"a"', '","', "é"), { maxLength: 40 })
  .map((parts) => parts.join(""));

const read = (text: string) => readCells("a.csv", text, () => {});

/** What csv-parse, another reader, makes of a text; undefined where it refuses it. */
function another(text: string): string[][] | undefined {
  try {
    return parse(text, { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
  } catch {
    return undefined;
  }
}

test("cells are those of another reader of CSV, which refuses the same texts", () => {
  fc.assert(
    fc.property(csvText, (text) => {
      expect(read(text)?.map((row) => row.map((cell) => cell.text))).toEqual(another(text));
    }),
    { numRuns: 5000 },
  );
});

test("a cell stands where its line and column say", () => {
  fc.assert(
    fc.property(csvText, (text) => {
      for (const { text: value, line, column } of read(text)?.flat() ?? []) {
        const rest = text.split(/\r\n|\n|\r/).slice(line - 1);
        const from = (rest[0] ?? "").slice(column - 1);
        expect(from.startsWith('"') || from.startsWith(value)).toBe(true);
      }
    }),
  );
});

test("a cell of a million characters and lines is read", () => {
  const long = 'x""\n'.repeat(250_000);
  expect(read(`a,"${long}"`)?.[0]?.[1]?.text.length).toBe(750_000);
});
