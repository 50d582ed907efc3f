import type { DataPack } from "@sufficiency/core";
import * as z from "zod/mini";
import type { AdjustableArrivals } from "../arrivals/level.js";
import { BASELINE_SCENARIO } from "../scenario/scenario.js";
import { type About, field } from "./field.js";
import { callback, name, scenario, seed, whole } from "./kinds.js";
import { type OptionsOf, request } from "./request.js";

/** The data pack's id; a caller of the library hands over the pack itself. */
export function packId() {
  return field(name(), { says: "data pack" });
}

/** What is assumed, every scenario that it extends included; the baseline unless given. */
export function assumed(about: Partial<About> = {}) {
  return field(z._default(scenario(), BASELINE_SCENARIO), { says: "what is assumed", ...about });
}

/** How many asylum-seeking children arrive; the level, season and surges of arrivals.csv unless given. */
export function arrivalsIn() {
  return z.optional(callback<(pack: DataPack) => AdjustableArrivals>());
}

/** Any text; the same text gives the same answer. `same` says what else must be the same, as in `pack`. */
export function seedOf(same: string, gives = "the same bytes") {
  return field(seed(), { says: `same ${same}, seed and version give ${gives}`, command: "1" });
}

/** Simulated paths, 1 to 1,000,000. `command` is how many a command runs unless more or fewer are typed. */
export function membersOf(says: string, command: string) {
  return field(whole(1, 1_000_000), { says, command });
}

/** Threads of a command, 1 to 64; 1 unless given. */
export function workers() {
  const says = "threads, {range}; the answer is the same for any number";
  return field(z._default(whole(1, 64), 1), { says, isOnlyHow: true });
}

/** What a model takes. */
export const MODEL = request("a model", () => ({
  library: {
    /** Any text of 1 to 100 visible characters; the same text gives the same members. */
    seed: seedOf("pack", "the same members"),
    /** What is assumed, every scenario that it extends included. Default: the baseline. */
    scenario: assumed(),
    /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
    arrivals: arrivalsIn(),
  },
}));

/** What running a recorded run again takes: how it is run, and nothing that decides the answer. */
export const VERIFY = request("a verification", () => ({ command: { workers: workers() } }));

export interface ModelOptions extends OptionsOf<typeof MODEL> {}
