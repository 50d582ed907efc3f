import { wrap } from "./format.js";

/** A text beside its label: the label on the first line, the text in a column of its own. */
export function labelled(label: string, text: string, column: number, width: number): string {
  const lines = wrap(text, width - column);
  return lines.map((line, i) => `${(i === 0 ? label : "").padEnd(column)}${line}\n`).join("");
}
