import { join } from "node:path";
import type { Projection } from "@sufficiency/core";
import { headlineText } from "../render/text/headline.js";
import type { Streams } from "../streams.js";
import { writeFolder } from "../write/folder.js";
import { type RunTerms, runRecord } from "../write/run-record.js";
import type { Stopwatch } from "./stopwatch.js";

/** What a projection was made of and where it is to be written. */
export interface Publication {
  readonly terms: RunTerms;
  /** Number of the first member, from 0. */
  readonly firstMember: number;
  /** Folder to write; undefined to print only. */
  readonly out: string | undefined;
}

/** Writes the output folder where one is named, and prints the headline table. */
export async function publish(
  projection: Projection,
  { terms, firstMember, out }: Publication,
  streams: Streams,
  watch: Stopwatch,
): Promise<void> {
  if (out !== undefined) {
    const { outputFiles } = await import("./output-files.js");
    const outputs = await outputFiles(projection, terms.version);
    watch.lap("draw");
    const { members } = projection.run;
    writeFolder(out, outputs, runRecord(terms, { members, firstMember }, outputs));
    watch.lap("write");
  }
  streams.out(headlineText(projection));
  if (out !== undefined) streams.out(`\nFiles: ${out} (open ${join(out, "report.html")})\n`);
  streams.note(watch.words());
}
