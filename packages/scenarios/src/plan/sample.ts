import {
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
import type { PlanOptions } from "../request/plan.js";
import { readyScenario } from "../scenario/apply.js";
import type { Scenario } from "../scenario/scenario.js";
import { type PlanKind, planKinds } from "./kinds.js";
import { type Quarter, quartersOf } from "./quarters.js";

/** Which paths a plan is made from, or checked on. */
export type SampleOptions = Required<Pick<PlanOptions, "scenario" | "seed">> & Pick<PlanOptions, "arrivals">;

/** What the paths that were run are short of, one after the other: plain data, to be sent to another thread. */
export interface SamplePart {
  /** Number of the member of each path. */
  readonly members: readonly number[];
  /**
   * By kind, quarter and path: units required less units planned, below 0 where some are to spare; of a kind that nobody
   * plans, the beds needed.
   */
  readonly gaps: readonly (readonly (readonly number[])[])[];
  /** By kind, month from the origin and path: chance that a carer of the origin still fosters; only of carers. */
  readonly staying: readonly (readonly (readonly number[])[])[];
}

/** What each path is short of at the end of each quarter; laid out as in a part, the paths in the order of their members. */
export interface Sample {
  readonly scope: Scope;
  readonly kinds: readonly PlanKind[];
  readonly quarters: readonly Quarter[];
  readonly gaps: readonly (readonly Int32Array[])[];
  readonly staying: readonly (readonly Float64Array[])[];
}

/** Paths that a plan is made from, as they are run on the projection's own engine, some at a time. */
export class Sampler {
  private readonly builder: NetworkBuilder;
  private readonly runner: MemberRunner;
  private readonly reader: GapReader;

  constructor(pack: DataPack, { scenario, seed, arrivals = levelArrivals }: SampleOptions) {
    this.builder = new NetworkBuilder(pack, arrivals(pack), seed, [readyScenario(scenario, pack).supposing]);
    const scope = scopeOf(pack, this.builder.wiring.frame);
    this.runner = new MemberRunner(scope.frame, seed);
    this.reader = new GapReader(pack, scope, seed);
  }

  /** Runs so many members, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number): void {
    for (let member = firstMember; member < firstMember + members; member++) {
      const network = this.builder.network(member);
      this.reader.read(this.runner.run(network, member), network);
    }
  }

  /** Takes in members that were run elsewhere. */
  merge(part: SamplePart): void {
    this.reader.add(part);
  }

  toData(): SamplePart {
    const { members, gaps, staying } = this.reader;
    return { members, gaps, staying };
  }
}

/** The sample whose members were all run, in any order. */
export function sampleOf(pack: DataPack, scenario: Scenario, { members, gaps, staying }: SamplePart): Sample {
  const { supposing } = readyScenario(scenario, pack);
  const scope = scopeOf(pack, new NetworkBuilder(pack, NO_ARRIVALS, "", [supposing]).wiring.frame);
  const order = [...members.keys()].sort((a, b) => members[a]! - members[b]!);
  return {
    ...{ scope, kinds: planKinds(pack, scope), quarters: quartersOf(scope.origin, scope.months) },
    gaps: gaps.map((own) => own.map((values) => Int32Array.from(order, (path) => values[path]!))),
    staying: staying.map((own) => own.map((values) => Float64Array.from(order, (path) => values[path]!))),
  };
}

/** Writes down what paths are short of, one after the other. */
class GapReader implements SamplePart {
  readonly members: number[] = [];
  readonly gaps: readonly (readonly number[][])[];
  readonly staying: readonly (readonly number[][])[];
  private readonly kinds: readonly PlanKind[];
  private readonly quarters: readonly Quarter[];
  private readonly supply: Supply;
  private readonly reader: LineReader;
  private readonly lines;

  constructor(pack: DataPack, scope: Scope, seed: string) {
    const carers = carersOf(pack);
    this.supply = new Supply(carers, seed, scope.months);
    this.reader = new LineReader(scope, this.supply);
    this.lines = requirementLines(scope, pack, carers);
    this.kinds = planKinds(pack, scope);
    this.quarters = quartersOf(scope.origin, scope.months);
    this.gaps = this.kinds.map(() => this.quarters.map(() => []));
    const months = Array.from({ length: scope.months + 1 });
    this.staying = this.kinds.map(({ action }) => (action === "recruit" ? months.map(() => []) : []));
  }

  /** Writes down a path. */
  read(path: Path, { timeline, capacity }: MemberNetwork): void {
    const { supply, reader, lines } = this;
    supply.turnTo(path.member, timeline, capacity);
    reader.settle(path, lines);
    this.members.push(path.member);
    this.kinds.forEach(({ line }, k) => {
      this.quarters.forEach(({ last }, q) => {
        const required = line.planned ? reader.required(path, line, last) : reader.need(path, line, last);
        this.gaps[k]![q]!.push(line.planned ? required - reader.available(line, last) : required);
      });
      let chance = 1;
      this.staying[k]!.forEach((chances, t) => {
        if (t > 0) chance *= exp(-inForce(timeline, t).carers.get(line.carers!)!.supply!.leaving / 12);
        chances.push(chance);
      });
    });
  }

  /** Adds paths that were written down elsewhere. */
  add({ members, gaps, staying }: SamplePart): void {
    const append = (own: number[], more: readonly number[]) => {
      for (const value of more) own.push(value);
    };
    append(this.members, members);
    this.gaps.forEach((own, k) => {
      own.forEach((values, q) => {
        append(values, gaps[k]![q]!);
      });
    });
    this.staying.forEach((own, k) => {
      own.forEach((values, t) => {
        append(values, staying[k]![t]!);
      });
    });
  }
}
