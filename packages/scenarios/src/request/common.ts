import type { DataPack } from "@sufficiency/core";
import type { AdjustableArrivals } from "../arrivals/in-force.js";
import { BASELINE_SCENARIO } from "../scenario/scenario.js";
import { inCode, may, must, ofCommand, onlyHow, usually } from "./field.js";
import { whole } from "./kinds/number.js";
import { callback } from "./kinds/plain.js";
import { scenario } from "./kinds/scenario.js";
import { name, seed } from "./kinds/text.js";

/** The data pack's id; a library's caller hands over the pack itself. */
export const PACK = ofCommand(must(name(), { says: "data pack" }));

/** What is assumed, every scenario that it extends included. Default: the baseline. */
export const SCENARIO = usually(scenario(), BASELINE_SCENARIO, { says: "what is assumed" });

/** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
export const ARRIVALS = inCode(
  may(callback<(pack: DataPack) => AdjustableArrivals>(), { says: "how many asylum-seeking children arrive" }),
);

/** Any text; the same text gives the same answer. `same` says what else must be the same, as in `pack`. */
export function seedOf(same: string, gives = "the same bytes") {
  return must(seed(), { says: `same ${same}, seed and version give ${gives}`, command: "1" });
}

/** Simulated paths, 1 to 1,000,000. `command` is how many a command runs unless more or fewer are typed. */
export function membersOf(says: string, command: string) {
  return must(whole(1, 1_000_000), { says, command });
}

/** Threads, 1 to 64, of a command. Default 1. */
export const WORKERS = onlyHow(
  usually(whole(1, 64), 1, { says: "threads, {range}; the answer is the same for any number" }),
);
