import { sumSimple } from "simple-statistics";
import { definite } from "../../vocabulary/issue.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/issues.js";

/** How far the shares of one composition may be from 1: what rounding to three decimals leaves. */
const SHARE_TOLERANCE = 0.001;

/**
 * Reports each composition whose shares do not add to 1. Rows of measure `share` with the same text in `columns` are
 * one composition; one with a share that could not be read is left out.
 */
export function reportCompositions(drafts: readonly Draft[], columns: readonly string[], report: Report): void {
  const compositions = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.measure !== "share") continue;
    const key = JSON.stringify(columns.map((column) => draft.row.cells.get(column)?.text));
    const parts = compositions.get(key);
    if (parts) parts.push(draft);
    else compositions.set(key, [draft]);
  }
  for (const parts of compositions.values()) reportSum(parts, report);
}

function reportSum(parts: readonly Draft[], report: Report): void {
  const sum = sumSimple(parts.map(({ input }) => input.value));
  if (Number.isNaN(sum) || Math.abs(sum - 1) <= SHARE_TOLERANCE + 1e-9) return;
  const first = parts[0].row;
  const lines = parts.map(({ row }) => row.line).join(", ");
  const message = `is a part of one whole with the shares on lines ${lines}, which add to ${round(sum)}`;
  const remedy = `Make them add to 1 (within ${SHARE_TOLERANCE}).`;
  report(atCell(first.file, "value", definite(first.cells.get("value")), { message, remedy }));
}

/** The sum without the last digits that adding decimals leaves. */
function round(sum: number): number {
  return Number(sum.toPrecision(12));
}
