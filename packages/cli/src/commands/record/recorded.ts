import type { Request, ValuesOf } from "@sufficiency/scenarios/advanced";
import type { RunOptions } from "../../members/members.js";
import type { Sources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { checkOutputFolder, type OutputFiles } from "../../write/folder.js";
import { Stopwatch } from "./stopwatch.js";

/** A command that leaves a run.json. */
export interface RecordedCommand<R extends Request> {
  /** As it is typed, for example `arrivals forecast`. */
  readonly name: string;
  /** What it takes, and what of that run.json holds. */
  readonly request: R;
  /**
   * Follows from those values, within bounds, and the files that were read, and from nothing else: so the record is
   * enough to make the same answer again.
   */
  answer(values: ValuesOf<R>, sources: Sources, run: Running): Promise<Answer>;
}

/** What a command prints, and the files of its folder, made when they are wanted. */
export interface Answer {
  readonly text: string;
  files(): Promise<OutputFiles>;
}

/** How a command is run: no byte of its answer depends on it. */
export interface Running {
  readonly streams: Streams;
  readonly watch: Stopwatch;
  /** Threads, 1 to 64. */
  readonly workers: number;
  /** Folder to write; undefined to print only. */
  readonly out: string | undefined;
}

/**
 * A run that begins now, before anything is read: in one thread until its options are.
 * @throws UsageError for a folder that may not be written.
 */
export function running(streams: Streams, out?: string): Running {
  if (out !== undefined) checkOutputFolder(out);
  return { streams, watch: new Stopwatch(), workers: 1, out };
}

/** How its members are run. */
export function runOptions({ streams, workers }: Running): RunOptions {
  return { workers, onProgress: streams.progress };
}
