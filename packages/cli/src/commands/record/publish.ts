import { join } from "node:path";
import type { Sources } from "../../read/sources.js";
import { writeFolder } from "../../write/folder.js";
import { type FilesRead, runRecord } from "../../write/run-record.js";
import type { Answer, AnyTerms, RecordedCommand, Running } from "./recorded.js";

/** What was typed, read. */
export interface Asked<Terms extends AnyTerms> {
  readonly terms: Terms;
  readonly sources: Sources;
  /** SHA-256 of the files of scenarios that the terms hold, by name. */
  readonly scenarioFiles: ReadonlyMap<string, string>;
}

/** Answers, prints and, where the run has a folder to write, writes it with its record. */
export async function carryOut<Terms extends AnyTerms>(
  command: RecordedCommand<Terms>,
  { terms, sources, scenarioFiles }: Asked<Terms>,
  run: Running,
): Promise<void> {
  run.watch.lap("read");
  const answer = await command.answer(terms, sources, run);
  const read = { inputs: sources.hashes, scenarioFiles };
  await publish(answer, { command: command.name, terms, read }, run);
}

/** What an answer was made of. */
export interface Publication {
  readonly command: string;
  readonly terms: object;
  readonly read: FilesRead;
}

/** The page of a folder that is for people. */
const PAGE = "report.html";

/** Writes the output folder where one is named, and prints the answer. */
export async function publish(
  { text, files }: Answer,
  { command, terms, read }: Publication,
  { streams, watch, out }: Running,
): Promise<void> {
  let written = "";
  if (out !== undefined) {
    const outputs = await files();
    watch.lap("draw");
    writeFolder(out, outputs, runRecord(command, terms, read, outputs));
    watch.lap("write");
    written = `\nFiles: ${out}${outputs.has(PAGE) ? ` (open ${join(out, PAGE)})` : ""}\n`;
  }
  streams.out(`${text}${written}`);
  streams.note(watch.words());
}
