import {
  CarerSupply,
  type CarerSupplyFlows,
  calibrate,
  type RecruitmentFunnel,
  type Timeline,
} from "@sufficiency/core";
import { KENT } from "./kent.js";

const BASE = calibrate(KENT);
const IN_HOUSE = BASE.carers.get("in-house")!;

/** Kent's in-house carers with other flows: those given, and from the first projected month on those given last. */
export function timelineWith(
  months: number,
  flows: Partial<CarerSupplyFlows>,
  later: Partial<CarerSupplyFlows> = {},
): Timeline {
  const item = (changes: Partial<CarerSupplyFlows>) => {
    const supply = { ...IN_HOUSE.supply!, ...flows, ...changes };
    return { ...BASE, carers: new Map([["in-house", { ...IN_HOUSE, supply }]]) };
  };
  return { items: [item({}), item(later)], at: Int32Array.from({ length: months + 1 }, (_, t) => Math.min(1, t)) };
}

/** One member's in-house carers. */
export function supplyOf(timeline: Timeline, member: number, seed = "carers"): CarerSupply {
  const supply = new CarerSupply("in-house", true, seed, timeline.at.length - 1);
  supply.run(timeline, member);
  return supply;
}

/** Approvals at a level rate, whatever the enquiries. */
export const atRate = (approvals: number) => ({ turned: { slope: 0, shift: approvals } });

export const FUNNEL: RecruitmentFunnel = {
  enquiries: 100,
  applied: 0.5,
  approved: 0.4,
  monthsToApply: 1,
  monthsToApprove: 5,
};
