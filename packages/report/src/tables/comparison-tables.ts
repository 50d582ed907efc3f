import type { Table } from "@sufficiency/core";
import { column, type Output, output } from "@sufficiency/core/advanced";

import type { AttributionRow, Comparison, DifferenceRow } from "@sufficiency/scenarios";

/** A scenario's name and its mean differences split over levers. */
export type Split = readonly [scenario: string, rows: readonly AttributionRow[]];

/** What a difference is of. */
type Kind = Pick<DifferenceRow, "period" | "quantity" | "placement" | "unit" | "measure">;

const KEYS = ["scenario", "period", "quantity", "placement", "unit", "measure"];

/** The columns that say what is compared. */
const kind = <Row extends Kind & { readonly scenario: string }>() => [
  column.text<Row>("scenario", "The scenario that is compared with the first.", (row) => row.scenario),
  column.text<Row>("period", "A month, or the year of a cost.", (row) => row.period),
  column.text<Row>("quantity", "need, required, shortfall or cost.", (row) => row.quantity),
  column.text<Row>("placement", "A kind of home; all of a cost that is added up.", (row) => row.placement),
  column.text<Row>("unit", "What is counted: bed, household, host or pounds.", (row) => row.unit),
  column.text<Row>("measure", "month-end or peak-day; of a cost need or placed.", (row) => row.measure),
];

/** A difference of one scenario from the first. */
type Difference = DifferenceRow & { readonly scenario: string };

const UNIT = "beds, households, hosts or pounds";

const share = (name: string, meaning: string, of: (row: Difference) => number) =>
  column.number<Difference>(name, meaning, "share of pairs, 0 to 1", "chance", of);

/** comparison.csv */
export const COMPARISON: Table<Difference> = {
  name: "comparison",
  title: "How much more each scenario has than the first",
  about: "Differences on paired paths: the scenarios alone differ.",
  keys: KEYS,
  columns: [
    ...kind<Difference>(),
    column.number("first", "Mean of the first scenario.", UNIT, "mean", (row) => row.first),
    column.number("second", "Mean of the scenario.", UNIT, "mean", (row) => row.second),
    column.number("difference", "Mean of the paired differences.", UNIT, "mean", (row) => row.mean),
    column.number("difference_error", "Monte Carlo standard error of the mean.", UNIT, "mean", (row) => row.meanError),
    ...column.spread<Difference>(UNIT).filter(({ name }) => name !== "mean"),
    share("probability_more", "Share of pairs in which the scenario has more.", (row) => row.probabilityMore),
    share("probability_less", "Share of pairs in which the scenario has less.", (row) => row.probabilityLess),
  ],
};

/** A part of a difference of one scenario from the first. */
type Part = AttributionRow & { readonly scenario: string };

/** attribution.csv */
export const ATTRIBUTION: Table<Part> = {
  name: "attribution",
  title: "Mean differences split over levers",
  about: "For each difference the parts add up to all exactly.",
  keys: [...KEYS, "part"],
  columns: [
    ...kind<Part>(),
    column.text(
      "part",
      "A lever by itself; together, what the levers do together beyond that; all, the whole.",
      (row) => row.part,
    ),
    column.number("difference", "Part of the mean difference.", UNIT, "mean", (row) => row.hundredths / 100),
  ],
};

/** The tables of a comparison; attribution where differences have been split. */
export function comparisonTables({ others }: Comparison, splits: readonly Split[]): Output[] {
  const differences = others.flatMap(({ scenario, rows }) => rows.map((row) => ({ scenario: scenario.name, ...row })));
  const parts = splits.flatMap(([scenario, rows]) => rows.map((row) => ({ scenario, ...row })));
  return [output(COMPARISON, differences), ...(splits.length > 0 ? [output(ATTRIBUTION, parts)] : [])];
}
