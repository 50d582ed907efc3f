import * as z from "zod/mini";
import { arrivalsIn, assumed, packId, seedOf } from "./common.js";
import { type Around, field } from "./field.js";
import { leverNumber, listOf, month, placement, projected, whole } from "./kinds.js";
import { type OptionsOf, request, type ValuesOf } from "./request.js";

/** What every sensitivity takes. */
const question = (around: Around) => ({
  /** Any text of 1 to 100 visible characters; the same text gives the same answer. */
  seed: seedOf("pack, question"),
  /** Month at whose end outcomes are read. Default: the pack's headline month. */
  month: field(z._default(month(projected(around)), around.pack?.meta.headline ?? 0), {
    says: "month at whose end it is read, {range}",
    otherwise: "the pack's headline month",
  }),
  /** What is assumed. Default: the baseline. */
  scenario: assumed(),
  /** Ids of kinds of home. Default: every kind that is planned. */
  of: field(z.optional(listOf(placement(around), "a list of texts")), {
    says: "kinds of home",
    otherwise: "all that are planned",
  }),
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  arrivals: arrivalsIn(),
});

/** What a tornado takes. */
export const TORNADO = request("a tornado", (around) => ({
  library: {
    ...question(around),
    /** Pairs of paths in which every input is tried, 2 to 100,000. */
    screened: whole(2, 100_000),
    /** Pairs of paths in which each end of the largest inputs is tried, 2 to 100,000. */
    pairs: whole(2, 100_000),
    /** How many inputs of each outcome are tried again, 1 to 100,000. */
    named: whole(1, 100_000),
  },
}));

/** What a split of variance takes. */
export const VARIANCE = request("a split of variance", (around) => ({
  library: {
    ...question(around),
    /** Rows of the design, 2 to 100,000; each runs 4 (blocks + 1) paths. */
    rows: whole(2, 100_000),
  },
}));

/** What the command takes that answers with a tornado and a split of variance. */
export const DRIVERS = request("a sensitivity", (around) => {
  const { seed, month, scenario, of } = question(around);
  /** Rows of the variance design, 10 to 100,000. */
  const members = field(whole(10, 100_000), { says: "rows of the design", command: "50" });
  return { command: { pack: packId(), seed, month, members, scenario, of } };
});

/** What a switching value takes. */
export const SWITCHING = request("a switching value", (around) => {
  const { seed, month, scenario, arrivals } = question(around);
  return {
    found: { pack: packId() },
    shared: {
      /** Any text of 1 to 100 visible characters; the same text gives the same answer. */
      seed,
      /** Month at whose end the outcome is read. Default: the pack's headline month. */
      month,
      /** Simulated paths at each size, the same for all, 20 to 100,000. */
      members: field(whole(20, 100_000), { says: "paths at each size of a lever", command: "200" }),
      /** What is assumed. Default: the baseline. */
      scenario,
      /** Which of the scenario's levers is varied, from 0; the others stay as written. */
      lever: leverNumber(around),
      /** The kind of home that is short or not. */
      placement: field(placement(around), {
        says: "with --lever: the kind of home that it is to keep from being short",
        flag: "until-short",
        recordedAs: "untilShort",
      }),
      /** Places to hold its need against, where the pack plans none; 0 to 1,000,000. */
      places: field(z.optional(whole(0, 1_000_000)), {
        says: "with --lever: places there are, where the data pack plans none",
      }),
    },
    library: {
      /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
      arrivals,
    },
  };
});

export interface TornadoOptions extends OptionsOf<typeof TORNADO> {}
export interface VarianceOptions extends OptionsOf<typeof VARIANCE> {}
export interface SwitchingOptions extends OptionsOf<typeof SWITCHING> {}
export type DriversValues = ValuesOf<typeof DRIVERS>;
export type SwitchingValues = ValuesOf<typeof SWITCHING>;
/** What every sensitivity takes. */
export type Question = Pick<TornadoOptions, keyof ReturnType<typeof question>>;
