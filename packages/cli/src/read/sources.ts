import { type DataPack, type PackFiles, parsePack } from "@sufficiency/core";
import { type PackFolder, readPackFolder } from "./pack-files.js";
import { readSeriesFiles, type SeriesFile } from "./series-files.js";

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

/**
 * Reads the folder of a data pack and the files of series that are named.
 * @throws PackError or SeriesError with every file that cannot be read.
 */
export function readSources({ pack, series = [] }: { pack?: string; series?: readonly string[] }): Sources {
  return new Sources(pack === undefined ? NO_PACK : readPackFolder(pack), readSeriesFiles(series));
}
