import {
  type DataPack,
  type Draws,
  type Figure,
  MemberDraws,
  MemberRunner,
  NetworkBuilder,
  PairedRunner,
  ParameterError,
  scopeOf,
} from "@sufficiency/core";
import { levelArrivals } from "../arrivals/level.js";
import type { Question } from "../request/sensitivity.js";
import { readyScenario } from "../scenario/apply.js";
import { BASELINE_SCENARIO } from "../scenario/scenario.js";
import { type Outcome, OutcomeReader, outcomeLines, outcomeOf } from "./outcome.js";

export type { Question };

/** The value that a run takes for each figure. */
export type Reading = (figure: Figure) => number;

/** Every figure as it is written. */
export const AS_WRITTEN: Reading = (figure) => figure.value;

/**
 * Runs paths whose figures are chosen and whose luck is a member's own: the drift of rates from year to year, the
 * opening stock, arrivals and what befalls each child. Two seeds are two independent lucks.
 */
export class Stage {
  readonly outcomes: readonly Outcome[];
  private readonly builder: NetworkBuilder;
  private readonly runner: MemberRunner;
  private readonly paired: PairedRunner;
  private readonly reader: OutcomeReader;
  private readonly luck: MemberDraws;

  constructor(pack: DataPack, { seed, scenario, month, of, arrivals = levelArrivals }: Question) {
    const { supposing } = readyScenario(scenario ?? BASELINE_SCENARIO, pack);
    this.builder = new NetworkBuilder(pack, arrivals(pack), seed, [supposing]);
    const { frame } = this.builder.wiring;
    const scope = scopeOf(pack, frame);
    const at = month ?? scope.origin + scope.headline;
    if (!(at > scope.origin && at <= scope.origin + scope.months))
      throw new ParameterError("month", at, "a month of the projection");
    const lines = outcomeLines(pack, scope, of);
    this.outcomes = lines.map((line) => outcomeOf(pack, line));
    this.reader = new OutcomeReader(pack, scope, seed, lines, at);
    this.runner = new MemberRunner(frame, seed);
    this.paired = new PairedRunner(frame, seed);
    this.luck = new MemberDraws(seed);
  }

  /** The outcomes of one path. */
  run(reading: Reading, member: number): Float64Array {
    const network = this.network(reading, member);
    return this.reader.read(this.runner.run(network, member), network);
  }

  /** The outcomes of two paths whose luck is as much the same as their figures allow. */
  pair(first: Reading, second: Reading, member: number): readonly [Float64Array, Float64Array] {
    const networks = [this.network(first, member), this.network(second, member)] as const;
    const paths = this.paired.run(networks[0], networks[1], member);
    return [this.reader.read(paths[0], networks[0]), this.reader.read(paths[1], networks[1])];
  }

  private network(reading: Reading, member: number) {
    const luck = this.luck.of(member);
    const draws: Draws = { read: reading, drift: (name, index) => luck.drift(name, index) };
    return this.builder.networkUnder(draws, member);
  }
}
