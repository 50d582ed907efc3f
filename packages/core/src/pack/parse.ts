import { definite, PackError } from "../vocabulary/issue.js";
import { type Examined, examine } from "./check.js";
import { cellsOf } from "./schema/column.js";
import { INPUT_TABLES, type InputRows } from "./schema/index.js";
import { listIssues } from "./text/issues.js";
import type { DataPack, PackFiles } from "./types.js";

/**
 * Turns the text of a pack's files into a checked pack. Pure: nothing is read from the disk.
 *
 * @example
 * const pack = parsePack(files);
 * pack.meta.authority; // => "Kent County Council"
 * @throws PackError with every issue (the first 100 and a count of the rest) when the pack has any.
 */
export function parsePack(files: PackFiles): DataPack {
  const examined = examine(files);
  if (examined.issues.length > 0) throw new PackError(listIssues(examined.issues));
  return assemble(examined);
}

function assemble({ meta, placements, sources, drafts, correlations, levers }: Examined): DataPack {
  const inputs = Object.entries(INPUT_TABLES).map(([name, { file, columns }]) => {
    const rows = definite(drafts.get(file));
    return [name, rows.map(({ keys, measure, input }) => ({ measure, input, ...cellsOf(columns, keys) }))];
  });
  return {
    meta: definite(meta),
    placements,
    sources,
    ...(Object.fromEntries(inputs) as InputRows),
    correlations,
    levers,
  };
}
