import { measureOf } from "../rows/figure.js";
import type { Column, NameKind } from "../schema/column.js";
import { type FileTable, INPUT_COLUMNS, type InputTable } from "../schema/table.js";
import { suggest } from "../text/nearest.js";
import { atCell, type Report } from "../text/report.js";
import type { Row } from "../text/table.js";

/** The ids that rows may name; undefined where their own file could not be read, and nothing can be said. */
export interface Known {
  readonly placements: readonly string[] | undefined;
  readonly categories: readonly string[] | undefined;
  readonly sources: readonly string[] | undefined;
  readonly events: readonly string[] | undefined;
  readonly carers: readonly string[] | undefined;
}

/** Reports every cell that names a kind of home, a category or a source that the pack does not have. */
export function reportUnknown(rows: readonly Row[], table: FileTable | InputTable, known: Known, report: Report): void {
  for (const row of rows) {
    if (!row.whole) continue;
    const outside = "measures" in table ? measureOf(table, row.cells.get("measure")?.text ?? "")?.outside : undefined;
    const columns = { ...table.columns, ...("measures" in table && INPUT_COLUMNS) };
    for (const [column, { names }] of Object.entries<Column>(columns))
      if (names && column !== outside) reportName(row, column, ...targets(names, known), report);
  }
}

type Targets = readonly [readonly string[] | undefined, string];

function targets(names: NameKind, known: Known): Targets {
  if (names === "source") return [known.sources, "an id of sources.csv"];
  if (names === "event") return [known.events, "an event of capacity.csv"];
  if (names === "carer") return [known.carers, "a kind of carers.csv"];
  if (names === "category") return [known.categories, "the category of any placement"];
  if (names === "placement") return [known.placements, "an id of placements.csv"];
  return [known.placements && [...known.placements, "same", "ended"], "an id of placements.csv, same or ended"];
}

function reportName(row: Row, column: string, ids: readonly string[] | undefined, what: string, report: Report): void {
  const cell = row.cells.get(column);
  if (cell === undefined || cell.text === "" || ids === undefined || ids.includes(cell.text)) return;
  const remedy = suggest(cell.text, ids) || `Use ${what}.`;
  report(atCell(row.file, column, cell, { message: `is not ${what}`, remedy }));
}
