import {
  eachPoint,
  exponential,
  type Generator,
  ln,
  openStream,
  type StreamKey,
  streamKey,
} from "../../random/index.js";
import type { Timeline } from "../../timeline/index.js";
import { definite } from "../../vocabulary/issue.js";
import { CarerConditions } from "./carer-conditions.js";

/**
 * One member's foster households, or hosts, of one kind by month. Each month some stop and some are approved:
 *
 *     units(t + 1) = units(t) - Binomial(units(t), 1 - exp(-leaving / 12)) + approvals(t + 1)
 *
 * Approvals are Poisson(approvals / 12) or, where the pack gives the stages, what is left of Poisson(enquiries / 12)
 * households so many months before: each applies with one chance and is approved with another. Those who enquired before
 * the origin are on their way at it.
 *
 * Where a pack gives no approvals and losses (kinship carers are approved for a child they know), they are not planned and
 * there is a need only.
 */
export class CarerSupply {
  /** Share of the young adults staying put who live with these carers; all where the pack does not say. */
  readonly stayingPutShare: number;
  /** Households or hosts at the end of each month from the origin. */
  readonly units: Int32Array;
  /** How the member came by them. */
  readonly recruitment: Recruitment;
  /** Of them, those there at the origin, and those who had enquired by then and came after it. */
  readonly opening: Int32Array;
  readonly underWay: Int32Array;
  readonly conditions: CarerConditions;

  /** `kind` is a kind of carers.csv. */
  constructor(
    readonly kind: string,
    timeline: Timeline,
    readonly streams: CarerStreams,
    readonly member: number,
  ) {
    this.conditions = new CarerConditions(kind, timeline);
    this.stayingPutShare = this.conditions.of(0).stayingPut;
    const counts = () => new Int32Array(timeline.months + 1);
    [this.units, this.opening, this.underWay] = [counts(), counts(), counts()];
    this.recruitment = new Recruitment(timeline.months);
    if (this.isPlanned) this.recruit();
  }

  /** Whether the pack says how many there are and how many come and go. */
  get isPlanned(): boolean {
    return this.conditions.of(0).supply !== undefined;
  }

  /** People a household or host takes at the end of a month. */
  perUnit(month: number): number {
    return this.conditions.of(month).perUnit;
  }

  private recruit(): void {
    const { conditions, units } = this;
    this.open();
    if (conditions.funnel(0)) for (let t = conditions.firstEnquiry; t < units.length; t++) this.enquire(t);
    for (let t = 1; t < units.length; t++) this.approve(t);
    for (const counts of [units, this.opening, this.underWay])
      for (let t = 1; t < units.length; t++) counts[t] += counts[t - 1];
  }

  /** Households there at the origin. */
  private open(): void {
    const generator = this.streams.ofOpening(this.member);
    for (let left = Math.round(this.conditions.at(0).opening); left > 0; left--)
      this.join(0, exponential(generator), this.opening);
  }

  /** Enquiries of a month and what becomes of them. */
  private enquire(month: number): void {
    const { conditions, recruitment } = this;
    const [applies, decided] = [conditions.application(month), conditions.decision(month)];
    const applied = definite(conditions.funnel(applies)).applied;
    const approved = conditions.approved(month) * conditions.kept(decided);
    const generator = this.streams.ofEnquiries(this.member, month);
    eachPoint(generator, definite(conditions.funnel(month)).enquiries / 12, () => {
      const [fate, stay] = [generator.uniform(), generator.openUniform()];
      recruitment.follow(month, applies, decided, fate < applied);
      if (fate < approved) this.welcome(decided, -ln(stay), month > 0 ? undefined : this.underWay);
    });
  }

  /** Approvals of a month that come of no enquiry that is counted. */
  private approve(month: number): void {
    const generator = this.streams.ofApprovals(this.member, month);
    eachPoint(generator, this.conditions.beside(month) / 12, () => this.welcome(month, exponential(generator)));
  }

  private welcome(month: number, wait: number, among?: Int32Array): void {
    if (month >= this.units.length) return;
    this.recruitment.approvals[month]++;
    this.join(month, wait, among);
  }

  /** Counts a household among all and among some. Until they are added up, counts are the changes of each month. */
  private join(month: number, wait: number, among?: Int32Array): void {
    const end = this.conditions.tenure.end(month, wait);
    for (const counts of among ? [this.units, among] : [this.units]) {
      counts[month]++;
      if (end < counts.length) counts[end]--;
    }
  }
}

/**
 * The random numbers of one kind of carers, a stream for each purpose and month. Every household draws as much, whichever
 * becomes of it, so that more enquiries, a higher share or a longer stay never take a household away from a member.
 */
export class CarerStreams {
  private readonly opening: StreamKey;
  private readonly pipeline: StreamKey;
  private readonly enquiries: StreamKey;
  private readonly approvals: StreamKey;

  constructor(seed: string, kind: string) {
    const key = (purpose: string) => streamKey(seed, `carers:${kind}:${purpose}`);
    this.opening = key("opening");
    this.pipeline = key("pipeline");
    this.enquiries = key("enquiries");
    this.approvals = key("approvals");
  }

  /** Households at the origin. */
  ofOpening(member: number): Generator {
    return openStream(this.opening, member, 0);
  }

  /** Enquiries of a month, 0 or less for months up to the origin. */
  ofEnquiries(member: number, month: number): Generator {
    return month > 0 ? openStream(this.enquiries, member, month) : openStream(this.pipeline, member, -month);
  }

  /** Approvals of a month that come of no enquiry that is counted. */
  ofApprovals(member: number, month: number): Generator {
    return openStream(this.approvals, member, month);
  }
}

/** Households of one member at each stage of recruitment, by month from the origin. */
export class Recruitment {
  /** During the month; 0 at the origin. `approvals` are all there are, whether or not they come of an enquiry. */
  readonly enquiries: Int32Array;
  readonly applications: Int32Array;
  readonly approvals: Int32Array;
  /** At the end of the month: enquirers who have not applied or gone away, applicants not approved or gone away. */
  readonly enquiring: Int32Array;
  readonly assessing: Int32Array;

  /** `months` run from the origin. */
  constructor(private readonly months: number) {
    const made = () => new Int32Array(months + 1);
    [this.enquiries, this.applications, this.approvals] = [made(), made(), made()];
    [this.enquiring, this.assessing] = [made(), made()];
  }

  /** One household's way: it enquires, may apply, and is decided on. Months may lie before the origin or beyond the end. */
  follow(enquired: number, applies: number, decided: number, hasApplied: boolean): void {
    if (enquired >= 1) this.enquiries[enquired]++;
    this.wait(this.enquiring, enquired, applies);
    if (!hasApplied) return;
    if (applies >= 1 && applies <= this.months) this.applications[applies]++;
    this.wait(this.assessing, applies, decided);
  }

  /** From the end of the first month to the end of the one before the last. */
  private wait(stage: Int32Array, since: number, until: number): void {
    for (let t = Math.max(0, since); t < until && t <= this.months; t++) stage[t]++;
  }
}
