import type { Report } from "../text/report.js";
import type { Row } from "../text/table.js";
import type { Source, Status } from "../types.js";
import { readKeys } from "./keys.js";
import { SOURCE_KEYS } from "./schema.js";

/** Reads the sources that figures cite. */
export function readSources(rows: readonly Row[], report: Report): Source[] {
  return rows.map((row) => {
    const keys = readKeys(row, SOURCE_KEYS, row.whole ? report : () => {});
    const text = (column: string) => (keys.get(column) ?? "") as string;
    return {
      id: text("id"),
      document: text("document"),
      locator: text("locator"),
      quote: text("quote"),
      date: text("date"),
      status: text("status") as Status,
    };
  });
}
