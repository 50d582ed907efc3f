import { eachPoint, exponential, ln } from "../../random/index.js";
import { definite } from "../../vocabulary/issue.js";
import type { CarerSupply } from "./carers.js";

/** The most carers a year that are looked for: a need of more is reported as this many. */
export const MOST_A_YEAR = 20_000;

/**
 * How many a year it takes for one member to have so many households at the end of a month, at a level rate from the
 * first projected month on, beside those there at the origin. The households that a rate brings are among those that a
 * higher rate brings, so that more never leave a member shorter; the answer is the exact turning point.
 */
export class CarersNeeded {
  constructor(private readonly supply: CarerSupply) {}

  /** Approvals a year, in place of those that enquiries lead to. */
  approvals(units: number, month: number): number {
    const { supply } = this;
    return leastRate(units - supply.opening[month], month / 12, (most) => {
      const found: number[] = [];
      for (let t = 1; t <= month; t++) {
        const generator = supply.streams.ofApprovals(supply.member, t);
        eachPoint(generator, most / 12, (level) => {
          if (supply.conditions.tenure.lasts(t, exponential(generator), month)) found.push(level);
        });
      }
      return found;
    });
  }

  /** Enquiries a year, of which some are approved so many months later; until then those are who had enquired before. */
  enquiries(units: number, month: number): number {
    const { supply } = this;
    const { conditions } = supply;
    const additional = units - supply.opening[month] - supply.underWay[month];
    const inTime = this.inTime(month);
    const mean = inTime.reduce((sum, t) => sum + conditions.approved(t), 0) / 12;
    return leastRate(additional, mean, (most) => {
      const found: number[] = [];
      for (const t of inTime) {
        const [approved, decided] = [conditions.approved(t), conditions.decision(t)];
        const generator = supply.streams.ofEnquiries(supply.member, t);
        eachPoint(generator, most / 12, (level) => {
          const [fate, uniform] = [generator.uniform(), generator.openUniform()];
          if (fate < approved && conditions.tenure.lasts(decided, -ln(uniform), month)) found.push(level);
        });
      }
      return found;
    });
  }

  /** Applications that so many enquiries a year bring, where they are decided on by a month. */
  applications(enquiries: number, month: number): number {
    if (enquiries >= MOST_A_YEAR) return MOST_A_YEAR;
    const { conditions } = this.supply;
    const applied = conditions.application(this.inTime(month).at(-1) ?? 0);
    return Math.ceil(enquiries * definite(conditions.funnel(applied)).applied - 1e-9);
  }

  /** The projected months whose enquirers are decided on by a month. */
  private inTime(month: number): number[] {
    const { conditions } = this.supply;
    return Array.from({ length: month }, (_, t) => t + 1).filter((t) => conditions.decision(t) <= month);
  }
}

/**
 * The least whole yearly rate that brings `additional` households; one a year brings about `mean`, and `levels` gives the monthly
 * rates at which each comes.
 */
function leastRate(additional: number, mean: number, levels: (most: number) => number[]): number {
  if (additional <= 0) return 0;
  if (mean === 0) return MOST_A_YEAR;
  for (let most = (additional + 2 * Math.sqrt(additional) + 2) / mean; ; most *= 2) {
    const found = levels(Math.min(most, MOST_A_YEAR));
    if (found.length >= additional) return Math.floor(12 * found.sort((a, b) => a - b)[additional - 1]) + 1;
    if (most >= MOST_A_YEAR) return MOST_A_YEAR;
  }
}
