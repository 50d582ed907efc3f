import type { Ensemble } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import { CostCounter } from "./cost.js";
import { RequirementCounter } from "./requirement-counter.js";
import type { Scope } from "./scope.js";
import type { Counter } from "./summary.js";

/** Counts what a member needs, what is short and what it costs: all that a comparison of scenarios reports. */
export class NeedCounter implements Counter {
  private readonly requirements: RequirementCounter;
  private readonly costs: CostCounter;

  constructor(scope: Scope, ensemble: Ensemble) {
    this.requirements = new RequirementCounter(scope, ensemble);
    this.costs = new CostCounter(scope, ensemble);
  }

  observe(member: Member): void {
    this.requirements.observe(member);
    this.costs.observe(member);
  }
}
