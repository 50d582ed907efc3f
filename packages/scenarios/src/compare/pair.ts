import type { DataPack, Model } from "@sufficiency/core";
import {
  COST,
  Ensemble,
  type EnsembleData,
  MemberCounter,
  REQUIREMENTS,
  type Scope,
  scopeOf,
} from "@sufficiency/core/advanced";

import { modelsSharing } from "../model/model.js";
import type { CompareOptions } from "../request/compare.js";
import type { Scenario } from "../scenario/scenario.js";

/** What a comparison reports: what is needed, what is short, what it costs. */
const COMPARED = [REQUIREMENTS, COST];

/** What comes of some of the pairs, as plain data, to be sent to another thread. */
export type PairPart = Readonly<Record<"first" | "second" | "difference", EnsembleData>>;

/**
 * Two scenarios run as coupled pairs of paths: the same parameters, opening stock and random events as far as the two distributions
 * allow. Each side alone is a fair sample of its scenario; the differences hold little of chance.
 */
export class ScenarioPair {
  readonly scope: Scope;
  readonly first = new Ensemble();
  readonly second = new Ensemble();
  /** Second less first, path by path. */
  readonly difference = new Ensemble();
  private readonly models: readonly [Model, Model];
  private readonly counters: readonly [MemberCounter, MemberCounter];

  /** @throws ScenarioError when a scenario names what the pack does not have. */
  constructor(
    pack: DataPack,
    first: Scenario,
    second: Scenario,
    { seed, until, arrivals }: Omit<CompareOptions, "members">,
  ) {
    const [one, other] = modelsSharing(pack, [first, second], { seed, arrivals });
    this.models = [one, other];
    this.scope = scopeOf(one, until);
    this.counters = [
      new MemberCounter(COMPARED, this.scope, this.first),
      new MemberCounter(COMPARED, this.scope, this.second),
    ];
  }

  /** Runs so many members, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number): void {
    for (let member = firstMember; member < firstMember + members; member++) {
      const [one, other] = this.models[0].pair(member, this.models[1]);
      this.counters[0].observe(one);
      this.counters[1].observe(other);
      this.difference.setDifference(this.first, this.second);
      for (const ensemble of [this.first, this.second, this.difference]) ensemble.next();
    }
  }

  /** Takes in members that were run elsewhere: the same in any order. */
  merge({ first, second, difference }: PairPart): void {
    this.first.merge(first);
    this.second.merge(second);
    this.difference.merge(difference);
  }

  toData(): PairPart {
    return { first: this.first.toData(), second: this.second.toData(), difference: this.difference.toData() };
  }
}
