import { ARRIVALS, membersOf, PACK, seedOf, WORKERS } from "./common.js";
import { may, must, ofCommand, usually } from "./field.js";
import { listOf } from "./kinds/list.js";
import { month, PROJECTED } from "./kinds/month.js";
import { flag } from "./kinds/plain.js";
import { scenario } from "./kinds/scenario.js";
import { type OptionsOf, request, type ValuesOf } from "./request.js";

/** What a comparison takes. */
export const COMPARE = request("a comparison", {
  pack: PACK,
  /** Two or more, every scenario that they extend included; the others are compared with the first. */
  scenarios: must(listOf(scenario(), "a list of two scenarios or more", 2), { says: "scenarios" }),
  /** Any text of 1 to 100 visible characters; the same text gives the same comparison. */
  seed: seedOf("pack, scenarios"),
  /** Simulated pairs of paths for each scenario after the first, 1 to 1,000,000. */
  members: membersOf("pairs of simulated paths, {range}", "500"),
  /** Last month reported. Default: the pack's horizon. */
  until: may(month(PROJECTED, "is outside the months of the data pack"), {
    says: "last month to report, {range}",
    otherwise: "the pack's horizon",
  }),
  /** Whether each difference is split over the levers. */
  attribute: ofCommand(
    usually(flag(), false, {
      says: "split each difference over the levers; where there are two or more, one more comparison for each",
    }),
  ),
  workers: WORKERS,
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  arrivals: ARRIVALS,
});

/** What a comparison takes beside its scenarios. */
export type CompareOptions = Omit<OptionsOf<typeof COMPARE>, "scenarios">;
export type CompareValues = ValuesOf<typeof COMPARE>;
