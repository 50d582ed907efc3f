import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { atCell, atFile, type Cell, type Report, shorten } from "./report.js";

/** Longest text read: a plain map of settings needs less, and deep nesting in a long one can exhaust the stack. */
const LONGEST = 8000;

/** Errors of form reported: later ones mostly follow from earlier ones. */
const MOST_ERRORS = 5;

/** The values of a map by key; undefined where one was refused. */
export type YamlMap = ReadonlyMap<string, Cell | undefined>;

/**
 * Reads a plain YAML map of single values as text, each with its place; no value is given a type here. Anchors,
 * aliases, merges, tags and nested values are refused: their keys stand without a value. Undefined, with issues, when
 * it is not such a map.
 */
export function readYamlMap(file: string, text: string, report: Report): YamlMap | undefined {
  if (text.length > LONGEST) {
    const message = `the file is longer than ${LONGEST} characters`;
    report(atFile(file, "", { message, remedy: "Keep only the settings and short comments in it." }));
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "failsafe", merge: false, prettyErrors: false });
  const cellAt = (offset: number, value: string): Cell => {
    const { line, col } = lines.linePos(offset);
    return { text: value, line, column: col };
  };
  for (const { message, pos } of document.errors.slice(0, MOST_ERRORS)) {
    const cell = cellAt(pos[0], text.slice(pos[0], pos[1]).split("\n")[0] ?? "");
    report(atCell(file, "", cell, { message: `cannot be read as YAML: ${message}`, remedy: PLAIN }));
  }
  if (document.errors.length > 0) return undefined;
  if (isMap(document.contents)) return readPairs(file, document.contents.items as Pair<Node, Node>[], cellAt, report);
  report(atFile(file, "", { message: "the file is not a map of settings", remedy: PLAIN }));
  return undefined;
}

const PLAIN = "Write one setting a line, as in origin: 2025-03.";

function readPairs(
  file: string,
  pairs: readonly Pair<Node, Node | null>[],
  cellAt: (offset: number, value: string) => Cell,
  report: Report,
): YamlMap {
  const values = new Map<string, Cell | undefined>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : "";
    const cell = cellAt((value ?? key).range?.[0] ?? 0, isScalar(value) ? String(value.value) : "");
    const message = refusal(name, key, value);
    values.set(name, message === undefined ? cell : undefined);
    const remedy = `Write the value itself after ${name === "" ? "its name" : shorten(name)}:.`;
    if (message !== undefined) report(atCell(file, name === "" ? "a key" : name, cell, { message, remedy }));
  }
  return values;
}

function refusal(name: string, key: Node, value: Node | null): string | undefined {
  if (name === "<<") return "is a merge, which is not allowed here";
  if (isAlias(key) || isAlias(value)) return "is an alias, which is not allowed here";
  if (!isScalar(key) || !isScalar(value)) return "is not a single value";
  if (key.anchor !== undefined || value.anchor !== undefined) return "has an anchor, which is not allowed here";
  if (key.tag !== undefined || value.tag !== undefined) return "has a tag, which is not allowed here";
  return undefined;
}
