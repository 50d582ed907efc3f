import { eachPoint, exponential, ln } from "../../chance/index.js";
import type { CarerSupply } from "./carers.js";

/** As many a year as are looked for: what more would be needed for is told as needing so many. */
export const MOST_A_YEAR = 20_000;

/**
 * How many a year it takes for one member to have so many households at the end of a month, at a level rate from the
 * first projected month on, beside those there at the origin. The households that a rate brings are among those that a
 * higher rate brings, so that more never leave a member shorter; the answer is the exact turning point. The supply must
 * have been run for the member.
 */
export class CarersNeeded {
  constructor(private readonly supply: CarerSupply) {}

  /** Approvals a year, in place of those that enquiries lead to. */
  approvals(units: number, month: number): number {
    const { supply } = this;
    return leastRate(units - supply.opening[month], this.lasting(month, 1, 0), (most) => {
      const found: number[] = [];
      for (let t = 1; t <= month; t++) {
        const generator = supply.streams.ofApprovals(supply.member, t);
        eachPoint(generator, most / 12, (level) => {
          if (supply.terms.tenure.lasts(t, exponential(generator), month)) found.push(level);
        });
      }
      return found;
    });
  }

  /** Enquiries a year, of which some are approved so many months later; until then those are who had enquired before. */
  enquiries(units: number, month: number): number {
    const { supply } = this;
    const { terms } = supply;
    const delay = terms.delays.approve;
    const more = units - supply.opening[month] - supply.underWay[month];
    const share = this.approved(month);
    return leastRate(more, this.lasting(month, share, delay), (most) => {
      const found: number[] = [];
      for (let t = 1; t <= month - delay; t++) {
        const approved = this.approved(t + delay);
        const generator = supply.streams.ofEnquiries(supply.member, t);
        eachPoint(generator, most / 12, (level) => {
          const [fate, luck] = [generator.uniform(), generator.openUniform()];
          if (fate < approved && terms.tenure.lasts(t + delay, -ln(luck), month)) found.push(level);
        });
      }
      return found;
    });
  }

  /** Applications that so many enquiries a year bring, where they are decided on by a month. */
  applications(enquiries: number, month: number): number {
    if (enquiries >= MOST_A_YEAR) return MOST_A_YEAR;
    const { terms } = this.supply;
    const { apply, approve } = terms.delays;
    return Math.ceil(enquiries * terms.funnel(month - approve + apply)!.applied - 1e-9);
  }

  /** Share of the enquiries decided on in a month that are approved. */
  private approved(month: number): number {
    const { terms } = this.supply;
    const { apply, approve } = terms.delays;
    return terms.funnel(month - approve + apply)!.applied * terms.funnel(month)!.approved;
  }

  /** Households that one a year leaves at the end of a month on average, about: a share of them come, after a delay. */
  private lasting(month: number, share: number, delay: number): number {
    return (share * Math.max(0, month - delay)) / 12;
  }
}

/** The least whole yearly rate that brings `more` households; `levels` gives the monthly rates at which each comes. */
function leastRate(more: number, mean: number, levels: (most: number) => number[]): number {
  if (more <= 0) return 0;
  if (mean === 0) return MOST_A_YEAR;
  for (let most = (more + 2 * Math.sqrt(more) + 2) / mean; ; most *= 2) {
    const found = levels(Math.min(most, MOST_A_YEAR));
    if (found.length >= more) return Math.floor(12 * found.sort((a, b) => a - b)[more - 1]) + 1;
    if (most >= MOST_A_YEAR) return MOST_A_YEAR;
  }
}
