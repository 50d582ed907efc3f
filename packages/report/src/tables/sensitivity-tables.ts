import type { Column, Table } from "@sufficiency/core";
import { column, definite, type Output, output } from "@sufficiency/core/advanced";

import type { Outcome, Switching, Tornado, VarianceSplit } from "@sufficiency/scenarios";
import { type Bar, blockOf, type Share } from "@sufficiency/scenarios/advanced";

/** What a sensitivity is of. */
interface Of {
  readonly outcome: Outcome;
}

const OUTCOME = ["placement", "quantity", "unit", "measure"];
const UNIT = "beds, households or hosts";

const outcome = <Row extends Of>() => [
  column.text<Row>("placement", "A kind of home, as in placements.csv.", (row) => row.outcome.placement),
  column.text<Row>(
    "quantity",
    "short, required less planned; or need, where no planned capacity is recorded.",
    (row) => row.outcome.quantity,
  ),
  column.text<Row>("unit", "What is counted: bed, household or host.", (row) => row.outcome.resource),
  column.text<Row>("measure", "month-end, or peak-day: the busiest day of the month.", (row) => row.outcome.measure),
];

type OneBar = Of & Bar;

const OWN = "the input's own";
const ONLY_SCREENED = "Empty where the input was only screened.";

const change = (name: string, meaning: string, of: (row: OneBar) => number | undefined) =>
  column.number<OneBar>(name, meaning, UNIT, "mean", (row) => of(row) ?? null);

/** tornado.csv */
export const TORNADO_TABLE: Table<OneBar> = {
  name: "tornado",
  title: "What each uncertain input does by itself to each expected outcome",
  about: "All other inputs as written.",
  keys: [...OUTCOME, "figure"],
  columns: [
    ...outcome<OneBar>(),
    column.text("figure", "The input, by its id in the register.", (row) => row.input.id),
    column.text("block", "The inputs that it is drawn or looked at with.", (row) => blockOf(row.input)),
    column.text("figure_unit", "What the input is in.", (row) => row.input.unit),
    column.number("low", "The low end of its range.", OWN, "exact", (row) => definite(row.input.low)),
    column.number("value", "The input as written.", OWN, "exact", (row) => row.input.value),
    column.number("high", "The high end of its range.", OWN, "exact", (row) => definite(row.input.high)),
    ...(["low", "high"] as const).flatMap((end) => [
      change(
        `change_${end}`,
        `Change of the expected outcome at the ${end} end. ${ONLY_SCREENED}`,
        (row) => row[end]?.mean,
      ),
      change(`change_${end}_error`, `Monte Carlo standard error of it. ${ONLY_SCREENED}`, (row) => row[end]?.error),
    ]),
    column.number("swing", "High end less low end.", UNIT, "mean", (row) => row.swing.mean),
    column.number("swing_error", "Monte Carlo standard error of it.", UNIT, "mean", (row) => row.swing.error),
    column.number("pairs", "Pairs of paths behind it.", "pairs", "count", (row) => row.pairs),
  ],
};

/** One part of an outcome's variance. */
interface VariancePart extends Of {
  readonly mean: number;
  readonly variance: number;
  readonly part: string;
  readonly first: Share | undefined;
  readonly total: Share | undefined;
}

/** A share of the variance with both ends of its interval. */
function share(name: "first" | "total", meaning: string, where: string): Column<VariancePart>[] {
  const input = (suffix: string, says: string, of: (share: Share) => number) =>
    column.number<VariancePart>(`${name}${suffix}`, `${says} ${where}`, "share of the variance", "part", (row) => {
      const own = row[name];
      return own ? of(own) : null;
    });
  return [
    input("", meaning, ({ value }) => value),
    input("_p10", "The lower end of its 80% bootstrap interval.", ({ low }) => low),
    input("_p90", "The upper end of its 80% bootstrap interval.", ({ high }) => high),
  ];
}

/** variance.csv */
export const VARIANCE_TABLE: Table<VariancePart> = {
  name: "variance",
  title: "Where the variance of each outcome comes from",
  about: "Chance, figures in blocks, and what blocks do only together.",
  keys: [...OUTCOME, "part"],
  columns: [
    ...outcome<VariancePart>(),
    column.number("mean", "Mean of the outcome.", UNIT, "mean", (row) => row.mean),
    column.number("standard_deviation", "Its standard deviation.", UNIT, "mean", ({ variance }) =>
      Math.sqrt(Math.max(0, variance)),
    ),
    column.text("part", "chance, all figures, a block of figures, or figures together.", (row) => row.part),
    ...share("first", "What goes if this part alone were known.", "Empty for chance."),
    ...share("total", "What stays if all but this part were known.", "Empty for all figures and for figures together."),
  ],
};

/** switching.csv */
export const SWITCHING_TABLE: Table<Of & Pick<Switching, "amount" | "unit"> & Switching["trials"][number]> = {
  name: "switching",
  title: "The chance of a shortfall at each size of the lever that was tried",
  about: "Every size on the same paths.",
  keys: ["placement", "size"],
  columns: [
    column.text("placement", "A kind of home, as in placements.csv.", (row) => row.outcome.placement),
    column.text("amount", "What of the lever is varied.", (row) => row.amount),
    column.text("unit", "What it is in.", (row) => row.unit),
    column.number("size", "The size that was tried.", "as unit says", "size", (row) => row.size),
    column.number("chance_short", "Chance of a shortfall.", "share of paths, 0 to 1", "chance", (row) => row.chance),
  ],
};

/** One figure at a time, then shares of the variance. */
export function driverTables(tornados: readonly Tornado[], splits: readonly VarianceSplit[]): Output[] {
  return [
    output(
      TORNADO_TABLE,
      tornados.flatMap(({ outcome, bars }) => bars.map((bar) => ({ outcome, ...bar }))),
    ),
    output(VARIANCE_TABLE, splits.flatMap(varianceParts)),
  ];
}

function varianceParts({ outcome, blocks, shares }: VarianceSplit): VariancePart[] {
  const { mean, variance, chance, inputs, together } = shares;
  const part = (name: string, first: Share | undefined, total: Share | undefined) => ({
    ...{ outcome, mean, variance, part: name, first, total },
  });
  return [
    part("chance", undefined, chance),
    part("all figures", inputs, undefined),
    ...blocks.map(({ name }, i) => part(name, shares.blocks[i].first, shares.blocks[i].total)),
    part("figures together", together, undefined),
  ];
}

/** The sizes of a lever that were tried. */
export function switchingTables({ outcome, amount, unit, trials }: Switching): Output[] {
  return [
    output(
      SWITCHING_TABLE,
      trials.map((trial) => ({ outcome, amount, unit, ...trial })),
    ),
  ];
}
