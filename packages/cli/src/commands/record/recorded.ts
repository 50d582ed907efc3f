import type { Scenario } from "@sufficiency/scenarios";
import type { RecordFields } from "../../read/record-fields.js";
import type { Sources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { checkOutputFolder, type OutputFiles } from "../../write/folder.js";
import type { RunRecord } from "../../write/run-record.js";
import { Stopwatch } from "./stopwatch.js";

/** What the terms of every command hold. */
export interface AnyTerms extends Pick<RunRecord, "pack" | "series" | "members"> {}

/** A command that leaves a run.json. */
export interface RecordedCommand<Terms extends AnyTerms> {
  /** As it is typed, for example `arrivals forecast`. */
  readonly name: string;
  /** Its terms as a record holds them, in the order in which it writes them; within bounds or not. */
  read(fields: RecordFields): Terms;
  /** Every scenario that its terms hold. */
  scenarios(terms: Terms): readonly Scenario[];
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
