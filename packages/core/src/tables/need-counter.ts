import type { Ensemble } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import type { DataPack } from "../pack/types.js";
import { CostCounter, CostSeries } from "./cost.js";
import { RequirementCounter } from "./requirement-counter.js";
import type { Scope } from "./scope.js";

/** Counts what a member needs, what is short and what it costs: all that a comparison of scenarios reports. */
export class NeedCounter {
  private readonly requirements: RequirementCounter;
  private readonly costs: CostCounter;

  constructor(pack: DataPack, scope: Scope, ensemble: Ensemble) {
    this.requirements = new RequirementCounter(scope, ensemble);
    this.costs = new CostCounter(scope, new CostSeries(scope, pack), ensemble);
  }

  /** Writes down one member; `ensemble.next()` then counts it. */
  observe(member: Member): void {
    this.requirements.observe(member);
    this.costs.observe(member);
  }
}
