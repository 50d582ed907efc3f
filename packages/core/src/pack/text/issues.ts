import { definite, type Issue } from "../../vocabulary/issue.js";

/** A text and where it was read: physical line and column of its first character, both 1-based. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a text, and what to do about it. */
export interface Fault {
  /** What is said of the field: `is not a month`. */
  readonly message: string;
  readonly remedy: string;
}

/** Takes an issue as it is found. */
export type Report = (issue: Issue) => void;

/** A fault in one cell or one value. With no field, the fault's message is the whole sentence. */
export function atCell(file: string, field: string, cell: Cell, fault: Fault): Issue {
  const message = field === "" ? fault.message : `${shorten(field)} ${fault.message}`;
  return { file, line: cell.line, column: cell.column, field, value: cell.text, message, remedy: fault.remedy };
}

/** A fault of a file as a whole, or of something that the file does not have; its message is the whole sentence. */
export function atFile(file: string, field: string, fault: Fault): Issue {
  return { file, line: 0, column: 0, field, value: "", ...fault };
}

/** A text from a file, cut to what fits in a sentence. */
export function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}...`;
}

const LONGEST_SHOWN = 60;

/** Issues listed for one pack, beside the one that counts the rest. */
const MOST_ISSUES = 100;

/** The first 100 issues, then one that says how many more there are. */
export function listIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const more: Issue = {
    file: "",
    line: 0,
    column: 0,
    field: "",
    value: "",
    message: `${issues.length - MOST_ISSUES} more issues are not listed`,
    remedy: "Correct these first, then check again.",
  };
  return [...issues.slice(0, MOST_ISSUES), more];
}

/**
 * One issue as a line of text: `stocks.csv:12:5 low is above the value, 20 (read "30"). Remedy: ...`.
 *
 * @example
 * checkPack(new Map([["pack.yaml", ""]])).map(formatIssue).join("\n").includes("Remedy:"); // => true
 */
export function formatIssue(issue: Issue): string {
  const value = issue.value === "" ? "" : ` (read "${shorten(issue.value)}")`;
  return visible(`${place(issue)}${issue.message}${value}. Remedy: ${issue.remedy}`);
}

function place({ file, line, column }: Issue): string {
  if (line === 0) return file && `${file}: `;
  return column === 0 ? `${file}:${line} ` : `${file}:${line}:${column} `;
}

/** Characters that would break the line, command a terminal or turn text round are written as their codes. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u${definite(character.codePointAt(0)).toString(16).padStart(4, "0")}`,
  );
}
