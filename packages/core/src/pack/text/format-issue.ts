import { definite } from "../../vocabulary/definite.js";
import type { Issue } from "../../vocabulary/issue.js";
import { shorten } from "./report.js";

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
