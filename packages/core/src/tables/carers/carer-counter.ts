import { type Ensemble, type Histograms, kept } from "../../ensemble/index.js";
import type { Member } from "../../member/index.js";
import { isBed } from "../../pack/index.js";
import { type CarerSupply, CarersNeeded, type RequirementLine } from "../../requirements/index.js";
import { definite } from "../../vocabulary/issue.js";
import type { Scope } from "../scope.js";
import type { Counter } from "../summary.js";

/** Stages of recruitment, the last being households or hosts. */
export const STAGES = ["enquiries", "enquiring", "applications", "assessing", "approvals", "approved"] as const;

/** What is asked for a year; only approvals where nobody counts enquiries. */
export const NEEDED = ["approvals", "applications", "enquiries"] as const;

/** What is kept of carers. */
export const CARERS_KEPT = { stages: kept("recruitment"), needed: kept("carers-needed") };

/** Lines of carers who are planned, and where they stand in the histograms. */
export class CarerSeries {
  readonly lines: readonly RequirementLine[];

  constructor(readonly scope: Scope) {
    this.lines = scope.lines.filter(
      ({ carers, planned, resource }) => carers !== undefined && planned && !isBed(resource),
    );
  }

  get stages(): number {
    return this.lines.length * STAGES.length * (this.scope.months + 1);
  }

  stage(line: number, stage: number, month: number): number {
    return (line * STAGES.length + stage) * (this.scope.months + 1) + month;
  }

  needed(line: number, measure: number): number {
    return line * NEEDED.length + measure;
  }
}

/** Counts each member's recruitment, and how many a year it would take to be in balance. */
export class CarerCounter implements Counter {
  private readonly stages: Histograms;
  private readonly needed: Histograms;

  private readonly series: CarerSeries;

  constructor(scope: Scope, ensemble: Ensemble) {
    this.series = new CarerSeries(scope);
    this.stages = ensemble.histograms(CARERS_KEPT.stages, this.series.stages);
    this.needed = ensemble.histograms(CARERS_KEPT.needed, this.series.lines.length * NEEDED.length);
  }

  observe({ carers, requirements }: Member): void {
    this.series.lines.forEach((line, l) => {
      const own = definite(carers.get(definite(line.carers)));
      this.countStages(own, l);
      this.countNeeded(own, requirements.required(line, this.series.scope.balance), l);
    });
  }

  private countStages({ recruitment, units }: CarerSupply, l: number): void {
    const { enquiries, enquiring, applications, assessing, approvals } = recruitment;
    [enquiries, enquiring, applications, assessing, approvals, units].forEach((counts, stage) => {
      for (let month = 0; month <= this.series.scope.months; month++)
        this.stages.set(this.series.stage(l, stage, month), counts[month]);
    });
  }

  private countNeeded(carers: CarerSupply, required: number, l: number): void {
    const { balance } = this.series.scope;
    const needed = new CarersNeeded(carers);
    const set = (measure: number, value: number) => this.needed.set(this.series.needed(l, measure), value);
    set(0, needed.approvals(required, balance));
    if (!carers.conditions.funnel(0)) return;
    const enquiries = needed.enquiries(required, balance);
    set(1, needed.applications(enquiries, balance));
    set(2, enquiries);
  }
}
