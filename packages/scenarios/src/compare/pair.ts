import {
  type DataPack,
  Ensemble,
  type EnsembleData,
  NeedCounter,
  NetworkBuilder,
  PairedRunner,
  type Scope,
  scopeOf,
} from "@sufficiency/core";
import { levelArrivals } from "../arrivals/level.js";
import type { CompareOptions } from "../request/compare.js";
import { readyScenario } from "../scenario/apply.js";
import type { Scenario } from "../scenario/scenario.js";

/** What comes of some of the pairs, as plain data, to be sent to another thread. */
export type PairPart = Readonly<Record<"first" | "second" | "difference", EnsembleData>>;

/**
 * Two scenarios run as coupled pairs of paths: the same parameters, opening stock and chance as far as the two laws
 * allow. Each side alone is a fair sample of its scenario; the differences hold little of chance.
 */
export class ScenarioPair {
  readonly scope: Scope;
  readonly first = new Ensemble();
  readonly second = new Ensemble();
  /** Second less first, path by path. */
  readonly difference = new Ensemble();
  private readonly builder: NetworkBuilder;
  private readonly runner: PairedRunner;
  private readonly counters: readonly [NeedCounter, NeedCounter];

  /** @throws ScenarioError when a scenario names what the pack does not have. */
  constructor(
    pack: DataPack,
    first: Scenario,
    second: Scenario,
    { seed, until, arrivals = levelArrivals }: Omit<CompareOptions, "members">,
  ) {
    const supposed = [first, second].map((scenario) => readyScenario(scenario, pack).supposing);
    this.builder = new NetworkBuilder(pack, arrivals(pack), seed, supposed);
    this.scope = scopeOf(pack, this.builder.wiring.frame, until);
    this.runner = new PairedRunner(this.builder.wiring.frame, seed);
    this.counters = [
      new NeedCounter(pack, this.scope, seed, this.first),
      new NeedCounter(pack, this.scope, seed, this.second),
    ];
  }

  /** Runs so many members, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number): void {
    for (let member = firstMember; member < firstMember + members; member++) {
      const networks = this.builder.networks(member);
      const paths = this.runner.run(networks[0], networks[1], member);
      this.counters[0].observe(paths[0], networks[0]);
      this.counters[1].observe(paths[1], networks[1]);
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
