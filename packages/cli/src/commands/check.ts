import { type DataPack, parsePack } from "@sufficiency/core";
import { readPackFolder } from "../read/pack-files.js";
import type { Streams } from "../streams.js";

/**
 * Checks a data pack and says what it holds.
 * @throws PackError with every issue.
 */
export function check(folder: string, streams: Streams): void {
  const { files } = readPackFolder(folder);
  streams.out(`ok: ${counts(parsePack(files), files.size)}\n`);
}

function counts(pack: DataPack, files: number): string {
  const { meta, placements, sources, levers, ...tables } = pack;
  const figures = Object.values(tables).reduce((total, rows) => total + rows.length, 0);
  const catalogue = levers.length === 0 ? "" : `, ${levers.length} levers`;
  return `${meta.id}, ${files} files, ${placements.length} kinds of home, ${figures} figures, ${sources.length} sources${catalogue}`;
}
