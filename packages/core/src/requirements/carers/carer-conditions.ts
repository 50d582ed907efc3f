import { IDENTITY, type Timeline } from "../../timeline/index.js";
import { definite } from "../../vocabulary/issue.js";
import type { CarerFlows, CarerSupplyFlows, RecruitmentFunnel } from "../../vocabulary/parameters.js";

/** What one member has of a kind of carers, month by month from the origin. */
export class CarerConditions {
  readonly months: number;
  readonly tenure: Tenure;
  private readonly flows: readonly CarerFlows[];
  /** By month from the origin: approvals a year that enquiries lead to. */
  private readonly led: Float64Array;

  /** `kind` is a kind of carers.csv. */
  constructor(
    private readonly kind: string,
    private readonly timeline: Timeline,
  ) {
    this.months = timeline.months;
    this.flows = Array.from({ length: this.months + 1 }, (_, t) =>
      definite(timeline.at(t).parameters.carers.get(kind)),
    );
    const isPlanned = this.flows[0].supply !== undefined;
    this.tenure = new Tenure(isPlanned ? this.months : 0, (month) => this.at(month).leaving);
    this.led = new Float64Array(this.months + 1);
    if (isPlanned && this.funnel(0)) for (let t = this.firstEnquiry; t <= this.months; t++) this.lead(t);
  }

  /** What is in force in a month; before the origin and after the last month as then. */
  of(month: number): CarerFlows {
    return this.flows[Math.max(0, Math.min(this.months, month))];
  }

  /** As `of`, for carers who are planned. */
  at(month: number): CarerSupplyFlows {
    return definite(this.of(month).supply);
  }

  /** As `of`, where the pack gives the stages of recruitment. */
  funnel(month: number): RecruitmentFunnel | undefined {
    return this.at(month).funnel;
  }

  /** The first month whose enquirers are not all decided on by the origin, 1 or less. */
  get firstEnquiry(): number {
    return 1 - this.decision(0);
  }

  /** The months in which those who enquire in a month apply and are decided on. */
  application(enquired: number): number {
    return enquired + definite(this.funnel(enquired)).monthsToApply;
  }

  decision(enquired: number): number {
    return this.application(enquired) + definite(this.funnel(enquired)).monthsToApprove;
  }

  /** Share of those who enquire in a month who are approved, before a scenario adjusts the approvals. */
  approved(enquired: number): number {
    return (
      definite(this.funnel(this.application(enquired))).applied *
      definite(this.funnel(this.decision(enquired))).approved
    );
  }

  /** Approvals a year in a month that come of enquiries, or else that nobody counts enquiries of, before a scenario adjusts them. */
  usual(month: number): number {
    return this.funnel(month) ? (this.led[month] ?? 0) : this.at(month).approvals;
  }

  /** Approvals a year in a month. */
  approvals(month: number): number {
    const within = Math.max(0, Math.min(this.months, month));
    const { slope, intercept } = this.timeline.at(within).adjustments.approvals.get(this.kind) ?? IDENTITY;
    return Math.max(0, slope * this.usual(month) + intercept);
  }

  /** Share of the approvals that enquiries lead to which a scenario leaves. */
  kept(month: number): number {
    const usual = this.usual(month);
    return usual > 0 ? Math.min(1, this.approvals(month) / usual) : 1;
  }

  /** Approvals a year beside those that enquiries lead to. */
  beside(month: number): number {
    const approvals = this.approvals(month);
    return this.funnel(month) ? Math.max(0, approvals - this.usual(month)) : approvals;
  }

  private lead(enquired: number): void {
    const decided = this.decision(enquired);
    if (decided <= this.months)
      this.led[decided] += definite(this.funnel(enquired)).enquiries * this.approved(enquired);
  }
}

/**
 * How long households go on. Each has a wait of its own, a standard exponential, and stops in the month in which the
 * rates of stopping that it has lived through add up to it: of many households a share 1 - exp(-leaving / 12) stop in
 * each month, and a higher rate never keeps one longer.
 */
export class Tenure {
  /** By month from the origin: rates of stopping added up. */
  private readonly lived: Float64Array;

  /** `months` run from the origin; `leaving` is the yearly rate of stopping in each, from the first after it. */
  constructor(months: number, leaving: (month: number) => number) {
    this.lived = new Float64Array(months + 1);
    for (let t = 1; t < this.lived.length; t++) this.lived[t] = this.lived[t - 1] + leaving(t) / 12;
  }

  /** Whether a household that was there at the end of `since` is there at the end of `month`. */
  lasts(since: number, wait: number, month: number): boolean {
    return this.lived[month] - this.lived[since] < wait;
  }

  /** The month at whose end a household that was there at the end of `since` is gone; beyond the last if it stays. */
  end(since: number, wait: number): number {
    let [there, gone] = [since, this.lived.length];
    if (this.lasts(since, wait, gone - 1)) return gone;
    while (gone - there > 1) {
      const middle = (there + gone) >> 1;
      if (this.lasts(since, wait, middle)) there = middle;
      else gone = middle;
    }
    return gone;
  }
}
