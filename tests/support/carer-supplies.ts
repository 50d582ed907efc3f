import {
  CarerStreams,
  CarerSupply,
  type CarerSupplyFlows,
  calibrate,
  definite,
  type LinearTransform,
  NO_ADJUSTMENTS,
  type RecruitmentFunnel,
  Timeline,
} from "@sufficiency/core/advanced";
import { KENT } from "./kent.js";

const BASE = calibrate(KENT);
const IN_HOUSE = definite(BASE.carers.get("in-house"));

/** Flows of carers, and what a scenario makes of their approvals a year. */
export interface Changes extends Partial<CarerSupplyFlows> {
  readonly adjusted?: LinearTransform;
}

/** Kent's in-house carers with other flows: those given, and from the first projected month on those given last. */
export function timelineWith(months: number, flows: Changes, later: Changes = {}): Timeline {
  const item = (changes: Changes) => {
    const { adjusted, ...own } = { ...flows, ...changes };
    const supply = { ...definite(IN_HOUSE.supply), ...own };
    return {
      parameters: { ...BASE, carers: new Map([["in-house", { ...IN_HOUSE, supply }]]) },
      adjustments: { ...NO_ADJUSTMENTS, approvals: new Map(adjusted ? [["in-house", adjusted]] : []) },
    };
  };
  return new Timeline(
    [item({}), item(later)],
    Int32Array.from({ length: months + 1 }, (_, t) => Math.min(1, t)),
  );
}

/** One member's in-house carers. */
export function supplyOf(timeline: Timeline, member: number, seed = "carers"): CarerSupply {
  return new CarerSupply("in-house", timeline, new CarerStreams(seed, "in-house"), member);
}

/** Approvals at a level rate, whatever the enquiries. */
export const atRate = (approvals: number): Changes => ({ adjusted: { slope: 0, intercept: approvals } });

export const FUNNEL: RecruitmentFunnel = {
  enquiries: 100,
  applied: 0.5,
  approved: 0.4,
  monthsToApply: 1,
  monthsToApprove: 5,
};
