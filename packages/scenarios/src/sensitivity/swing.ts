import type { DataPack, Figure } from "@sufficiency/core";
import { AS_WRITTEN, type Question, type Reading, Stage } from "./stage.js";

/** A mean over pairs of paths and its Monte Carlo standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/** By pair, the change of every outcome. */
export type Changes = readonly Float64Array[];

/** One end of a figure's range. */
export type End = "low" | "high";

/** Runs figures at their ends, every other figure as written, in paths coupled as closely as the laws allow. */
export class SwingRunner {
  readonly stage: Stage;

  constructor(pack: DataPack, question: Question) {
    this.stage = new Stage(pack, question);
  }

  /** What the high end has more than the low end, in each pair numbered from 0. */
  swing(figure: Figure, pairs: number): Changes {
    return this.changes(atEnd(figure, "low"), atEnd(figure, "high"), pairs);
  }

  /** What an end has more than the figure as written. */
  change(figure: Figure, end: End, pairs: number): Changes {
    return this.changes(AS_WRITTEN, atEnd(figure, end), pairs);
  }

  private changes(first: Reading, second: Reading, pairs: number): Changes {
    return Array.from({ length: pairs }, (_, member) => {
      const [before, after] = this.stage.pair(first, second, member);
      return after.map((value, o) => value - before[o]!);
    });
  }
}

/** Every figure as written but one, which is at an end of its range. */
function atEnd({ id, low, high }: Figure, end: End): Reading {
  const value = end === "low" ? low! : high!;
  return (figure) => (figure.id === id ? value : figure.value);
}

/** The mean change of one outcome. */
export function meanChange(changes: Changes, outcome: number): Estimate {
  const count = changes.length;
  const mean = changes.reduce((sum, values) => sum + values[outcome]!, 0) / count;
  const squares = changes.reduce((sum, values) => sum + (values[outcome]! - mean) * (values[outcome]! - mean), 0);
  return { mean, error: count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / (count - 1) / count) };
}
