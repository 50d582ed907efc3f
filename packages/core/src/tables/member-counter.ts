import type { Ensemble } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import type { DataPack } from "../pack/types.js";
import { CarerCounter, CarerSeries } from "./carers/carer-counter.js";
import { FosterAgeCounter } from "./carers/foster-ages.js";
import { MeasureCounter } from "./measures/measure-counter.js";
import { NeedCounter } from "./need-counter.js";
import { PathCounter } from "./path-counter.js";
import { PathSeries } from "./path-series.js";
import { PlacedCounter } from "./placed-counter.js";
import type { Scope } from "./scope.js";
import { ShortBreakCounter } from "./short-break-counter.js";

/** Counts everything that a projection reports of a member into one ensemble. */
export class MemberCounter {
  private readonly counters: readonly { observe(member: Member): void }[];

  constructor(pack: DataPack, scope: Scope, ensemble: Ensemble) {
    this.counters = [
      new PathCounter(new PathSeries(scope), ensemble),
      new NeedCounter(pack, scope, ensemble),
      new PlacedCounter(scope, ensemble),
      new CarerCounter(new CarerSeries(scope), ensemble),
      new FosterAgeCounter(scope, ensemble),
      new MeasureCounter(scope, pack, ensemble),
      new ShortBreakCounter(pack, ensemble),
    ];
  }

  /** Writes down one member; `ensemble.next()` then counts it. */
  observe(member: Member): void {
    for (const counter of this.counters) counter.observe(member);
  }
}
