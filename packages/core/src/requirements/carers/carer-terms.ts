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
  /** By month from the origin: approvals a year that enquiries lead to. */
  private readonly led: Float64Array;

  constructor(
    private readonly kind: string,
    readonly months: number,
  ) {
    this.tenure = new Tenure(months);
    this.flows = new Array(months + 1);
    this.led = new Float64Array(months + 1);
  }

  /** Turns to a member. */
  read(timeline: Timeline): void {
    for (let t = 0; t <= this.months; t++) this.flows[t] = inForce(timeline, t).carers.get(this.kind)!;
    if (!this.flows[0].supply) return;
    this.tenure.set((month) => this.at(month).leaving);
    this.led.fill(0);
    if (this.funnel(0)) for (let t = this.firstEnquiry; t <= this.months; t++) this.lead(t);
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

  /** The first month whose enquirers are not all decided on by the origin, 1 or less. */
  get firstEnquiry(): number {
    return 1 - this.decision(0);
  }

  /** The months in which those who enquire in a month apply and are decided on. */
  application(enquired: number): number {
    return enquired + this.funnel(enquired)!.monthsToApply;
  }

  decision(enquired: number): number {
    return this.application(enquired) + this.funnel(enquired)!.monthsToApprove;
  }

  /** Share of those who enquire in a month who are approved, before a scenario turns the approvals. */
  approved(enquired: number): number {
    return this.funnel(this.application(enquired))!.applied * this.funnel(this.decision(enquired))!.approved;
  }

  /** Approvals a year in a month that come of enquiries, before a scenario turns them; those that nobody counts else. */
  usual(month: number): number {
    return this.funnel(month) ? (this.led[month] ?? 0) : this.at(month).approvals;
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

  private lead(enquired: number): void {
    const decided = this.decision(enquired);
    if (decided <= this.months) this.led[decided] += this.funnel(enquired)!.enquiries * this.approved(enquired);
  }
}
