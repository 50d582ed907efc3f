import { definite } from "@sufficiency/core";
import {
  type Bar,
  blockOf,
  type Outcome,
  type Share,
  type Switching,
  type Tornado,
  type VarianceSplit,
} from "@sufficiency/scenarios";
import { textCell, writeCsv } from "./csv.js";
import { fixed, mean, orEmpty, probability } from "./number.js";

const OUTCOME = ["placement", "quantity", "unit", "measure"];

function outcomeCells({ placement, quantity, resource, measure }: Outcome): string[] {
  return [textCell(placement), quantity, resource, measure];
}

/** tornado.csv: what each uncertain figure does by itself to each expected outcome, with Monte Carlo errors. */
export function tornadoCsv(tornados: readonly Tornado[]): string {
  const ends = ["change_low", "change_low_error", "change_high", "change_high_error", "swing", "swing_error", "pairs"];
  return writeCsv(
    [...OUTCOME, "figure", "block", "figure_unit", "low", "value", "high", ...ends],
    tornados.flatMap(({ outcome, bars }) => bars.map((bar) => [...outcomeCells(outcome), ...barCells(bar)])),
  );
}

function barCells({ figure, low, high, swing, pairs }: Bar): string[] {
  const { id, unit, value } = figure;
  const estimates = [low?.mean, low?.error, high?.mean, high?.error, swing.mean, swing.error];
  return [
    ...[id, blockOf(figure), unit].map(textCell),
    ...[definite(figure.low), value, definite(figure.high)].map(String),
    ...estimates.map((x) => orEmpty(x ?? null, mean)),
    String(pairs),
  ];
}

/** variance.csv: shares of each outcome's variance with their 80% bootstrap intervals. */
export function varianceCsv(splits: readonly VarianceSplit[]): string {
  const columns = (name: string) => [name, `${name}_p10`, `${name}_p90`];
  return writeCsv(
    [...OUTCOME, "mean", "standard_deviation", "part", ...columns("first"), ...columns("total")],
    splits.flatMap(({ outcome, blocks, shares }) => {
      const head = [...outcomeCells(outcome), mean(shares.mean), mean(Math.sqrt(Math.max(0, shares.variance)))];
      const line = (part: string, first: Share | undefined, total: Share | undefined) => [
        ...head,
        part,
        ...shareCells(first),
        ...shareCells(total),
      ];
      return [
        line("chance", undefined, shares.chance),
        line("all figures", shares.figures, undefined),
        ...blocks.map(({ name }, i) => line(name, shares.blocks[i].first, shares.blocks[i].total)),
        line("figures together", shares.together, undefined),
      ];
    }),
  );
}

function shareCells(share: Share | undefined): string[] {
  return share ? [share.value, share.low, share.high].map(probability) : ["", "", ""];
}

/** switching.csv: the chance of a shortfall at each size of the lever that was tried. */
export function switchingCsv({ outcome, amount, unit, trials }: Switching): string {
  return writeCsv(
    ["placement", "amount", "unit", "size", "chance_short"],
    trials.map(({ size, chance }) => [textCell(outcome.placement), amount, unit, fixed(size, 4), probability(chance)]),
  );
}
