import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { atCell, atFile, type Cell, type Report, shorten } from "./issues.js";

/** Longest text read: what people write is shorter, and deep nesting in a long one can exhaust the stack. */
const LONGEST = 8000;

/** Errors of form reported: later ones mostly follow from earlier ones. */
const MOST_ERRORS = 5;

/** The values of a map by key; undefined where one was refused. */
export type YamlMap = ReadonlyMap<string, Cell | undefined>;

/** What stands in a YAML or JSON text, each part with its place; no value is given a type here. */
export type YamlNode =
  | { readonly kind: "value"; readonly cell: Cell; readonly quoted: boolean }
  | { readonly kind: "list"; readonly cell: Cell; readonly items: readonly (YamlNode | undefined)[] }
  | { readonly kind: "map"; readonly cell: Cell; readonly entries: ReadonlyMap<string, YamlEntry> };

/** A key of a map and what it holds; undefined where that was refused. */
export interface YamlEntry {
  readonly key: Cell;
  readonly value: YamlNode | undefined;
}

/** How a text is read: what is said of one that is no YAML, and how long it may be. */
export interface YamlOptions {
  /** What to do about a text that is not of the form. */
  readonly remedy: string;
  /** Characters, 8,000 unless given. */
  readonly longest?: number;
}

/**
 * Reads YAML, of which JSON is a part, as lists, maps and plain texts. Anchors, aliases, merges, tags and keys that are
 * not single words are refused. Undefined, with issues, when the text has no such form.
 */
export function readYaml(file: string, text: string, report: Report, options: YamlOptions): YamlNode | undefined {
  const { remedy, longest = LONGEST } = options;
  if (text.length > longest) {
    const message = `the file is longer than ${longest} characters`;
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
    report(atCell(file, "", cell, { message: `cannot be read as YAML: ${message}`, remedy }));
  }
  if (document.errors.length > 0 || document.contents === null) return undefined;
  return new Reader(file, cellAt, report).node("", document.contents);
}

/** Reads a plain YAML map of single values. Undefined, with issues, when the text is not such a map. */
export function readYamlMap(file: string, text: string, report: Report): YamlMap | undefined {
  const issues: unknown[] = [];
  const refuse: Report = (issue) => {
    issues.push(issue);
    report(issue);
  };
  const node = readYaml(file, text, refuse, { remedy: PLAIN });
  if (node?.kind !== "map") {
    if (issues.length === 0) report(atFile(file, "", { message: "the file is not a map of settings", remedy: PLAIN }));
    return undefined;
  }
  return new Map([...node.entries].map(([name, { value }]) => [name, single(file, name, value, report)]));
}

const PLAIN = "Write one setting a line, as in origin: 2025-03.";

function single(file: string, name: string, value: YamlNode | undefined, report: Report): Cell | undefined {
  if (value === undefined || value.kind === "value") return value?.cell;
  report(atCell(file, name, value.cell, { message: "is not a single value", remedy: writeAfter(name) }));
  return undefined;
}

function writeAfter(name: string): string {
  return `Write the value itself after ${name === "" ? "its name" : shorten(name)}:.`;
}

/** Turns the nodes of a document into ours, refusing what a plain file has no use for. */
class Reader {
  constructor(
    private readonly file: string,
    private readonly cellAt: (offset: number, value: string) => Cell,
    private readonly report: Report,
  ) {}

  node(name: string, node: Node): YamlNode | undefined {
    const cell = this.cellAt(node.range?.[0] ?? 0, isScalar(node) ? String(node.value) : "");
    const message = refusal(node);
    if (message !== undefined) {
      this.refuse(name, cell, message);
      return undefined;
    }
    if (isMap(node)) return { kind: "map", cell, entries: this.entries(node.items as Pair<Node, Node | null>[]) };
    if (isSeq(node)) return { kind: "list", cell, items: node.items.map((item) => this.node(name, item as Node)) };
    return { kind: "value", cell, quoted: isScalar(node) && node.type !== "PLAIN" };
  }

  private entries(pairs: readonly Pair<Node, Node | null>[]): Map<string, YamlEntry> {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? String(key.value) : "";
      const place = this.cellAt(key.range?.[0] ?? 0, name);
      const message = name === "<<" ? "is a merge, which is not allowed here" : keyRefusal(key);
      if (message !== undefined) this.refuse(name, place, message);
      const read = message === undefined && value !== null ? this.node(name, value) : undefined;
      if (message === undefined && value === null) this.refuse(name, place, "has no value");
      entries.set(name, { key: place, value: read });
    }
    return entries;
  }

  private refuse(name: string, cell: Cell, message: string): void {
    this.report(atCell(this.file, name === "" ? "a key" : name, cell, { message, remedy: writeAfter(name) }));
  }
}

function refusal(node: Node): string | undefined {
  if (isAlias(node)) return "is an alias, which is not allowed here";
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor !== undefined) return "has an anchor, which is not allowed here";
  return tag === undefined ? undefined : "has a tag, which is not allowed here";
}

function keyRefusal(key: Node): string | undefined {
  return refusal(key) ?? (isScalar(key) ? undefined : "is not a single value");
}
