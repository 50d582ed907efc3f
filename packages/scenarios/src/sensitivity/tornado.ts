import type { DataPack, Figure } from "@sufficiency/core";
import type { Work } from "../model/work.js";
import { checkOptions } from "../request/options.js";
import { TORNADO, type TornadoOptions } from "../request/sensitivity.js";
import { AS_WRITTEN, Experiment } from "./experiment.js";
import { uncertainFigures } from "./factors.js";
import type { Outcome } from "./outcome.js";
import { type Changes, change, type Estimate, estimate, meanChange, swing } from "./swing.js";

/** What one figure does to one outcome between the ends of its range, all other figures as written. */
export interface Bar {
  readonly figure: Figure;
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

/** Paths that tell the expected outcome as written. */
const AS_WRITTEN_PATHS = 100;

/**
 * One figure at a time, every other as written: all are screened from low to high in a few coupled pairs of paths; the
 * largest of each outcome are tried again at each end, in fresh pairs, so that being chosen does not flatter them.
 */
export function* tornado(pack: DataPack, options: TornadoOptions): Work<Tornado[]> {
  checkOptions(TORNADO, options, pack);
  const { screened, pairs, named } = options;
  const experiment = new Experiment(pack, options);
  const figures = uncertainFigures(pack, options);
  const screen = new Map<Figure, Changes>();
  for (const figure of figures) {
    screen.set(figure, swing(experiment, figure, { first: 0, count: screened }));
    yield { done: screen.size, total: 2 * figures.length };
  }
  const chosen = [...new Set(experiment.outcomes.flatMap((_, o) => largest(screen, o, named)))];
  const fresh = { first: screened, count: pairs };
  const ends = new Map<Figure, readonly [Changes, Changes]>();
  for (const figure of chosen) {
    ends.set(figure, [change(experiment, figure, "low", fresh), change(experiment, figure, "high", fresh)]);
    yield { done: figures.length + (figures.length * ends.size) / chosen.length, total: 2 * figures.length };
  }
  const asWritten = Array.from({ length: AS_WRITTEN_PATHS }, (_, member) => experiment.run(AS_WRITTEN, member));
  return experiment.outcomes.map((outcome, o) => ({
    outcome,
    asWritten: estimate(asWritten.map((values) => values[o])),
    bars: bars(screen, ends, o),
  }));
}

/** The figures whose screened swing of an outcome is widest; none that did nothing. */
function largest(screen: ReadonlyMap<Figure, Changes>, outcome: number, count: number): Figure[] {
  const widths = [...screen].map(([figure, changes]) => [figure, Math.abs(meanChange(changes, outcome).mean)] as const);
  return widths
    .filter(([, width]) => width > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([figure]) => figure);
}

function bars(
  screen: ReadonlyMap<Figure, Changes>,
  ends: ReadonlyMap<Figure, readonly [Changes, Changes]>,
  outcome: number,
): Bar[] {
  const tried = [...ends].map(([figure, [low, high]]) => ({
    figure,
    low: meanChange(low, outcome),
    high: meanChange(high, outcome),
    swing: estimate(high.map((values, i) => values[outcome] - low[i][outcome])),
    pairs: high.length,
  }));
  const rest = [...screen]
    .filter(([figure]) => !ends.has(figure))
    .map(([figure, changes]) => {
      return { figure, low: null, high: null, swing: meanChange(changes, outcome), pairs: changes.length };
    });
  return [...widestFirst(tried), ...widestFirst(rest)];
}

function widestFirst(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((a, b) => Math.abs(b.swing.mean) - Math.abs(a.swing.mean));
}
