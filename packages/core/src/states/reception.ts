import { AliasTable } from "../random/alias.js";
import type { Timeline } from "../timeline/index.js";
import type { Mix, ReceptionFlows } from "../vocabulary/parameters.js";
import { DriftingMix } from "./drifting-mix.js";
import type { Reception, ReceptionRules } from "./network.js";
import { StayLength } from "./stays.js";
import type { Transitions } from "./transitions.js";

/** Cells and flows of reception, looked up once. */
export class ReceptionCells {
  private readonly indexes: Pick<
    Reception,
    "arrivalCells" | "retained" | "arrivalFlow" | "transferFlow" | "moveFlow" | "places"
  >;

  constructor(private readonly transitions: Transitions) {
    const { places, cells } = transitions.space;
    const awaiting = cells.flatMap((cell, index) => (cell.stage === "awaiting" ? [index] : []));
    this.indexes = {
      arrivalCells: Int32Array.from(awaiting),
      retained: Int32Array.from({ length: 18 * places.length }, (_, i) =>
        transitions.cellOf("retained", "uasc", Math.floor(i / places.length), places[i % places.length]),
      ),
      places: Int32Array.from(new Set(awaiting.map((index) => cells[index].place))),
      arrivalFlow: Int32Array.from(places, (place) => transitions.flowOf("arrival", "uasc", "outside", place)),
      transferFlow: Int32Array.from(places, (place) => transitions.flowOf("transfer", "uasc", place, "outside")),
      moveFlow: Int32Array.from({ length: places.length * places.length }, (_, i) =>
        transitions.flowOf("move", "uasc", places[Math.floor(i / places.length)], places[i % places.length]),
      ),
    };
  }

  /** Reception under one member's parameters; undefined for a pack where nobody arrives. */
  reception(timeline: Timeline, dayClustering: number): Reception | undefined {
    const { reception } = timeline.at(0).parameters;
    if (reception.ageShare.every((share) => share === 0)) return undefined;
    const onward = new StayLength(reception.onwardDays, reception.waitShape);
    const waits = new Map<number, StayLength>();
    const waitOf = (days: number) => {
      const wait = waits.get(days) ?? new StayLength(days, reception.waitShape);
      waits.set(days, wait);
      return wait;
    };
    const drift = new DriftingMix(timeline);
    const arrivals = timeline.byMonth(
      () => 0,
      ({ parameters }) => this.arrivalTable(parameters.reception),
    );
    const homes = timeline.byMonth(drift.since, ({ parameters }, since) =>
      this.homes(drift.mixes(parameters.reception.retainedMix, parameters, since)),
    );
    const rules = homes.map((retainedPlace, t): ReceptionRules => {
      const { parameters, adjustments } = timeline.at(t + 1);
      const now = parameters.reception;
      return {
        arrivalTable: arrivals[t],
        retainedPlace,
        threshold: now.threshold[t + 1],
        retain: now.retain,
        wait: waitOf(now.waitDays[t + 1]),
        onward,
        transferLimit: adjustments.transferLimit,
      };
    });
    const { arrivalCells, retained, places, arrivalFlow, transferFlow, moveFlow } = this.indexes;
    // Field by field: an object made by a spread has a hidden class of its own, and the kernel would be compiled anew.
    return { rules, arrivalCells, retained, places, dayClustering, arrivalFlow, transferFlow, moveFlow };
  }

  /** Draws the age and home of an arrival, who waits there. */
  private arrivalTable({ ageShare, waitingMix }: ReceptionFlows): AliasTable {
    const { places, cells } = this.transitions.space;
    const shares = Float64Array.from(this.indexes.arrivalCells, (index) => {
      const { age, place } = cells[index];
      return ageShare[age] * (waitingMix[age].get(places[place]) ?? 0);
    });
    return new AliasTable(shares);
  }

  /** By age: draws where the retained go. */
  private homes(retainedMix: readonly Mix[]): ReceptionRules["retainedPlace"] {
    const { places } = this.transitions.space;
    return retainedMix.map((mix) =>
      mix.size > 0 ? new AliasTable(places.map((place) => mix.get(place) ?? 0)) : undefined,
    );
  }
}
