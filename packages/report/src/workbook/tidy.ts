import type { Column, Output, Placement, Table } from "@sufficiency/core";
import { written } from "../tables/number.js";
import { NOT_APPLICABLE, type Sheet } from "./sheet.js";

/**
 * The sheet of a table that stands as CSV in the output folder: the same numbers, as the file has them, with the name of
 * each kind of home in words.
 */
export function tidySheet({ table, rows }: Output, placements: readonly Placement[]): Sheet {
  const { title, about, columns } = table;
  const homes = columns.findIndex((column) => column.name === "placement");
  const labels = new Map(placements.map(({ id, label }) => [id, label]));
  for (const [total, words] of Object.entries(columns[homes]?.totals ?? {})) labels.set(total, words);
  const named = <T>(cells: readonly T[], word: (cell: T) => T) =>
    homes < 0 ? cells : cells.toSpliced(homes + 1, 0, word(cells[homes]));
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return {
    ...{ name: sheetName(table), title, about },
    header: named(
      columns.map((column) => column.name),
      () => "kind_of_home",
    ),
    rows: cells.map((row) => named(row, (home) => labels.get(String(home)) ?? home)),
    formats: formatsOf(columns, cells),
  };
}

/** The name of a table's sheet. */
export function sheetName({ name }: Pick<Table<never>, "name">): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}

/** An empty text is one that does not apply. */
function cellOf({ of, format }: Column<unknown>, row: unknown): string | number {
  const value = of(row);
  if (value === null || value === "") return NOT_APPLICABLE;
  return typeof value === "string" ? value : Number(written(value, format, row));
}

/** How a spreadsheet shows a column: decimals where a number of it has any. */
function formatsOf(columns: readonly Column<unknown>[], rows: readonly (readonly (string | number)[])[]) {
  const hasDecimals = (at: number) => rows.some((row) => typeof row[at] === "number" && !Number.isInteger(row[at]));
  return new Map(
    columns.flatMap(({ name, format }, at): [string, string][] => {
      if (format === "text") return [];
      // Rows that are not alike have no format in common.
      if (typeof format === "function") return [[name, "General"]];
      if (format === "chance") return [[name, "0.0%"]];
      if (format === "pounds") return [[name, "£#,##0"]];
      return [[name, format === "mean" || hasDecimals(at) ? "#,##0.00" : "#,##0"]];
    }),
  );
}
