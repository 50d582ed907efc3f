import { calendarMonth, type DataPack, type Member, type Model, type Month } from "@sufficiency/core";
import { definite, exp, NO_ARRIVALS, type Scope, scopeOf } from "@sufficiency/core/advanced";
import { makeModel } from "../model/model.js";
import type { ModelOptions } from "../request/common.js";
import type { Scenario } from "../scenario/scenario.js";
import { type PlanKind, planKinds } from "./kinds.js";

/** Three months that a plan decides together, named by the last; months are counted from the origin. */
export interface Quarter {
  readonly first: number;
  readonly last: number;
}

/** The quarters that end in March, June, September and December after the origin; the first may be short. */
function quartersOf(origin: Month, months: number): Quarter[] {
  return Array.from({ length: months }, (_, i) => i + 1)
    .filter((t) => calendarMonth(origin + t) % 3 === 0)
    .map((last) => ({ first: Math.max(1, last - 2), last }));
}

/** Which paths a plan is made from, or checked on. */
export interface SampleOptions extends ModelOptions {
  readonly scenario: Scenario;
}

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
  private readonly model: Model;
  private readonly reader: GapReader;

  constructor(pack: DataPack, request: SampleOptions) {
    this.model = makeModel(pack, request);
    this.reader = new GapReader(pack, scopeOf(this.model));
  }

  /** Runs so many members, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number): void {
    for (let member = firstMember; member < firstMember + members; member++)
      this.reader.read(this.model.member(member));
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
  const scope = scopeOf(makeModel(pack, { scenario, seed: "", arrivals: () => NO_ARRIVALS }));
  const order = [...members.keys()].sort((a, b) => members[a] - members[b]);
  return {
    ...{ scope, kinds: planKinds(pack, scope), quarters: quartersOf(scope.origin, scope.months) },
    gaps: gaps.map((own) => own.map((values) => Int32Array.from(order, (path) => values[path]))),
    staying: staying.map((own) => own.map((values) => Float64Array.from(order, (path) => values[path]))),
  };
}

/** Writes down what paths are short of, one after the other. */
class GapReader implements SamplePart {
  readonly members: number[] = [];
  readonly gaps: readonly (readonly number[][])[];
  readonly staying: readonly (readonly number[][])[];
  private readonly kinds: readonly PlanKind[];
  private readonly quarters: readonly Quarter[];

  constructor(pack: DataPack, scope: Scope) {
    this.kinds = planKinds(pack, scope);
    this.quarters = quartersOf(scope.origin, scope.months);
    this.gaps = this.kinds.map(() => this.quarters.map(() => []));
    const months = Array.from({ length: scope.months + 1 });
    this.staying = this.kinds.map(({ action }) => (action === "recruit" ? months.map(() => []) : []));
  }

  /** Writes down a path. */
  read(member: Member): void {
    const { requirements } = member;
    this.members.push(member.number);
    this.kinds.forEach(({ line }, k) => {
      this.quarters.forEach(({ last }, q) => {
        this.gaps[k][q].push(line.planned ? requirements.gap(line, last) : requirements.need(line, last));
      });
      let chance = 1;
      this.staying[k].forEach((chances, t) => {
        if (t > 0)
          chance *= exp(
            -definite(definite(member.inForce(t).parameters.carers.get(definite(line.carers))).supply).leaving / 12,
          );
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
        append(values, gaps[k][q]);
      });
    });
    this.staying.forEach((own, k) => {
      own.forEach((values, t) => {
        append(values, staying[k][t]);
      });
    });
  }
}
