import { type DataPack, type Input, type Member, type Model, ParameterError } from "@sufficiency/core";
import {
  type Draws,
  definite,
  ParameterDraws,
  type RequirementLine,
  type Scope,
  scopeOf,
} from "@sufficiency/core/advanced";
import { makeModel } from "../model/model.js";
import type { Question } from "../request/sensitivity.js";

/** One number of a path that a sensitivity is asked of. */
export interface Outcome {
  readonly placement: string;
  readonly label: string;
  readonly resource: RequirementLine["resource"];
  /** The busiest day of the month where that sizes the home. */
  readonly measure: RequirementLine["measure"];
  /** `short`: units required less units planned, below 0 where there are some to spare. `need`: units needed, where no planned capacity is recorded. */
  readonly quantity: "short" | "need";
}

/**
 * The outcomes of the placements named, or of every kind of home that is planned. A foster home is counted in places, a
 * reception home on its busiest day.
 * @throws ParameterError for a placement that no requirement is worked out of.
 */
function outcomeLines({ lines }: Pick<Scope, "lines">, of?: readonly string[]): RequirementLine[] {
  const chosen = of ?? [...new Set(lines.filter(({ planned }) => planned).map(({ placement }) => placement))];
  return chosen.map((placement) => {
    const own = lines.filter((line) => line.placement === placement);
    const line = own.find(({ measure }) => measure === "peak-day") ?? own[0];
    if (line) return line;
    const known = [...new Set(lines.map((each) => each.placement))].join(", ");
    throw new ParameterError("placement", placement, `a kind of home of which places are needed: ${known}`);
  });
}

/** What a line's outcome is. */
function outcomeOf({ placements }: DataPack, { placement, resource, measure, planned }: RequirementLine): Outcome {
  const label = definite(placements.find(({ id }) => id === placement)).label;
  return { placement, label, resource, measure, quantity: planned ? "short" : "need" };
}

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
