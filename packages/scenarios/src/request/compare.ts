import * as z from "zod/mini";
import { arrivalsIn, membersOf, packId, seedOf, workers } from "./common.js";
import { field } from "./field.js";
import { flag, listOf, month, projected, scenario } from "./kinds.js";
import { type OptionsOf, request, type ValuesOf } from "./request.js";

/** What a comparison takes. */
export const COMPARE = request("a comparison", (around) => ({
  found: { pack: packId() },
  shared: {
    /** Two or more, every scenario that they extend included; the others are compared with the first. */
    scenarios: listOf(scenario(), "a list of two scenarios or more", 2),
    /** Any text of 1 to 100 visible characters; the same text gives the same comparison. */
    seed: seedOf("pack, scenarios"),
    /** Simulated pairs of paths for each scenario after the first, 1 to 1,000,000. */
    members: membersOf("pairs of simulated paths, {range}", "500"),
    /** Last month reported. Default: the pack's horizon. */
    until: field(z.optional(month(projected(around))), {
      says: "last month to report, {range}",
      otherwise: "the pack's horizon",
    }),
  },
  command: {
    /** Whether each difference is split over the levers. */
    attribute: field(z._default(flag(), false), {
      says: "split each difference over the levers; where there are two or more, one more comparison for each",
    }),
    workers: workers(),
  },
  library: {
    /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
    arrivals: arrivalsIn(),
  },
}));

/** What a comparison takes beside its scenarios. */
export interface CompareOptions extends Omit<OptionsOf<typeof COMPARE>, "scenarios"> {}
export type CompareValues = ValuesOf<typeof COMPARE>;
