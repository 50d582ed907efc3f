import type { HindcastRow } from "@sufficiency/scenarios";
import type { Quantity } from "@sufficiency/scenarios/advanced";

import { from, op } from "arquero";
import { aligned } from "../words/lines.js";
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
  "linear regression",
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
    decimals(row.linearRegression, 0),
  ]);
  return `${aligned([COLUMNS, ...body], 2)}
Inside the 80% interval: ${rows.filter((row) => row.covered).length} of ${rows.length}.
Mean CRPS, in children:
${pooledScores(rows).join("")}`;
}

/** Mean scores over all rows, then over stocks and over flows. */
function pooledScores(rows: readonly HindcastRow[]): string[] {
  const scores = from(
    rows.map(({ quantity, crps, lastYear, linearRegression }) => ({
      ...{ over: FLOWS.includes(quantity) ? "flows" : "stocks", crps, lastYear, linearRegression },
    })),
  );
  const means = scores
    .derive({ over: () => "all" })
    .concat(scores)
    .groupby("over")
    .rollup({ crps: op.mean("crps"), lastYear: op.mean("lastYear"), linearRegression: op.mean("linearRegression") });
  return (means.objects() as Pooled[]).map(
    ({ over, crps, lastYear, linearRegression }) =>
      `  ${over}: model ${decimals(crps, 1)}, last year's value ${decimals(lastYear, 1)}, linear regression ${decimals(linearRegression, 1)}\n`,
  );
}

interface Pooled {
  readonly over: string;
  readonly crps: number;
  readonly lastYear: number;
  readonly linearRegression: number;
}
