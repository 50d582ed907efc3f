import type { Column, Placement, Table } from "@sufficiency/core";
import type { Output, Words } from "@sufficiency/core/advanced";

import { type ColumnTable, from, table } from "arquero";
import { written } from "../tables/csv.js";
import { NOT_APPLICABLE, type Sheet } from "./sheet.js";

/**
 * The sheet of a table that stands as CSV in the output folder: the same numbers, as the file has them, with the name of
 * each kind of home in words.
 */
export function tidySheet({ table: declared, rows }: Output, placements: Homes): Sheet {
  const { title, about, columns } = declared;
  const cells = table(columns.map((column) => [column.name, rows.map((row) => cellOf(column, row))]));
  const totals = columns.find(({ name }) => name === "placement")?.totals ?? {};
  const sheet = withHomes(cells, placements, totals);
  return {
    ...{ name: sheetName(declared), title, about },
    header: sheet.columnNames(),
    rows: (sheet.objects() as Record<string, string | number>[]).map(Object.values),
    formats: formatsOf(columns, cells),
  };
}

/** With the name of each kind of home beside its id; a table without them as it is. */
function withHomes(cells: ColumnTable, placements: Homes, totals: Words): ColumnTable {
  if (!cells.columnNames().includes("placement")) return cells;
  const named = Object.entries(totals).map(([id, label]) => ({ id, label }));
  const homes = from([...placements, ...named]).select({ id: "placement", label: "kind_of_home" });
  return cells
    .lookup(homes, "placement", "kind_of_home")
    .derive({ kind_of_home: (row) => row["kind_of_home"] ?? row["placement"] })
    .relocate("kind_of_home", { after: "placement" });
}

type Homes = readonly Pick<Placement, "id" | "label">[];

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
function formatsOf(columns: readonly Column<unknown>[], cells: ColumnTable) {
  const hasDecimals = (column: string) =>
    Array.from(cells.array(column)).some((cell) => typeof cell === "number" && !Number.isInteger(cell));
  return new Map(
    columns.flatMap(({ name, format }): [string, string][] => {
      if (format === "text") return [];
      // Rows that are not alike have no format in common.
      if (typeof format === "function") return [[name, "General"]];
      if (format === "chance") return [[name, "0.0%"]];
      if (format === "pounds") return [[name, "£#,##0"]];
      return [[name, format === "mean" || hasDecimals(name) ? "#,##0.00" : "#,##0"]];
    }),
  );
}
