import { cellsOf } from "../schema/column.js";
import { SOURCES } from "../schema/sources.js";
import type { Report } from "../text/issues.js";
import type { Row } from "../text/table.js";
import type { Source } from "../types.js";
import { readKeys } from "./draft.js";

/** Reads the sources that inputs cite. */
export function readSources(rows: readonly Row[], report: Report): Source[] {
  return rows.map((row) => cellsOf(SOURCES.columns, readKeys(row, SOURCES.columns, row.whole ? report : () => {})));
}
