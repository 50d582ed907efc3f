import type { HindcastRow, Quantity } from "@sufficiency/scenarios";
import { mean } from "simple-statistics";
import { decimals } from "../words/numbers.js";

const COLUMNS = [
  "year to March",
  "quantity",
  "happened",
  "median",
  "80% interval",
  "inside",
  "CRPS",
  "last year",
  "straight line",
];

const FLOWS: readonly Quantity[] = ["entries", "exits", "transfers", "left at 18"];

/** The hindcast as an aligned table, with what is pooled over it: coverage and the mean scores. */
export function hindcastTable(rows: readonly HindcastRow[]): string {
  const body = rows.map((row) => [
    String(row.year),
    row.quantity,
    String(row.truth),
    String(row.median),
    `${row.p10} to ${row.p90}`,
    row.covered ? "yes" : "no",
    decimals(row.crps, 1),
    decimals(row.lastYear, 0),
    decimals(row.straightLine, 0),
  ]);
  const stocks = rows.filter((row) => !FLOWS.includes(row.quantity));
  const flows = rows.filter((row) => FLOWS.includes(row.quantity));
  return `${aligned([COLUMNS, ...body])}
Inside the 80% interval: ${rows.filter((row) => row.covered).length} of ${rows.length}.
Mean CRPS, in children:
${pooled("all", rows)}${pooled("stocks", stocks)}${pooled("flows", flows)}`;
}

function pooled(name: string, rows: readonly HindcastRow[]): string {
  const pooledMean = (score: (row: HindcastRow) => number) => decimals(mean(rows.map(score)), 1);
  return `  ${name}: model ${pooledMean((r) => r.crps)}, last year's value ${pooledMean((r) => r.lastYear)}, straight line ${pooledMean((r) => r.straightLine)}\n`;
}

/** Text columns left, numbers right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => row[c].length)));
  return rows
    .map((row) => `${row.map((cell, c) => (c === 1 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join("  ")}\n`)
    .join("");
}
