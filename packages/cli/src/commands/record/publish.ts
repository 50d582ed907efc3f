import { join } from "node:path";
import { type Request, type ValuesOf, writeRecord } from "@sufficiency/scenarios/advanced";
import type { Sources } from "../../read/sources.js";
import { writeFolder } from "../../write/folder.js";
import { type FilesRead, runRecord } from "../../write/run-record.js";
import type { Answer, RecordedCommand, Running } from "./recorded.js";

/** What was typed, read. */
export interface Read<R extends Request> {
  readonly values: ValuesOf<R>;
  readonly sources: Sources;
  /** SHA-256 of the files of scenarios that the values hold, by name. */
  readonly scenarioFiles: ReadonlyMap<string, string>;
}

/** Answers, prints and, where the run has a folder to write, writes it with its record. */
export async function carryOut<R extends Request>(
  command: RecordedCommand<R>,
  { values, sources, scenarioFiles }: Read<R>,
  run: Running,
): Promise<void> {
  run.watch.lap("read");
  const answer = await command.answer(values, sources, run);
  await publish(answer, { command, values, read: { inputs: sources.hashes, scenarioFiles } }, run);
}

/** What an answer was made of. */
export interface Publication<R extends Request> {
  readonly command: Pick<RecordedCommand<R>, "name" | "request">;
  readonly values: ValuesOf<R>;
  readonly read: FilesRead;
}

/** The page of a folder that is for people. */
const PAGE = "report.html";

/** Writes the output folder where one is named, and prints the answer. */
export async function publish<R extends Request>(
  { text, files }: Answer,
  { command: { name, request }, values, read }: Publication<R>,
  { streams, watch, out }: Running,
): Promise<void> {
  let written = "";
  if (out !== undefined) {
    const outputs = await files();
    watch.lap("draw");
    writeFolder(out, outputs, runRecord(name, writeRecord(request, values), read, outputs));
    watch.lap("write");
    written = `\nFiles: ${out}${outputs.has(PAGE) ? ` (open ${join(out, PAGE)})` : ""}\n`;
  }
  streams.out(`${text}${written}`);
  streams.note(watch.words());
}
