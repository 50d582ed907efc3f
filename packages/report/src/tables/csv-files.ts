import { outputsOf, type Projection } from "@sufficiency/core";
import type { Output } from "@sufficiency/core/advanced";

import { textCell, writeCsv } from "./csv.js";
import { written } from "./number.js";

/** Every table of a projection as CSV, by its file's name, in the order in which the workbook shows them. */
export function projectTables(projection: Projection): ReadonlyMap<string, string> {
  return new Map(csvFiles(outputsOf(projection)));
}

/** Tables as CSV, each with its file's name: a cell is empty where its column does not apply. */
export function csvFiles(outputs: readonly Output[]): [name: string, text: string][] {
  return outputs.map((output) => [`${output.table.name}.csv`, tableCsv(output)]);
}

function tableCsv({ table: { columns }, rows }: Output): string {
  const cellsOf = (row: unknown) =>
    columns.map(({ of, format }) => {
      const value = of(row);
      if (value === null) return "";
      return typeof value === "string" ? textCell(value) : written(value, format, row);
    });
  return writeCsv(
    columns.map(({ name }) => name),
    rows.map(cellsOf),
  );
}
