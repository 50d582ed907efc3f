import { cholesky, possibleShare } from "../../random/cholesky.js";
import { definite } from "../../vocabulary/issue.js";
import { type CorrelationGroup, correlationGroups } from "../correlation.js";
import { type Draft, type Keys, readKeys } from "../rows/draft.js";
import { cellsOf } from "../schema/column.js";
import { CORRELATIONS } from "../schema/correlations.js";
import { atCell, type Fault, type Report } from "../text/issues.js";
import { suggest } from "../text/nearest.js";
import type { Row } from "../text/table.js";
import type { CorrelationRow } from "../types.js";

/** The figures that a pack has. */
export interface KnownInputs {
  /** By id, whether it is drawn: it has a low and a high that differ. */
  readonly drawn: ReadonlyMap<string, boolean>;
  /** Tables with a fault of their own, which may have hidden or misnamed a figure: of their figures nothing is said. */
  readonly doubtful: readonly string[];
}

/** The figures of the rows that were read, by file. */
export function knownInputs(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  doubtful: (file: string) => boolean,
): KnownInputs {
  const ends = ({ row }: Draft) => ["low", "high"].map((column) => row.cells.get(column)?.text ?? "");
  const isDrawn = ([low, high]: readonly string[]) => low !== "" && high !== "" && low !== high;
  return {
    drawn: new Map([...drafts.values()].flat().map((draft) => [draft.input.id, isDrawn(ends(draft))])),
    doubtful: [...drafts.keys()].filter(doubtful),
  };
}

/**
 * Reads which figures are drawn together, reporting names that are no drawn figure, pairs given twice, and correlations
 * that cannot all hold.
 */
export function readCorrelations(rows: readonly Row[], known: KnownInputs, report: Report): CorrelationRow[] {
  const pairs = new Map<string, number>();
  const sound: CorrelationRow[] = [];
  const all = rows.map((row) => {
    const refuse: Report = row.whole ? report : () => {};
    const keys = readKeys(row, CORRELATIONS.columns, refuse);
    for (const column of ["first", "second"]) reportInput(row, column, keys, known, refuse);
    const isPair = isNewPair(row, keys, pairs, refuse);
    const read = correlation(row, keys);
    if (isPair && row.whole && keys.has("correlation")) sound.push(read);
    return read;
  });
  for (const group of correlationGroups(sound)) reportImpossible(group, rows, report);
  return all;
}

function reportInput(row: Row, column: string, keys: Keys, { drawn, doubtful }: KnownInputs, report: Report): void {
  const id = keys.get(column) as string | undefined;
  if (id === undefined || doubtful.some((file) => id.startsWith(`${file.replace(/\.csv$/, "")}/`))) return;
  const isDrawn = drawn.get(id);
  if (isDrawn === undefined) {
    const ids = [...drawn].filter(([, is]) => is).map(([each]) => each);
    const remedy = suggest(id, ids) || "Name it as the register of assumptions does, as in carers/approvals/in-house.";
    at(row, column, { message: "is not a figure of the pack", remedy }, report);
  } else if (!isDrawn) {
    const remedy = "Give the figure a low and a high, or take this row out.";
    at(row, column, { message: "is a figure without a range, which is never drawn", remedy }, report);
  }
}

/** Whether a row names two figures that no row before it names together; reported where it does not. */
function isNewPair(row: Row, keys: Keys, pairs: Map<string, number>, report: Report): boolean {
  const [first, second] = [keys.get("first"), keys.get("second")];
  if (first === undefined || second === undefined) return false;
  if (first === second) {
    at(row, "second", { message: "is the same figure as first", remedy: "Name two figures." }, report);
    return false;
  }
  const pair = JSON.stringify([first, second].sort());
  const before = pairs.get(pair);
  if (before === undefined) pairs.set(pair, row.line);
  else {
    const remedy = "Keep one of the two.";
    at(row, "second", { message: `repeats line ${before}: the same two figures`, remedy }, report);
  }
  return before === undefined;
}

/** Correlations hold together where their matrix is positive definite; reported at the last row of those that do not. */
function reportImpossible({ inputs, rows: own, matrix }: CorrelationGroup, rows: readonly Row[], report: Report): void {
  if (cholesky(matrix)) return;
  const last = definite(own.at(-1));
  const others = own.slice(0, -1).map(({ line }) => line);
  const share = Math.floor(100 * possibleShare(matrix)) / 100;
  const lines = `${others.length === 1 ? "line" : "lines"} ${others.join(", ")}`;
  const message = `cannot hold together with ${lines}: no ${inputs.length} figures are correlated so`;
  const remedy = `Give the pairs left out, which count as 0, or multiply all of them by ${share} or less.`;
  at(definite(rows.find(({ line }) => line === last.line)), "correlation", { message, remedy }, report);
}

function correlation(row: Row, keys: Keys): CorrelationRow {
  const cells = cellsOf(CORRELATIONS.columns, keys);
  return { ...cells, correlation: cells.correlation ?? Number.NaN, line: row.line };
}

function at(row: Row, column: string, fault: Fault, report: Report): void {
  report(atCell(row.file, column, definite(row.cells.get(column)), fault));
}
