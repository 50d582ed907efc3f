import {
  inForce,
  type Mix,
  type Parameters,
  type RateChange,
  type ShareDrift,
  type Timeline,
} from "../calibrate/index.js";
import { exp, ln } from "../chance/portable.js";
import type { RouteFinder } from "./routes.js";

/**
 * What the drifts of shares have come to in each year of the projection. With yearly odds o the odds p / (1 - p) of a
 * home against the other, of the children whose first home is one of the two, are in year y, 0 the first,
 *
 *     p0 / (1 - p0) x f,     f = o^(y + 1/2)
 *
 * as at its middle; where a scenario changes o, years gone by count as they were. The rate of moving from the home to the
 * other is divided by the root of f and the rate back multiplied by it: moves alone would balance at odds shifted by f.
 */
export class ShareShift {
  /** By drift and year: what months of years gone by have added to the log odds. */
  private readonly gone: readonly Float64Array[];

  constructor(timeline: Timeline) {
    this.gone = timeline.items[0].shareDrifts.map((_, d) => goneBy(timeline, d));
  }

  /** The mixes of first homes, by age, as they are in a year. */
  mixes(mixes: readonly Mix[], parameters: Parameters, year: number): readonly Mix[] {
    return this.factors(parameters, year).reduce(
      (now, factor, d) => now.map((mix) => shifted(mix, parameters.shareDrifts[d], factor)),
      mixes,
    );
  }

  /** What becomes of the rates of moving between the homes in a year. */
  moves(routes: RouteFinder, parameters: Parameters, year: number): RateChange[] {
    return this.factors(parameters, year).flatMap((factor, d) => {
      if (factor === 1) return [];
      const { home, instead } = parameters.shareDrifts[d];
      const root = Math.sqrt(factor);
      return [
        { routes: [routes.between(home, instead)], factor: 1 / root },
        { routes: [routes.between(instead, home)], factor: root },
      ];
    });
  }

  private factors({ shareDrifts }: Parameters, year: number): number[] {
    return shareDrifts.map(({ odds }, d) => exp(this.gone[d][year] + ln(odds) / 2));
  }
}

function goneBy(timeline: Timeline, drift: number): Float64Array {
  const years = Math.ceil((timeline.at.length - 1) / 12);
  let log = 0;
  return Float64Array.from({ length: years }, (_, year) => {
    for (let month = 12 * year - 11; month > 0 && month <= 12 * year; month++)
      log += ln(inForce(timeline, month).shareDrifts[drift].odds) / 12;
    return log;
  });
}

function shifted(mix: Mix, { home, instead }: ShareDrift, factor: number): Mix {
  const [here, there] = [mix.get(home) ?? 0, mix.get(instead) ?? 0];
  if (factor === 1 || here === 0 || there === 0) return mix;
  const scale = (here + there) / (here * factor + there);
  return new Map(mix).set(home, here * factor * scale).set(instead, there * scale);
}
