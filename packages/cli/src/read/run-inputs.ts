import type { Issue } from "@sufficiency/core";
import { optionIssue, UsageError } from "../failures.js";
import type { RunTerms } from "../write/run-record.js";
import { packOfId } from "./default-pack.js";
import { type PackFolder, readPackFolder } from "./pack-files.js";

/**
 * Reads the pack of a recorded run: the folder typed or, where none is, the one under data/packs of the pack's id.
 * @throws UsageError where there is none; PackError where it cannot be read.
 */
export function readRunPack({ pack }: RunTerms, typed: string | undefined): PackFolder {
  const folder = typed ?? packOfId(pack);
  if (folder !== undefined) return readPackFolder(folder);
  const remedy = "Name the folder of the pack with --pack.";
  throw new UsageError([optionIssue("--pack", pack, "is a pack that is not under data/packs", remedy)]);
}

/** Input files that by their SHA-256 are not those of the recorded run. */
export function otherInputs({ inputs }: RunTerms, found: ReadonlyMap<string, string>): Issue[] {
  const names = [...new Set([...Object.keys(inputs), ...found.keys()])].sort();
  const remedy = "Name with --pack the folder that the run was made from.";
  return names
    .filter((name) => inputs[name] !== found.get(name))
    .map((name) => {
      const message = difference(inputs[name], found.get(name));
      return { file: name, line: 0, column: 0, field: "", value: found.get(name) ?? "", message, remedy };
    });
}

function difference(recorded: string | undefined, found: string | undefined): string {
  if (found === undefined) return `is not in the data pack, and the run read it (SHA-256 ${recorded})`;
  if (recorded === undefined) return "is in the data pack, and the run did not read it";
  return `is not the file that the run read (SHA-256 ${recorded})`;
}
