import {
  type CarerFlows,
  type CarerSupplyFlows,
  inForce,
  type RecruitmentFunnel,
  type Timeline,
} from "../../calibrate/index.js";
import { Tenure } from "./tenure.js";

/** What one member has of a kind of carers, month by month from the origin. */
export class CarerTerms {
  readonly tenure: Tenure;
  private readonly flows: CarerFlows[];

  constructor(
    private readonly kind: string,
    readonly months: number,
  ) {
    this.tenure = new Tenure(months);
    this.flows = new Array(months + 1);
  }

  /** Turns to a member. */
  read(timeline: Timeline): void {
    for (let t = 0; t <= this.months; t++) this.flows[t] = inForce(timeline, t).carers.get(this.kind)!;
    if (this.flows[0].supply) this.tenure.set((month) => this.at(month).leaving);
  }

  /** What is in force in a month; before the origin and after the last month as then. */
  of(month: number): CarerFlows {
    return this.flows[Math.max(0, Math.min(this.months, month))];
  }

  /** As `of`, for carers who are planned. */
  at(month: number): CarerSupplyFlows {
    return this.of(month).supply!;
  }

  /** As `of`, where the pack gives the stages of recruitment. */
  funnel(month: number): RecruitmentFunnel | undefined {
    return this.at(month).funnel;
  }

  /** Whole months from enquiry to application and to approval; those of the origin in every month. */
  get delays(): { readonly apply: number; readonly approve: number } {
    const { monthsToApply, monthsToApprove } = this.funnel(0)!;
    return { apply: monthsToApply, approve: monthsToApply + monthsToApprove };
  }

  /** Approvals a year in a month that come of enquiries, before a scenario turns them; those that nobody counts else. */
  usual(month: number): number {
    const funnel = this.funnel(month);
    if (!funnel) return this.at(month).approvals;
    const { apply, approve } = this.delays;
    const enquired = month - approve;
    return this.funnel(enquired)!.enquiries * this.funnel(enquired + apply)!.applied * funnel.approved;
  }

  /** Approvals a year in a month. */
  approvals(month: number): number {
    const { slope, shift } = this.at(month).turned;
    return Math.max(0, slope * this.usual(month) + shift);
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
}
