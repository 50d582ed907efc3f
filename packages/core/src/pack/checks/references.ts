import { definite, type Issue } from "../../vocabulary/issue.js";
import { measureOf } from "../rows/figure.js";
import type { Column, NameKind } from "../schema/column.js";
import { type FileTable, INPUT_COLUMNS, type InputTable } from "../schema/table.js";
import { atCell, type Cell, type Report } from "../text/issues.js";
import { nearest, suggest } from "../text/nearest.js";
import type { Row } from "../text/table.js";

/** The ids that rows may name; undefined where their own file could not be read, and nothing can be said. */
export interface Known {
  readonly placements: readonly string[] | undefined;
  readonly categories: readonly string[] | undefined;
  readonly sources: readonly string[] | undefined;
  readonly events: readonly string[] | undefined;
  readonly carers: readonly string[] | undefined;
}

/** The files whose ids other files name. */
const DEFINES: Readonly<Partial<Record<NameKind, string>>> = {
  placement: "placements.csv",
  destination: "placements.csv",
  source: "sources.csv",
};

/** What the rows of a pack name, and what of it is reported as unknown. */
export class Names {
  private readonly used = new Map<string, Set<string>>();
  private readonly unknown = new Map<Issue, string>();

  constructor(
    private readonly known: Known,
    private readonly report: Report,
  ) {}

  /** Reports every cell that names a kind of home, a category or a source that the pack does not have. */
  read(rows: readonly Row[], table: FileTable | InputTable): void {
    for (const row of rows) {
      if (!row.whole) continue;
      const outside = "measures" in table ? measureOf(table, row.cells.get("measure")?.text ?? "")?.outside : undefined;
      const columns = { ...table.columns, ...("measures" in table && INPUT_COLUMNS) };
      for (const [column, { names }] of Object.entries<Column>(columns))
        if (names && column !== outside) this.readName(row, column, names);
    }
  }

  private readName(row: Row, column: string, names: NameKind): void {
    const cell = row.cells.get(column);
    const [ids, what] = targets(names, this.known);
    if (cell === undefined || cell.text === "" || ids === undefined) return;
    const file = DEFINES[names] ?? "";
    this.used.set(file, (this.used.get(file) ?? new Set()).add(cell.text));
    if (ids.includes(cell.text)) return;
    const remedy = suggest(cell.text, ids) || `Use ${what}.`;
    const issue = atCell(row.file, column, cell, { message: `is not ${what}`, remedy });
    this.unknown.set(issue, file);
    this.report(issue);
  }

  /**
   * Where several rows name what is not there, and its file has a row of nearly that id that none names, that row is the
   * cause: it is reported in place of them.
   */
  causes(issues: readonly Issue[], rowsOf: (file: string) => readonly Row[]): Issue[] {
    const followers = new Map<string, Issue[]>();
    for (const [issue, file] of this.unknown) {
      const key = `${file}/${issue.value}`;
      followers.set(key, [...(followers.get(key) ?? []), issue]);
    }
    const groups = [...followers.values()].filter((group) => group.length > 1);
    const found = groups.flatMap((group) => {
      const [{ value }] = group;
      const file = this.unknown.get(group[0]) ?? "";
      const unnamed = rowsOf(file).flatMap(({ cells }) => cells.get("id") ?? []);
      const near = nearest(
        value,
        unnamed.map(({ text }) => text).filter((id) => !this.used.get(file)?.has(id)),
      );
      const cell = unnamed.find(({ text }) => text === near);
      const message = `is named by no row, and ${group.length} rows name ${value}, which is not there`;
      return cell ? [{ group, cause: atCell(file, "id", cell, { message, remedy: `Did you mean ${value}?` }) }] : [];
    });
    const explained = new Set(found.flatMap(({ group }) => group));
    return [...issues.filter((issue) => !explained.has(issue)), ...found.map(({ cause }) => cause)];
  }
}

type Targets = readonly [readonly string[] | undefined, string];

function targets(names: NameKind, known: Known): Targets {
  if (names === "source") return [known.sources, "an id of sources.csv"];
  if (names === "event") return [known.events, "an event of capacity.csv"];
  if (names === "carer") return [known.carers, "a kind of carers.csv"];
  if (names === "category") return [known.categories, "the category of any placement"];
  if (names === "placement") return [known.placements, "an id of placements.csv"];
  return [known.placements && [...known.placements, "same", "ended"], "an id of placements.csv, same or ended"];
}

/**
 * Reports every row whose cells in `columns` were all seen in an earlier row of the file. The last column is the one
 * pointed at; rows where it is blank are at fault for that and are left out.
 */
export function reportDuplicates(rows: readonly Row[], columns: readonly string[], report: Report): void {
  const firstLines = new Map<string, number>();
  const field = definite(columns.at(-1));
  for (const row of rows) {
    const cells = columns.map((column) => row.cells.get(column)).filter((cell): cell is Cell => cell !== undefined);
    if (!row.whole || cells.length < columns.length || definite(cells.at(-1)).text === "") continue;
    const texts = cells.map((cell) => cell.text);
    const key = JSON.stringify(texts);
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, row.line);
    else report(duplicate(row, field, texts, first));
  }
}

function duplicate(row: Row, field: string, texts: readonly string[], first: number) {
  const value = texts.filter((text) => text !== "").join(", ");
  const message = `repeats line ${first}${texts.length > 1 ? ": the same measure and keys" : ""}`;
  const remedy = "Keep one of the two, or correct the one that is mistyped.";
  return { ...atCell(row.file, field, definite(row.cells.get(field)), { message, remedy }), value };
}
