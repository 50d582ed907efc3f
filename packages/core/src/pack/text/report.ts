import type { Issue } from "../../vocabulary/issue.js";

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
