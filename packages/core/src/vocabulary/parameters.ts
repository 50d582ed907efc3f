import type { Group } from "./cohort.js";
import type { Month } from "./month.js";

/** Shares by placement id, summing to 1. */
export type Mix = ReadonlyMap<string, number>;

/** A yearly rate of moving between two kinds of home, over a range of ages. */
export interface MoveRate {
  readonly group: Group | undefined;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly from: string;
  readonly to: string;
  /** Moves a year per child there. */
  readonly rate: number;
}

/** What happens on a birthday (`share`) or from it on (`rate`, per year). `to` is a placement, `same` or `ended`. */
export interface AgeTransition {
  readonly group: Group | undefined;
  readonly age: number;
  /** Undefined: from anywhere. */
  readonly from: string | undefined;
  readonly to: string;
  readonly value: number;
}

export interface CitizenFlows {
  /** Children starting a year, by year of the projection and single year of age, 0 to 17. */
  readonly entries: readonly Float64Array[];
  /** Entries a year that yearly counts miss, because a child is counted once; by age. */
  readonly uncounted: Float64Array;
  /** Variance over mean of a month's entries. */
  readonly dispersion: number;
  /** Where entrants of an age are first placed. */
  readonly entryMix: readonly Mix[];
  /** By age: share of entrants who stay briefly. */
  readonly shortShare: Float64Array;
  /** By age: share of the opening stock who are short-stay. */
  readonly shortInStock: Float64Array;
  /** Exits a year of short-stay children. */
  readonly shortExit: number;
  /** By age: exits a year of long-stay children, adoption apart. */
  readonly longExit: Float64Array;
  /** Multiplier of all exit rates by year of the projection. */
  readonly exitDrift: Float64Array;
  /** Adoptions a year per child placed for adoption. */
  readonly adoption: number;
  /** Placements for adoption a year per long-stay fostered child under 6. */
  readonly placedForAdoption: number;
  /** Why children leave before 18, adoption apart: shares. */
  readonly reasons: Mix;
}

export interface ReceptionFlows {
  /** Retained children above which new arrivals are transferred, at the end of each month from the origin. */
  readonly threshold: Float64Array;
  /** Retained children at the origin. */
  readonly retainedAtOrigin: number;
  /** Mean days from arrival to transfer, by month from the origin, and the shape of the wait. */
  readonly waitDays: Float64Array;
  readonly waitShape: number;
  /** Mean days from arrival to a placement for retained children. */
  readonly onwardDays: number;
  /** By age 0 to 17: chance that an arrival is retained while there is room under the threshold. */
  readonly retain: Float64Array;
  /** Share of arrivals by single year of age, 0 to 17. */
  readonly ageShare: Float64Array;
  /** Where arrivals of an age wait, and where the retained ones go. */
  readonly waitingMix: readonly Mix[];
  readonly retainedMix: readonly Mix[];
  /** Exits a year for reasons other than transfer or turning 18. */
  readonly otherRate: number;
}

/** Carer households or hosts of one kind. */
export interface CarerFlows {
  /** People a household or host takes. */
  readonly perUnit: number;
  /** Share of the young adults staying put who live with this kind of carer. */
  readonly stayingPut: number;
  /** Undefined where no plan is recorded. */
  readonly supply: CarerSupplyFlows | undefined;
}

export interface CarerSupplyFlows {
  /** Households or hosts at the origin. */
  readonly opening: number;
  /** Approvals a year where nobody counts enquiries; 0 where there is a funnel. */
  readonly approvals: number;
  /** From enquiry to approval, where the pack gives the stages. */
  readonly funnel: RecruitmentFunnel | undefined;
  /** Households or hosts that stop, a year per household. */
  readonly leaving: number;
}

/** The stages of recruitment. */
export interface RecruitmentFunnel {
  /** Enquiries a year. */
  readonly enquiries: number;
  /** Share of enquiries that become applications, 0 to 1. */
  readonly applied: number;
  /** Share of applications that are approved, 0 to 1. */
  readonly approved: number;
  /** Whole months from enquiry to application, and from application to approval, of those who enquire. */
  readonly monthsToApply: number;
  readonly monthsToApprove: number;
}

/** How one kind of home loses or gains, year by year, against the one where children go when it is full. */
export interface ShareDrift {
  readonly home: string;
  readonly instead: string;
  /** The odds of `home` against `instead`, of children placed in one of the two, as a multiple of the odds a year before. */
  readonly odds: number;
}

/** A dated opening, or, where beds are negative, a closure of beds that are open. */
export interface CapacityEvent {
  readonly event: string;
  readonly placement: string;
  /** Month from the origin at whose end it is due. */
  readonly due: number;
  /** Months late, or early where negative. */
  readonly late: number;
  readonly beds: number;
}

/** Planned beds. */
export interface CapacityDates {
  readonly events: readonly CapacityEvent[];
  /** By placement: share of beds that can be used; 1 where the pack does not say. */
  readonly usable: ReadonlyMap<string, number>;
}

/** What the bill has beside the unit costs. */
export interface Pricing {
  /** Prices as a multiple of those of the price year, at each month from the origin; 1 where the pack has no index. */
  readonly index: Float64Array;
  /** By placement: share of the planned beds that is paid for whether used or not; none unless given. */
  readonly block: ReadonlyMap<string, number>;
  /** By placement: what a child costs who overflowed there, as a multiple of the unit cost; 1 unless given. */
  readonly spotPremium: ReadonlyMap<string, number>;
}

/** Everything one simulated path needs to know, every uncertain figure drawn. Rates are per year. */
export interface Parameters {
  readonly origin: Month;
  /** Months projected. */
  readonly months: number;
  readonly citizen: CitizenFlows;
  readonly reception: ReceptionFlows;
  readonly moves: readonly MoveRate[];
  readonly birthdays: readonly AgeTransition[];
  readonly leaverRates: readonly AgeTransition[];
  /** By kind of carers.csv that houses somebody. */
  readonly carers: ReadonlyMap<string, CarerFlows>;
  /** What is added to the flows that the pack's mixes and moves give. */
  readonly shareDrifts: readonly ShareDrift[];
  readonly capacity: CapacityDates;
  /** Pounds a week and person, by placement with a unit cost of the pack's price year. */
  readonly prices: ReadonlyMap<string, number>;
  readonly pricing: Pricing;
}
