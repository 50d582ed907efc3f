import {
  type ArrivalProcess,
  carersOf,
  type DataPack,
  exp,
  inForce,
  LineReader,
  type MemberNetwork,
  MemberRunner,
  NetworkBuilder,
  type Path,
  requirementLines,
  type Scope,
  Supply,
  scopeOf,
} from "@sufficiency/core";
import { levelArrivals } from "../arrivals/level.js";
import { readyScenario } from "../scenario/apply.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Work } from "../sensitivity/work.js";
import { type PlanKind, planKinds } from "./kinds.js";
import { type Quarter, quartersOf } from "./quarters.js";

/** Which paths a plan is made from, or checked on. */
export interface SampleOptions {
  readonly scenario: Scenario;
  readonly members: number;
  readonly seed: string;
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  readonly arrivals?: ((pack: DataPack) => ArrivalProcess) | undefined;
}

/** What each path is short of at the end of each quarter. */
export interface Sample {
  readonly scope: Scope;
  readonly kinds: readonly PlanKind[];
  readonly quarters: readonly Quarter[];
  /**
   * By kind, quarter and member: units required less units planned, below 0 where some are to spare; of a kind that
   * nobody plans, the beds needed.
   */
  readonly gaps: readonly (readonly Int32Array[])[];
  /** By kind, month from the origin and member: chance that a carer of the origin still fosters; only of carers. */
  readonly staying: readonly (readonly Float64Array[])[];
}

/** Runs the paths that a plan is made from, on the projection's own engine: one step a path. */
export function* collect(pack: DataPack, options: SampleOptions): Work<Sample> {
  const { scenario, members, seed, arrivals = levelArrivals } = options;
  const builder = new NetworkBuilder(pack, arrivals(pack), seed, [readyScenario(scenario, pack).supposing]);
  const scope = scopeOf(pack, builder.wiring.frame);
  const runner = new MemberRunner(scope.frame, seed);
  const reader = new GapReader(pack, scope, seed, members);
  for (let member = 0; member < members; member++) {
    const network = builder.network(member);
    reader.read(runner.run(network, member), network);
    yield { done: member + 1, total: members };
  }
  return reader.sample;
}

class GapReader {
  readonly sample: Sample;
  private readonly supply: Supply;
  private readonly reader: LineReader;
  private readonly lines;

  constructor(pack: DataPack, scope: Scope, seed: string, members: number) {
    const carers = carersOf(pack);
    this.supply = new Supply(carers, seed, scope.months);
    this.reader = new LineReader(scope, this.supply);
    this.lines = requirementLines(scope, pack, carers);
    const kinds = planKinds(pack, scope);
    const quarters = quartersOf(scope.origin, scope.months);
    const gaps = kinds.map(() => quarters.map(() => new Int32Array(members)));
    const months = Array.from({ length: scope.months + 1 });
    const staying = kinds.map(({ action }) =>
      action === "recruit" ? months.map(() => new Float64Array(members).fill(1)) : [],
    );
    this.sample = { scope, kinds, quarters, gaps, staying };
  }

  read(path: Path, { timeline, capacity }: MemberNetwork): void {
    const { supply, reader, sample, lines } = this;
    const { member } = path;
    supply.turnTo(member, timeline, capacity);
    reader.settle(path, lines);
    sample.kinds.forEach(({ line }, k) => {
      sample.quarters.forEach(({ last }, q) => {
        sample.gaps[k]![q]![member] = line.planned
          ? reader.required(path, line, last) - reader.available(line, last)
          : reader.need(path, line, last);
      });
      sample.staying[k]!.forEach((chances, t) => {
        if (t === 0) return;
        const { leaving } = inForce(timeline, t).carers.get(line.carers!)!.supply!;
        chances[member] = sample.staying[k]![t - 1]![member]! * exp(-leaving / 12);
      });
    });
  }
}
