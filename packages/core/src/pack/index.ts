export { checkPack } from "./check.js";
export { LEVER_KINDS } from "./lever.js";
export type { Evidence, LeverKind, LeverRange, LeverRow, LeverScope } from "./lever.js";
export { formatIssue } from "./format-issue.js";
export { suggest } from "./nearest.js";
export { parsePack } from "./parse.js";
export type * from "./types.js";
