import type { Input } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { meanSimple, sampleVariance } from "simple-statistics";
import { AS_WRITTEN, type Experiment, type ParameterDraw } from "./experiment.js";

/** A mean over paths or pairs of paths, and its Monte Carlo standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/** By pair, the change of every outcome. */
export type Changes = readonly Float64Array[];

/** One end of a figure's range. */
export type End = "low" | "high";

/** Members numbered from the first. */
export interface Members {
  readonly first: number;
  readonly count: number;
}

/** What the high end of a figure has more than its low end, every other figure as written, in coupled paths. */
export function swing(experiment: Experiment, input: Input, members: Members): Changes {
  return changes(experiment, atEnd(input, "low"), atEnd(input, "high"), members);
}

/** What an end of a figure has more than the figure as written. */
export function change(experiment: Experiment, input: Input, end: End, members: Members): Changes {
  return changes(experiment, AS_WRITTEN, atEnd(input, end), members);
}

function changes(experiment: Experiment, from: ParameterDraw, to: ParameterDraw, { first, count }: Members): Changes {
  return Array.from({ length: count }, (_, i) => {
    const [before, after] = experiment.pair(from, to, first + i);
    return after.map((value, o) => value - before[o]);
  });
}

/** Every figure as written but one, which is at an end of its range. */
function atEnd({ id, low, high }: Input, end: End): ParameterDraw {
  const value = end === "low" ? definite(low) : definite(high);
  return (input) => (input.id === id ? value : input.value);
}

/** The mean of numbers, two or more. */
export function estimate(values: readonly number[]): Estimate {
  return { mean: meanSimple(values), error: Math.sqrt(sampleVariance(values) / values.length) };
}

/** The mean change of one outcome. */
export function meanChange(changes: Changes, outcome: number): Estimate {
  return estimate(changes.map((values) => values[outcome]));
}
