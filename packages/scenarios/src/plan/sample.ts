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
  NO_ARRIVALS,
  type Path,
  requirementLines,
  type Scope,
  Supply,
  scopeOf,
} from "@sufficiency/core";
import { levelArrivals } from "../arrivals/level.js";
import { readyScenario } from "../scenario/apply.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Work } from "../work.js";
import { type PlanKind, planKinds } from "./kinds.js";
import { type Quarter, quartersOf } from "./quarters.js";

/** Which paths a plan is made from, or checked on. */
export interface SampleOptions {
  readonly scenario: Scenario;
  /** Number of the first path, from 0. */
  readonly firstMember: number;
  readonly members: number;
  readonly seed: string;
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  readonly arrivals?: ((pack: DataPack) => ArrivalProcess) | undefined;
}

/** What each path of a range of members is short of: plain data, to be sent to another thread. */
export interface SamplePart {
  /**
   * By kind, quarter and member: units required less units planned, below 0 where some are to spare; of a kind that
   * nobody plans, the beds needed.
   */
  readonly gaps: readonly (readonly Int32Array[])[];
  /** By kind, month from the origin and member: chance that a carer of the origin still fosters; only of carers. */
  readonly staying: readonly (readonly Float64Array[])[];
}

/** What each path is short of at the end of each quarter. */
export interface Sample extends SamplePart {
  readonly scope: Scope;
  readonly kinds: readonly PlanKind[];
  readonly quarters: readonly Quarter[];
}

/** Runs paths that a plan is made from, on the projection's own engine: one step a path. */
export function* sampleMembers(
  pack: DataPack,
  { scenario, members, firstMember, seed, arrivals = levelArrivals }: SampleOptions,
): Work<SamplePart> {
  const builder = new NetworkBuilder(pack, arrivals(pack), seed, [readyScenario(scenario, pack).supposing]);
  const scope = scopeOf(pack, builder.wiring.frame);
  const runner = new MemberRunner(scope.frame, seed);
  const reader = new GapReader(pack, scope, seed, members);
  for (let at = 0; at < members; at++) {
    const network = builder.network(firstMember + at);
    reader.read(runner.run(network, firstMember + at), network, at);
    yield { done: at + 1, total: members };
  }
  return reader.part;
}

/** Puts together the parts of ranges that follow on, in their order: the same sample for any split. */
export function joinSample(pack: DataPack, scenario: Scenario, parts: readonly SamplePart[]): Sample {
  const { supposing } = readyScenario(scenario, pack);
  const scope = scopeOf(pack, new NetworkBuilder(pack, NO_ARRIVALS, "", [supposing]).wiring.frame);
  const kinds = planKinds(pack, scope);
  const quarters = quartersOf(scope.origin, scope.months);
  const joined = (of: (part: SamplePart) => ArrayLike<number>) => parts.flatMap((part) => Array.from(of(part)));
  return {
    ...{ scope, kinds, quarters },
    gaps: parts[0]!.gaps.map((own, k) => own.map((_, q) => Int32Array.from(joined(({ gaps }) => gaps[k]![q]!)))),
    staying: parts[0]!.staying.map((own, k) =>
      own.map((_, t) => Float64Array.from(joined(({ staying }) => staying[k]![t]!))),
    ),
  };
}

class GapReader {
  readonly part: SamplePart;
  private readonly kinds: readonly PlanKind[];
  private readonly quarters: readonly Quarter[];
  private readonly supply: Supply;
  private readonly reader: LineReader;
  private readonly lines;

  constructor(pack: DataPack, scope: Scope, seed: string, members: number) {
    const carers = carersOf(pack);
    this.supply = new Supply(carers, seed, scope.months);
    this.reader = new LineReader(scope, this.supply);
    this.lines = requirementLines(scope, pack, carers);
    this.kinds = planKinds(pack, scope);
    this.quarters = quartersOf(scope.origin, scope.months);
    const gaps = this.kinds.map(() => this.quarters.map(() => new Int32Array(members)));
    const months = Array.from({ length: scope.months + 1 });
    const staying = this.kinds.map(({ action }) =>
      action === "recruit" ? months.map(() => new Float64Array(members).fill(1)) : [],
    );
    this.part = { gaps, staying };
  }

  /** Reads a member's path into its place, from 0. */
  read(path: Path, { timeline, capacity }: MemberNetwork, place: number): void {
    const { supply, reader, part, lines } = this;
    supply.turnTo(path.member, timeline, capacity);
    reader.settle(path, lines);
    this.kinds.forEach(({ line }, k) => {
      this.quarters.forEach(({ last }, q) => {
        part.gaps[k]![q]![place] = line.planned
          ? reader.required(path, line, last) - reader.available(line, last)
          : reader.need(path, line, last);
      });
      part.staying[k]!.forEach((chances, t) => {
        if (t === 0) return;
        const { leaving } = inForce(timeline, t).carers.get(line.carers!)!.supply!;
        chances[place] = part.staying[k]![t - 1]![place]! * exp(-leaving / 12);
      });
    });
  }
}
