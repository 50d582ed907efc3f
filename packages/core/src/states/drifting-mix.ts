import { exp, ln } from "../random/portable.js";
import type { RateChange, Timeline } from "../timeline/index.js";
import type { Mix, Parameters, ShareDrift } from "../vocabulary/parameters.js";
import type { TransitionFinder } from "./transition-finder.js";

/**
 * What the drifts of shares have come to in each month of the projection. With yearly odds o the odds p / (1 - p) of a
 * home against the other, of the children whose first home is one of the two, are in year y, 0 the first,
 *
 *     p0 / (1 - p0) x f,     f = o^(y + 1/2)
 *
 * as at its middle. Where a scenario changes o, months gone by count as they were and f is from then on as at the middle
 * of what is left of the year. The rate of moving from the home to the other is divided by the root of f and the rate
 * back multiplied by it: moves alone would balance at odds multiplied by f.
 */
export class DriftingMix {
  /** By drift and month from the origin: ln f. */
  private readonly logs: readonly Float64Array[];

  constructor(timeline: Timeline) {
    this.logs = timeline.at(0).parameters.shareDrifts.map((_, d) => logsOf(timeline, d));
  }

  /** The first month of a month's year since which every share has stood where it does. */
  readonly since = (month: number): number => {
    let first = month;
    while ((first - 1) % 12 > 0 && this.logs.every((log) => log[first - 1] === log[month])) first--;
    return first;
  };

  /** The mixes of first homes, by age, as they are in a month. */
  mixes(mixes: readonly Mix[], { shareDrifts }: Parameters, month: number): readonly Mix[] {
    return this.factors(month).reduce(
      (now, factor, d) => now.map((mix) => drifted(mix, shareDrifts[d], factor)),
      mixes,
    );
  }

  /** What becomes of the rates of moving between the homes in a month. */
  moves(finder: TransitionFinder, { shareDrifts }: Parameters, month: number): RateChange[] {
    return this.factors(month).flatMap((factor, d) => {
      if (factor === 1) return [];
      const { home, instead } = shareDrifts[d];
      const root = Math.sqrt(factor);
      return [
        { filters: [finder.between(home, instead)], factor: 1 / root },
        { filters: [finder.between(instead, home)], factor: root },
      ];
    });
  }

  private factors(month: number): number[] {
    return this.logs.map((log) => exp(log[month]));
  }
}

function logsOf(timeline: Timeline, drift: number): Float64Array {
  const logs = new Float64Array(timeline.months + 1);
  let [gone, before] = [0, Number.NaN];
  for (let month = 1; month < logs.length; month++) {
    const { odds } = timeline.at(month).parameters.shareDrifts[drift];
    const past = (month - 1) % 12;
    logs[month] = past > 0 && odds === before ? logs[month - 1] : gone + (ln(odds) * (12 - past)) / 24;
    gone += ln(odds) / 12;
    before = odds;
  }
  return logs;
}

function drifted(mix: Mix, { home, instead }: ShareDrift, factor: number): Mix {
  const [here, there] = [mix.get(home) ?? 0, mix.get(instead) ?? 0];
  if (factor === 1 || here === 0 || there === 0) return mix;
  const scale = (here + there) / (here * factor + there);
  return new Map(mix).set(home, here * factor * scale).set(instead, there * scale);
}
