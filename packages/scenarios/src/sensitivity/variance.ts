import type { DataPack, Input } from "@sufficiency/core";
import { ParameterDraws } from "@sufficiency/core/advanced";

import type { Work } from "../model/work.js";
import { checkOptions } from "../request/request.js";
import { VARIANCE, type VarianceOptions } from "../request/sensitivity.js";
import { Experiment, type Outcome } from "./experiment.js";
import { type Factor, factorsOf } from "./factors.js";
import { type Evaluate, type Row, runRow } from "./pick-and-freeze.js";
import { type Shares, sharesOf } from "./shares.js";

/** Where the variance of one outcome comes from. */
export interface VarianceSplit {
  readonly outcome: Outcome;
  readonly blocks: readonly Factor[];
  readonly shares: Shares;
}

/**
 * Splits the variance of every outcome over blocks of figures and chance.
 *
 * @example
 * const work = varianceShares(pack, { seed: "1", of: ["in-house"], rows: 2 });
 * work.next().done; // => false
 */
export function* varianceShares(pack: DataPack, options: VarianceOptions): Work<VarianceSplit[]> {
  checkOptions(VARIANCE, options, pack);
  const { rows: total, seed } = options;
  const streams = [
    new Experiment(pack, options),
    new Experiment(pack, { ...options, seed: `${seed} other luck` }),
  ] as const;
  const blocks = factorsOf(pack, options);
  const evaluate = evaluation(pack, streams, blocks, seed);
  const rows: Row[] = [];
  for (let row = 0; row < total; row++) {
    rows.push(runRow(row, blocks.length, evaluate));
    yield { done: row + 1, total };
  }
  return streams[0].outcomes.map((outcome, o) => ({ outcome, blocks, shares: sharesOf(rows, o, seed) }));
}

/** Figures from one of two independent draws, block by block; random streams from one of two experiments. */
function evaluation(
  { correlations }: DataPack,
  streams: readonly [Experiment, Experiment],
  blocks: readonly Factor[],
  seed: string,
): Evaluate {
  const drawings = [
    new ParameterDraws(seed, correlations),
    new ParameterDraws(`${seed} other figures`, correlations),
  ] as const;
  const numbers = new Map(blocks.flatMap(({ inputs }, i) => inputs.map(({ id }) => [id, i] as const)));
  return (row) => {
    const [first, second] = [drawings[0].of(row), drawings[1].of(row)];
    return (isSecond, stream) => {
      const read = (input: Input) => {
        const block = numbers.get(input.id);
        return (block !== undefined && isSecond(block) ? second : first).read(input);
      };
      return streams[stream].run(read, row);
    };
  };
}
