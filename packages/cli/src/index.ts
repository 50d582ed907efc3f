export { type PackFolder, readPackFolder } from "./read/pack-files.js";
export { programVersion } from "./read/version.js";
export { runProjection } from "./members/simulate.js";
export { type RunRecord, runRecord } from "./write/run-record.js";
export { checkOutputFolder, writeFolder } from "./write/folder.js";
export { ShardError, UsageError, VerifyError } from "./failures.js";
export { EXIT, run } from "./run.js";
export type { Streams } from "./streams.js";
