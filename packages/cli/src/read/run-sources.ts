import type { Issue } from "@sufficiency/core";
import { optionIssue, UsageError } from "../failures.js";
import type { RunRecord } from "../write/run-record.js";
import { packOfId } from "./default-pack.js";
import { nameOf } from "./series-files.js";
import { readSources, type Sources } from "./sources.js";

/** Where the files of a recorded run stand now. */
export interface Places {
  /** Folder of the data pack; the one of its id under data/packs where none is given. */
  readonly pack?: string;
  /** Files of series, in any order. */
  readonly series?: readonly string[];
}

/**
 * Reads again what a recorded run was made from.
 * @throws UsageError with what is not found; PackError or SeriesError where it cannot be read.
 */
export function readRunSources(record: Pick<RunRecord, "pack" | "series">, places: Places): Sources {
  const pack = record.pack === undefined ? undefined : (places.pack ?? packOfId(record.pack));
  const typed = places.series ?? [];
  const names = record.series ?? [];
  const issues: Issue[] = [];
  if (record.pack !== undefined && pack === undefined)
    issues.push(
      optionIssue(
        "--pack",
        record.pack,
        "is a pack that is not under data/packs",
        "Name the folder of the pack with --pack.",
      ),
    );
  const series = names.flatMap((name) => {
    const path = typed.find((each) => nameOf(each) === name);
    if (path === undefined)
      issues.push(optionIssue("--series", name, "is a series that the run read", "Name its file with --series."));
    return path ?? [];
  });
  const unread = typed.filter((path) => !series.includes(path));
  issues.push(...unread.map((path) => notRead("--series", path, "a series that the run did not read")));
  if (record.pack === undefined && places.pack !== undefined)
    issues.push(notRead("--pack", places.pack, "a data pack, and the run read none"));
  if (issues.length > 0) throw new UsageError(issues);
  return readSources({ ...(pack !== undefined && { pack }), series });
}

function notRead(option: string, path: string, what: string): Issue {
  return optionIssue(option, path, `is ${what}`, "Leave it out, or name the run that read it.");
}

/** Input files that by their SHA-256 are not those of the recorded run. */
export function otherInputs({ inputs }: Pick<RunRecord, "inputs">, found: ReadonlyMap<string, string>): Issue[] {
  const names = [...new Set([...Object.keys(inputs), ...found.keys()])].sort();
  const remedy = "Name what the run was made from: the data pack's folder with --pack, files of series with --series.";
  return names
    .filter((name) => inputs[name] !== found.get(name))
    .map((name) => {
      const message = difference(inputs[name], found.get(name));
      return { file: name, line: 0, column: 0, field: "", value: found.get(name) ?? "", message, remedy };
    });
}

function difference(recorded: string | undefined, found: string | undefined): string {
  if (found === undefined) return `is not there, and the run read it (SHA-256 ${recorded})`;
  if (recorded === undefined) return "is in the data pack, and the run did not read it";
  return `is not the file that the run read (SHA-256 ${recorded})`;
}
