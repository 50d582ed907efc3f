import { ARRIVALS, SCENARIO, seedOf } from "./common.js";
import { type OptionsOf, request } from "./request.js";

/** What a model takes. */
export const MODEL = request("a model", {
  /** Any text of 1 to 100 visible characters; the same text gives the same members. */
  seed: seedOf("pack", "the same members"),
  /** What is assumed, every scenario that it extends included. Default: the baseline. */
  scenario: SCENARIO,
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  arrivals: ARRIVALS,
});

export type ModelOptions = OptionsOf<typeof MODEL>;
