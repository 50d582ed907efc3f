import { type DataPack, type Input, type Member, type Model, ParameterError } from "@sufficiency/core";
import { type Draws, ParameterDraws, type RequirementLine, scopeOf } from "@sufficiency/core/advanced";

import { makeModel } from "../model/model.js";
import type { Question } from "../request/sensitivity.js";
import { type Outcome, outcomeLines, outcomeOf } from "./outcome.js";

/** The value that a run takes for each figure. */
export type ParameterDraw = (input: Input) => number;

/** Every figure as it is written. */
export const AS_WRITTEN: ParameterDraw = (input) => input.value;

/**
 * Runs paths whose figures are chosen and whose random streams are a member's own: the drift of rates from year to year,
 * the opening stock, arrivals and what befalls each child. Two seeds give two independent sets of streams.
 */
export class Experiment {
  readonly outcomes: readonly Outcome[];
  private readonly model: Model;
  private readonly lines: readonly RequirementLine[];
  /** Of the month that outcomes are read in, from the origin. */
  private readonly month: number;
  private readonly streams: ParameterDraws;

  constructor(pack: DataPack, { month, of, ...request }: Question) {
    this.model = makeModel(pack, request);
    const scope = scopeOf(this.model);
    const at = month ?? scope.origin + scope.headline;
    if (!(at > scope.origin && at <= scope.origin + scope.months))
      throw new ParameterError("month", at, "a month of the projection");
    this.month = at - scope.origin;
    this.lines = outcomeLines(scope, of);
    this.outcomes = this.lines.map((line) => outcomeOf(pack, line));
    this.streams = new ParameterDraws(request.seed);
  }

  /** The outcomes of one path. */
  run(reading: ParameterDraw, member: number): Float64Array {
    return this.read(this.with(reading).member(member));
  }

  /** The outcomes of two paths whose random streams are as much the same as their figures allow. */
  pair(first: ParameterDraw, second: ParameterDraw, member: number): readonly [Float64Array, Float64Array] {
    const [one, other] = this.with(first).pair(member, this.with(second));
    return [this.read(one), this.read(other)];
  }

  private with(read: ParameterDraw): Model {
    return this.model.withDraws((member): Draws => ({ ...this.streams.of(member), read }));
  }

  private read({ requirements }: Member): Float64Array {
    return Float64Array.from(this.lines, (line) =>
      line.planned ? requirements.gap(line, this.month) : requirements.need(line, this.month),
    );
  }
}
