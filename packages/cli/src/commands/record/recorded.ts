import type { Sources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import type { OutputFiles } from "../../write/folder.js";
import { Stopwatch } from "./stopwatch.js";

/** A command that leaves a run.json. */
export interface RecordedCommand<Terms extends object> {
  /** As it is typed, for example `arrivals forecast`. */
  readonly name: string;
  /**
   * Follows from the terms, which run.json holds, and the files that it names, and from nothing else: so the record
   * is enough to make the same answer again.
   * @throws UsageError for terms out of bounds.
   */
  answer(terms: Terms, sources: Sources, run: Running): Promise<Answer>;
}

/** What a command prints, and the files of its folder, made when they are asked for. */
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
}

/** A run that begins now. */
export function running(streams: Streams, workers = 1): Running {
  return { streams, watch: new Stopwatch(), workers };
}
