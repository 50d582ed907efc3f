export { checkPack } from "./check.js";
export { formatIssue } from "./format-issue.js";
export { parsePack } from "./parse.js";
export type * from "./types.js";
