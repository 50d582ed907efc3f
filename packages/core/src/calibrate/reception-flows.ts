import type { DataPack, ReceptionRow } from "../pack/types.js";
import { exp, ln, pow } from "../random/portable.js";
import type { ReceptionFlows } from "../vocabulary/parameters.js";
import type { Draws } from "./draws.js";
import { smooth } from "./history.js";
import { byAge, mixByAge, normalised, oneInput, rowsOf } from "./lookup.js";

/** Weight of the newest year in the wait for transfer: one year's value says little about the next. */
const NEWEST_WAIT = 0.5;

/** Quarters of a year in which the wait goes from the newest value to the smoothed one. */
const QUARTERS = 4;

/** Reception, retention and transfer of asylum-seeking children, from reception.csv. */
export class ReceptionCalibration {
  private readonly thresholds: readonly ReceptionRow[];
  private readonly waits: readonly ReceptionRow[];
  /** Days of wait implied at each known year's end, smoothed on the log scale, over the newest. */
  private readonly waitRatio: number;

  constructor(private readonly pack: DataPack) {
    const { origin } = pack.meta;
    const isKnown = (r: ReceptionRow) => (r.from ?? 0) <= origin;
    const byDate = (a: ReceptionRow, b: ReceptionRow) => (b.from ?? 0) - (a.from ?? 0);
    this.thresholds = rowsOf(pack.reception, "threshold")
      .filter((r) => isKnown(r) || r.input.status === "assumption")
      .sort(byDate);
    oneInput(pack.reception, "transfer-wait", "reception.csv", isKnown);
    this.waits = rowsOf(pack.reception, "transfer-wait").filter(isKnown).sort(byDate);
    const logs = this.waits.map((r) => ln(r.input.value)).reverse();
    this.waitRatio = exp(smooth(logs, NEWEST_WAIT)) / this.waits[0].input.value;
  }

  flows(draws: Draws, months: number): ReceptionFlows {
    const { pack } = this;
    const one = (measure: string) => draws.read(oneInput(pack.reception, measure, "reception.csv"));
    const rows = (measure: string) => rowsOf(pack.reception, measure);
    const threshold = this.threshold(draws, months);
    return {
      threshold,
      retainedAtOrigin: threshold[0] * one("retained-ratio"),
      waitDays: this.waitDays(draws, months),
      waitShape: one("wait-shape"),
      onwardDays: one("handover"),
      retain: byAge(rows("keep-share"), "uasc", 1, draws),
      ageShare: normalised(byAge(rows("age-share"), "uasc", 0, draws)),
      waitingMix: mixByAge(rows("waiting-share"), "uasc", draws),
      retainedMix: mixByAge(rows("retained-share"), "uasc", draws),
      otherRate: draws.read(oneInput(pack.exits, "other-rate", "exits.csv", (r) => r.group === "uasc")),
    };
  }

  /** Quarter by quarter from the newest value, with which stock, arrivals and transfers agree, to the smoothed one in a year. */
  private waitDays(draws: Draws, months: number): Float64Array {
    const newest = draws.read(this.waits[0].input);
    const quarters = Array.from({ length: QUARTERS + 1 }, (_, q) => newest * pow(this.waitRatio, q / QUARTERS));
    return Float64Array.from({ length: months + 1 }, (_, t) => {
      const quarter = Math.floor(Math.max(0, t - 1) / 3);
      return quarters[Math.min(QUARTERS, quarter)];
    });
  }

  /** In force at the end of each month: the newest known, and assumptions about later dates. */
  private threshold(draws: Draws, months: number): Float64Array {
    return Float64Array.from({ length: months + 1 }, (_, t) => {
      const row = this.thresholds.find((r) => (r.from ?? 0) <= this.pack.meta.origin + t);
      return row ? draws.read(row.input) : Number.POSITIVE_INFINITY;
    });
  }
}
