export { checkPack } from "./check.js";
export { formatIssue } from "./format-issue.js";
export { listIssues } from "./list-issues.js";
export { nearest, suggest } from "./nearest.js";
export { parsePack } from "./parse.js";
export { atCell, atFile, type Cell as TextCell, type Fault, type Report, shorten } from "./report.js";
export { readYaml, type YamlEntry, type YamlNode, type YamlOptions } from "./yaml.js";
export type * from "./types.js";
