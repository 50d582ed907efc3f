import { programVersion } from "../read/version.js";
import { hashes, inNameOrder } from "./run-record.js";

/** SHA-256 of what an analysis read, by file name. */
export interface FilesRead {
  readonly inputs: ReadonlyMap<string, string>;
  readonly scenarioFiles: ReadonlyMap<string, string>;
}

/** run.json of an analysis: no time and no path, so that it is the same bytes wherever it is run. */
export function analysisRecord(
  command: string,
  terms: object,
  { inputs, scenarioFiles }: FilesRead,
  outputs: ReadonlyMap<string, string>,
): string {
  const made = { program: "sufficiency", version: programVersion(), command };
  const files = { scenarioFiles: inNameOrder(scenarioFiles), inputs: inNameOrder(inputs), outputs: hashes(outputs) };
  return `${JSON.stringify({ ...made, ...terms, ...files }, null, 2)}\n`;
}
