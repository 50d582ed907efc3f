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
import { type PlanKind, planKinds } from "./kinds.js";
import { type Quarter, quartersOf } from "./quarters.js";

/** Which paths a plan is made from, or checked on. */
export interface SampleOptions {
  readonly scenario: Scenario;
  /** How many, numbered from 0. */
  readonly members: number;
  readonly seed: string;
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  readonly arrivals?: ((pack: DataPack) => ArrivalProcess) | undefined;
}

/**
 * What each path is short of, as far as it was run here: plain data, to be sent to another thread. It is 0 of members
 * that were not, so that parts add up to the whole.
 */
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

/** Paths that a plan is made from, as they are run on the projection's own engine, some at a time. */
export class Sampler {
  private readonly builder: NetworkBuilder;
  private readonly runner: MemberRunner;
  private readonly reader: GapReader;

  constructor(pack: DataPack, { scenario, members, seed, arrivals = levelArrivals }: SampleOptions) {
    this.builder = new NetworkBuilder(pack, arrivals(pack), seed, [readyScenario(scenario, pack).supposing]);
    const scope = scopeOf(pack, this.builder.wiring.frame);
    this.runner = new MemberRunner(scope.frame, seed);
    this.reader = new GapReader(pack, scope, seed, members);
  }

  /** Runs so many members, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number): void {
    for (let member = firstMember; member < firstMember + members; member++) {
      const network = this.builder.network(member);
      this.reader.read(this.runner.run(network, member), network);
    }
  }

  /** Takes in members that were run elsewhere. */
  merge({ gaps, staying }: SamplePart): void {
    const { part } = this.reader;
    part.gaps.forEach((own, k) => {
      own.forEach((values, q) => {
        addTo(values, gaps[k]![q]!);
      });
    });
    part.staying.forEach((own, k) => {
      own.forEach((values, t) => {
        addTo(values, staying[k]![t]!);
      });
    });
  }

  toData(): SamplePart {
    return this.reader.part;
  }
}

function addTo(values: Int32Array | Float64Array, others: ArrayLike<number>): void {
  for (let member = 0; member < values.length; member++) values[member] += others[member]!;
}

/** The sample whose members were all run. */
export function sampleOf(pack: DataPack, scenario: Scenario, part: SamplePart): Sample {
  const { supposing } = readyScenario(scenario, pack);
  const scope = scopeOf(pack, new NetworkBuilder(pack, NO_ARRIVALS, "", [supposing]).wiring.frame);
  return { ...part, scope, kinds: planKinds(pack, scope), quarters: quartersOf(scope.origin, scope.months) };
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
      action === "recruit" ? months.map(() => new Float64Array(members)) : [],
    );
    this.part = { gaps, staying };
  }

  /** Reads a path into its member's place. */
  read(path: Path, { timeline, capacity }: MemberNetwork): void {
    const { supply, reader, part, lines } = this;
    const { member } = path;
    supply.turnTo(member, timeline, capacity);
    reader.settle(path, lines);
    this.kinds.forEach(({ line }, k) => {
      this.quarters.forEach(({ last }, q) => {
        part.gaps[k]![q]![member] = line.planned
          ? reader.required(path, line, last) - reader.available(line, last)
          : reader.need(path, line, last);
      });
      part.staying[k]!.forEach((chances, t) => {
        if (t === 0) chances[member] = 1;
        else {
          const { leaving } = inForce(timeline, t).carers.get(line.carers!)!.supply!;
          chances[member] = part.staying[k]![t - 1]![member]! * exp(-leaving / 12);
        }
      });
    });
  }
}
