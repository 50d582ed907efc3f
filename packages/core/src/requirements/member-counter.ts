import type { MemberNetwork } from "../model/index.js";
import type { Path } from "../network/index.js";
import type { DataPack } from "../pack/types.js";
import { type Ensemble, PathCounter, PathSeries, type Scope } from "../summarise/index.js";
import { CarerCounter, CarerSeries } from "./carers/carer-counter.js";
import { CostCounter, CostSeries } from "./cost.js";
import { carersOf, requirementLines } from "./lines.js";
import { MeasureCounter } from "./measures/measure-counter.js";
import { PlacedCounter } from "./placed/placed-counter.js";
import { RequirementCounter } from "./requirement-counter.js";
import { ShortBreakCounter } from "./short-breaks/short-break-counter.js";
import { Supply } from "./supply.js";

/** Counts everything that a projection tells of a member: paths, requirements and costs, into one ensemble. */
export class MemberCounter {
  private readonly supply: Supply;
  private readonly paths: PathCounter;
  private readonly requirements: RequirementCounter;
  private readonly placed: PlacedCounter;
  private readonly carers: CarerCounter;
  private readonly costs: CostCounter;
  private readonly measures: MeasureCounter;
  private readonly shortBreaks: ShortBreakCounter;

  /** `seed` is the run's own. */
  constructor(pack: DataPack, scope: Scope, seed: string, ensemble: Ensemble) {
    const kinds = carersOf(pack);
    this.supply = new Supply(kinds, seed, scope.months);
    const lines = requirementLines(scope, pack, kinds);
    this.paths = new PathCounter(new PathSeries(scope), ensemble);
    this.requirements = new RequirementCounter(scope, lines, this.supply, ensemble);
    this.placed = new PlacedCounter(scope, this.supply, ensemble);
    this.carers = new CarerCounter(new CarerSeries(scope, lines), this.supply, ensemble);
    this.costs = new CostCounter(scope, new CostSeries(scope, pack), this.supply, ensemble);
    this.measures = new MeasureCounter(scope, pack, this.supply, ensemble);
    this.shortBreaks = new ShortBreakCounter(pack, seed, ensemble);
  }

  /** Writes down one member; `ensemble.next()` then counts it. */
  observe(path: Path, network: MemberNetwork): void {
    this.supply.turnTo(path.member, network.timeline, network.capacity);
    this.paths.observe(path);
    this.requirements.observe(path);
    this.placed.observe(path);
    this.carers.observe(path);
    this.costs.observe(path, network.timeline);
    this.measures.observe(path);
    this.shortBreaks.observe(path.member);
  }
}
