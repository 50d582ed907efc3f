import { join } from "node:path";
import { writeFolder } from "../write/folder.js";
import { type FilesRead, runRecord } from "../write/run-record.js";
import type { Answer, Running } from "./recorded.js";

/** What an answer was made of and where it is to be written. */
export interface Publication {
  readonly command: string;
  readonly terms: object;
  readonly read: FilesRead;
  /** Folder to write; undefined to print only. */
  readonly out: string | undefined;
}

/** The page of a folder that is for people. */
const PAGE = "report.html";

/** Writes the output folder where one is named, and prints the answer. */
export async function publish(
  { text, files }: Answer,
  { command, terms, read, out }: Publication,
  { streams, watch }: Pick<Running, "streams" | "watch">,
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
