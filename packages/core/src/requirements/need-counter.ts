import type { MemberNetwork } from "../model/index.js";
import type { Path } from "../network/index.js";
import type { DataPack } from "../pack/types.js";
import type { Ensemble, Scope } from "../summarise/index.js";
import { CostCounter, CostSeries } from "./cost.js";
import { carersOf, type RequirementLine, requirementLines } from "./lines.js";
import { PlacedReading } from "./placed/placed.js";
import { RequirementCounter } from "./requirement-counter.js";
import { Supply } from "./supply.js";

/** Counts what a member needs, what is short and what it costs: all that a comparison of scenarios tells. */
export class NeedCounter {
  /** Turned to the member last observed, and settled with it. */
  readonly supply: Supply;
  readonly lines: readonly RequirementLine[];
  /** Where the children of the path last observed are when capacity binds. */
  readonly reading: PlacedReading;
  private readonly requirements: RequirementCounter;
  private readonly costs: CostCounter;

  /** `seed` is the run's own. */
  constructor(pack: DataPack, scope: Scope, seed: string, ensemble: Ensemble) {
    const kinds = carersOf(pack);
    this.supply = new Supply(kinds, seed, scope.months);
    this.lines = requirementLines(scope, pack, kinds);
    this.reading = new PlacedReading(scope, this.supply);
    this.requirements = new RequirementCounter(scope, this.lines, this.supply, ensemble);
    this.costs = new CostCounter(scope, new CostSeries(scope, pack), this.supply, ensemble);
  }

  /** Writes down one member; `ensemble.next()` then counts it. */
  observe(path: Path, network: MemberNetwork): void {
    this.supply.turnTo(path.member, network.timeline, network.capacity);
    this.requirements.observe(path);
    this.reading.read(path);
    this.costs.observe(this.reading, network.timeline);
  }
}
