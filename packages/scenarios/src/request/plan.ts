import * as z from "zod/mini";
import { arrivalsIn, assumed, packId, seedOf, workers } from "./common.js";
import { field } from "./field.js";
import { month, share, whole } from "./kinds.js";
import { type OptionsOf, request, type ValuesOf } from "./request.js";

/** What a plan takes. */
export const PLAN = request("a plan", ({ pack }) => ({
  found: { pack: packId() },
  shared: {
    /** What is assumed before planning, every scenario that it extends included. Default: the baseline. */
    scenario: assumed(),
    /** Chance of a shortfall allowed for each kind of home at each quarter's end, 0.01 to 0.5. Default 0.1. */
    risk: field(z._default(share(0.01, 0.5), 0.1), {
      says: "chance of a shortfall allowed at each quarter's end, {range}",
    }),
    /** Month at whose end it is decided, from which lead times run. Default: the pack's origin. */
    asOf: field(z._default(month(pack && [pack.meta.origin, pack.meta.horizon - 1]), pack?.meta.origin ?? 0), {
      says: "month of the decision, from which lead times run, {range}",
      otherwise: "the pack's origin",
    }),
    /** Simulated paths that the plan is made from, and as many others that it is checked on, 50 to 100,000. */
    members: field(whole(50, 100_000), {
      says: "simulated paths to plan from, and as many to check on, {range}",
      command: "1000",
    }),
    /** Any text of 1 to 100 visible characters; the same text gives the same plan. */
    seed: seedOf("pack, question"),
  },
  command: { workers: workers() },
  library: {
    /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
    arrivals: arrivalsIn(),
  },
}));

export interface PlanOptions extends OptionsOf<typeof PLAN> {}
export type PlanValues = ValuesOf<typeof PLAN>;
