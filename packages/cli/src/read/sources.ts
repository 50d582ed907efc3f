import { type DataPack, type Issue, type PackFiles, parsePack } from "@sufficiency/core";
import { fileIssue, optionIssue, UsageError } from "../failures.js";
import type { RunRecord } from "../write/run-record.js";
import { type PackFolder, packOfId, readPackFolder } from "./pack-files.js";
import { nameOf, readSeriesFiles, type SeriesFile } from "./series-files.js";

const NO_PACK: PackFolder = { files: new Map(), hashes: new Map() };

/** The files that a command's answer is made from, but for scenarios, which run.json holds whole. */
export class Sources {
  private parsed: DataPack | undefined;

  constructor(
    private readonly folder: PackFolder,
    /** Series in the order in which they were named; none where the command takes none. */
    readonly series: readonly SeriesFile[],
  ) {}

  /** The data pack's files as text. */
  get files(): PackFiles {
    return this.folder.files;
  }

  /** @throws PackError with every issue. */
  get pack(): DataPack {
    this.parsed ??= parsePack(this.files);
    return this.parsed;
  }

  /** SHA-256 of each file, by its name in run.json. */
  get hashes(): ReadonlyMap<string, string> {
    const series = this.series.map(({ name, hash }) => [`series/${name}`, hash] as const);
    return new Map([...this.folder.hashes, ...series]);
  }
}

/** Where the files of a run stand. */
export interface Places {
  /** Folder of the data pack. */
  readonly pack?: string | undefined;
  /** Files of series. */
  readonly series?: readonly string[];
}

/**
 * Reads the folder of a data pack and the files of series that are named.
 * @throws PackError or SeriesError with every file that cannot be read.
 */
export function readSources({ pack, series = [] }: Places): Sources {
  return new Sources(pack === undefined ? NO_PACK : readPackFolder(pack), readSeriesFiles(series));
}

/**
 * Reads again what a recorded run was made from: the pack of its id under data/packs unless its folder is named, and
 * files of series, named in any order.
 * @throws UsageError with what is not found; PackError or SeriesError where it cannot be read.
 */
export function readRunSources(record: Pick<RunRecord, "pack" | "series">, places: Places): Sources {
  const pack = record.pack === undefined ? undefined : (places.pack ?? packOfId(record.pack));
  const typed = places.series ?? [];
  const issues: Issue[] = [];
  if (record.pack !== undefined && pack === undefined) {
    const remedy = "Name the folder of the pack with --pack.";
    issues.push(optionIssue("--pack", record.pack, "is a pack that is not under data/packs", remedy));
  }
  const series = (record.series ?? []).flatMap((name) => {
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
  return readSources({ pack, series });
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
    .map((name) => fileIssue(name, difference(inputs[name], found.get(name)), remedy, "", found.get(name)));
}

function difference(recorded: string | undefined, found: string | undefined): string {
  if (found === undefined) return `is not there, and the run read it (SHA-256 ${recorded})`;
  if (recorded === undefined) return "is in the data pack, and the run did not read it";
  return `is not the file that the run read (SHA-256 ${recorded})`;
}
