import type { MemberNetwork } from "../model/index.js";
import type { Path } from "../network/index.js";
import type { DataPack } from "../pack/types.js";
import { type Ensemble, PathCounter, PathSeries, type Scope } from "../summarise/index.js";
import { CarerCounter, CarerSeries } from "./carers/carer-counter.js";
import { FosterAgeCounter } from "./carers/foster-ages.js";
import { MeasureCounter } from "./measures/measure-counter.js";
import { NeedCounter } from "./need-counter.js";
import { PlacedCounter } from "./placed/placed-counter.js";
import { ShortBreakCounter } from "./short-breaks/short-break-counter.js";

/** Counts everything that a projection tells of a member into one ensemble. */
export class MemberCounter {
  private readonly paths: PathCounter;
  private readonly needs: NeedCounter;
  private readonly placed: PlacedCounter;
  private readonly carers: CarerCounter;
  private readonly fosterAges: FosterAgeCounter;
  private readonly measures: MeasureCounter;
  private readonly shortBreaks: ShortBreakCounter;

  /** `seed` is the run's own. */
  constructor(pack: DataPack, scope: Scope, seed: string, ensemble: Ensemble) {
    this.paths = new PathCounter(new PathSeries(scope), ensemble);
    this.needs = new NeedCounter(pack, scope, seed, ensemble);
    const { supply, lines } = this.needs;
    this.placed = new PlacedCounter(scope, ensemble);
    this.carers = new CarerCounter(new CarerSeries(scope, lines), supply, ensemble);
    this.fosterAges = new FosterAgeCounter(scope, lines, supply, ensemble);
    this.measures = new MeasureCounter(scope, pack, ensemble);
    this.shortBreaks = new ShortBreakCounter(pack, seed, ensemble);
  }

  /** Writes down one member; `ensemble.next()` then counts it. */
  observe(path: Path, network: MemberNetwork): void {
    this.paths.observe(path);
    this.needs.observe(path, network);
    this.placed.observe(this.needs.reading);
    this.carers.observe(path);
    this.fosterAges.observe(path);
    this.measures.observe(path, this.needs.reading);
    this.shortBreaks.observe(path.member);
  }
}
