import { join } from "node:path";
import { type Request, type ValuesOf, writeRecord } from "@sufficiency/scenarios/advanced";
import type { RunOptions } from "../../members/members.js";
import type { Sources } from "../../read/sources.js";
import type { Streams } from "../../streams.js";
import { checkOutputFolder, type OutputFiles, writeFolder } from "../../write/folder.js";
import { runRecord } from "../../write/run-record.js";

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

/** How long each part of a command took, for stderr only. */
class Stopwatch {
  private last = performance.now();
  private readonly laps: string[] = [];

  /** Ends the part of that name. */
  lap(name: string): void {
    const now = performance.now();
    this.laps.push(`${name} ${((now - this.last) / 1000).toFixed(1)} s`);
    this.last = now;
  }

  /** Every part so far on one line. */
  words(): string {
    return this.laps.join(", ");
  }
}

/** What was typed, read. */
export interface Read<R extends Request> {
  readonly values: ValuesOf<R> & { readonly workers?: number };
  readonly sources: Sources;
  /** SHA-256 of the files of scenarios that the values hold, by name; none unless given. */
  readonly scenarioFiles?: ReadonlyMap<string, string>;
}

/** The page of a folder that is for people. */
const PAGE = "report.html";

/** Answers, writes the output folder with its record where one is named, and prints the answer. */
export async function carryOut<R extends Request>(
  { name, request, answer }: RecordedCommand<R>,
  { values, sources, scenarioFiles = new Map() }: Read<R>,
  run: Running,
): Promise<void> {
  const { streams, watch, out } = run;
  watch.lap("read");
  const { text, files } = await answer(values, sources, { ...run, workers: values.workers ?? run.workers });
  let written = "";
  if (out !== undefined) {
    const outputs = await files();
    watch.lap("draw");
    const read = { inputs: sources.hashes, scenarioFiles };
    writeFolder(out, outputs, runRecord(name, writeRecord(request, values), read, outputs));
    watch.lap("write");
    written = `\nFiles: ${out}${outputs.has(PAGE) ? ` (open ${join(out, PAGE)})` : ""}\n`;
  }
  streams.out(`${text}${written}`);
  streams.note(watch.words());
}
