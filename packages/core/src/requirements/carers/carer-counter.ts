import type { Path } from "../../network/index.js";
import type { Ensemble, Histograms, Scope } from "../../summarise/index.js";
import { LineReader } from "../line-reader.js";
import type { RequirementLine } from "../lines.js";
import type { Supply } from "../supply.js";
import type { CarerSupply } from "./carers.js";
import { CarersNeeded } from "./carers-needed.js";

/** Stages of recruitment, the last being households or hosts. */
export const STAGES = ["enquiries", "enquiring", "applications", "assessing", "approvals", "approved"] as const;

/** What is asked for a year; only approvals where nobody counts enquiries. */
export const NEEDED = ["approvals", "applications", "enquiries"] as const;

/** Lines of carers who are planned, and where they stand in the histograms. */
export class CarerSeries {
  readonly lines: readonly RequirementLine[];

  constructor(
    readonly scope: Scope,
    all: readonly RequirementLine[],
  ) {
    this.lines = all.filter(({ carers, planned, resource }) => carers !== undefined && planned && resource !== "bed");
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
export class CarerCounter {
  private readonly stages: Histograms;
  private readonly needed: Histograms;
  private readonly reader: LineReader;

  constructor(
    private readonly series: CarerSeries,
    private readonly supply: Supply,
    ensemble: Ensemble,
  ) {
    this.stages = ensemble.histograms("recruitment", series.stages);
    this.needed = ensemble.histograms("carers-needed", series.lines.length * NEEDED.length);
    this.reader = new LineReader(series.scope, supply);
  }

  /** The supply must have been turned to the path's member and settled with it. */
  observe(path: Path): void {
    this.series.lines.forEach((line, l) => {
      const carers = this.supply.carers.get(line.carers!)!;
      this.countStages(carers, l);
      this.countNeeded(carers, this.reader.required(path, line, this.series.scope.balance), l);
    });
  }

  private countStages({ recruitment, units }: CarerSupply, l: number): void {
    const { enquiries, enquiring, applications, assessing, approvals } = recruitment;
    [enquiries, enquiring, applications, assessing, approvals, units].forEach((counts, stage) => {
      for (let month = 0; month < counts.length; month++)
        this.stages.set(this.series.stage(l, stage, month), counts[month]);
    });
  }

  private countNeeded(carers: CarerSupply, required: number, l: number): void {
    const { balance } = this.series.scope;
    const needed = new CarersNeeded(carers);
    const set = (measure: number, value: number) => this.needed.set(this.series.needed(l, measure), value);
    set(0, needed.approvals(required, balance));
    if (!carers.terms.funnel(0)) return;
    const enquiries = needed.enquiries(required, balance);
    set(1, needed.applications(enquiries, balance));
    set(2, enquiries);
  }
}
