import type { DataPack, Input } from "@sufficiency/core";
import type { Work } from "../model/work.js";
import { checkOptions } from "../request/request.js";
import { TORNADO, type TornadoOptions } from "../request/sensitivity.js";
import { type Changes, change, type Estimate, estimate, meanChange, swing } from "./changes.js";
import { AS_WRITTEN, Experiment, type Outcome } from "./experiment.js";
import { uncertainInputs } from "./factors.js";

/** What one figure does to one outcome between the ends of its range, all other figures as written. */
export interface Bar {
  readonly input: Input;
  /** Change of the expected outcome at each end; null where the figure was only screened. */
  readonly low: Estimate | null;
  readonly high: Estimate | null;
  /** High end less low end. */
  readonly swing: Estimate;
  readonly pairs: number;
}

export interface Tornado {
  readonly outcome: Outcome;
  /** The expected outcome, every figure as written. */
  readonly asWritten: Estimate;
  /** The figures tried at each end, the widest first; then those that were only screened, the widest first. */
  readonly bars: readonly Bar[];
}

/** Paths that estimate the expected outcome as written. */
const AS_WRITTEN_PATHS = 100;

/**
 * One figure at a time, every other as written: all are screened from low to high in a few coupled pairs of paths; the
 * largest of each outcome are tried again at each end, in fresh pairs, so that being chosen does not flatter them.
 *
 * @example
 * const work = tornado(pack, { seed: "1", of: ["kinship"], screened: 2, pairs: 2, named: 1 });
 * work.next().done; // => false
 */
export function* tornado(pack: DataPack, options: TornadoOptions): Work<Tornado[]> {
  checkOptions(TORNADO, options, pack);
  const { screened, pairs, named } = options;
  const experiment = new Experiment(pack, options);
  const inputs = uncertainInputs(pack, options);
  const screen = new Map<Input, Changes>();
  for (const input of inputs) {
    screen.set(input, swing(experiment, input, { first: 0, count: screened }));
    yield { done: screen.size, total: 2 * inputs.length };
  }
  const chosen = [...new Set(experiment.outcomes.flatMap((_, o) => largest(screen, o, named)))];
  const fresh = { first: screened, count: pairs };
  const ends = new Map<Input, readonly [Changes, Changes]>();
  for (const input of chosen) {
    ends.set(input, [change(experiment, input, "low", fresh), change(experiment, input, "high", fresh)]);
    yield { done: inputs.length + (inputs.length * ends.size) / chosen.length, total: 2 * inputs.length };
  }
  const asWritten = Array.from({ length: AS_WRITTEN_PATHS }, (_, member) => experiment.run(AS_WRITTEN, member));
  return experiment.outcomes.map((outcome, o) => ({
    outcome,
    asWritten: estimate(asWritten.map((values) => values[o])),
    bars: bars(screen, ends, o),
  }));
}

/** The figures whose screened swing of an outcome is widest; none that did nothing. */
function largest(screen: ReadonlyMap<Input, Changes>, outcome: number, count: number): Input[] {
  const widths = [...screen].map(([input, changes]) => [input, Math.abs(meanChange(changes, outcome).mean)] as const);
  return widths
    .filter(([, width]) => width > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([input]) => input);
}

function bars(
  screen: ReadonlyMap<Input, Changes>,
  ends: ReadonlyMap<Input, readonly [Changes, Changes]>,
  outcome: number,
): Bar[] {
  const tried = [...ends].map(([input, [low, high]]) => ({
    input,
    low: meanChange(low, outcome),
    high: meanChange(high, outcome),
    swing: estimate(high.map((values, i) => values[outcome] - low[i][outcome])),
    pairs: high.length,
  }));
  const rest = [...screen]
    .filter(([input]) => !ends.has(input))
    .map(([input, changes]) => {
      return { input, low: null, high: null, swing: meanChange(changes, outcome), pairs: changes.length };
    });
  return [...widestFirst(tried), ...widestFirst(rest)];
}

function widestFirst(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((a, b) => Math.abs(b.swing.mean) - Math.abs(a.swing.mean));
}
