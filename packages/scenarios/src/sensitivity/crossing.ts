import { definite } from "@sufficiency/core/advanced";
/** How often something is so at one size of a lever. */
export interface Trial {
  readonly size: number;
  /** Share of the members, 0 to 1. */
  readonly chance: number;
}

/**
 * The size at which the chance passes `target`, linearly between the trials after they are made to go one way
 * (by pooling neighbours that do not); undefined where it does not pass it. Trials stand in the order of their steps.
 */
export function crossing(trials: readonly Trial[], target: number): number | undefined {
  const rising = definite(trials.at(-1)).chance > trials[0].chance;
  const chances = monotone(trials.map(({ chance }) => (rising ? chance : 1 - chance)));
  const wanted = rising ? target : 1 - target;
  const after = chances.findIndex((chance) => chance >= wanted);
  if (after < 0 || (after === 0 && chances[0] > wanted)) return undefined;
  if (after === 0) return trials[0].size;
  const [from, to] = [trials[after - 1].size, trials[after].size];
  const [below, above] = [chances[after - 1], chances[after]];
  return from + ((to - from) * (wanted - below)) / (above - below);
}

/** The nearest sequence that never falls: neighbours that do are put at their mean. */
function monotone(values: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = [];
  for (const value of values) {
    let pool = { mean: value, count: 1 };
    while (pools.length > 0 && definite(pools.at(-1)).mean > pool.mean) {
      const last = definite(pools.pop());
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}
