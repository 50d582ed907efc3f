import type { Issue } from "@sufficiency/core";
import { smallPack } from "./small-pack.js";

/** One fault put into a sound pack, and the issue it should give. */
export interface Planted {
  readonly fault: string;
  readonly file: string;
  /** Text of the file, found once, and what to put in its place. */
  readonly find: string;
  readonly put: string;
  /** Where in `put` the issue should point. */
  readonly offset: number;
  readonly field: string;
  readonly value: string;
  /** Words that the message or the remedy must have. */
  readonly says: string;
}

/** A fault written with «» round the cell to be named; quotation marks round its value are not part of it. */
export function fault(name: string, where: string, find: string, marked: string, says: string): Planted {
  const [file = "", field = ""] = where.split(" ");
  const offset = marked.indexOf("«");
  const value = marked.slice(offset + 1, marked.indexOf("»")).replace(/^"(.*)"$/, "$1");
  return { fault: name, file, find, put: marked.replace(/[«»]/g, ""), offset, field, value, says };
}

/** The small pack with the faults put in. */
export function plant(faults: readonly Planted[]): Map<string, string> {
  const files = smallPack();
  for (const { fault, file, find, put } of faults) {
    const text = files.get(file) ?? "";
    if (text.split(find).length !== 2) throw new Error(`${fault}: "${find}" is not in ${file} once`);
    files.set(
      file,
      text.replace(find, () => put),
    );
  }
  return files;
}

/** Whether an issue is the one that a planted fault should give; its place is counted here from the text alone. */
export function matches(issue: Issue, planted: Planted, files: ReadonlyMap<string, string>): boolean {
  const text = files.get(planted.file) ?? "";
  const before = text.slice(0, text.indexOf(planted.put) + planted.offset).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return (
    issue.file === planted.file &&
    issue.line === before.length &&
    issue.column === column &&
    issue.field === planted.field &&
    issue.value === planted.value &&
    `${issue.message} ${issue.remedy}`.includes(planted.says)
  );
}
