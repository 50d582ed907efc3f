import { ARRIVALS, PACK, SCENARIO, seedOf } from "./common.js";
import { may, must, usually } from "./field.js";
import { listOf } from "./kinds/list.js";
import { month, PROJECTED } from "./kinds/month.js";
import { whole } from "./kinds/number.js";
import { leverNumber } from "./kinds/scenario.js";
import { placement } from "./kinds/text.js";
import { type OptionsOf, request, type ValuesOf } from "./request.js";

const SEED = seedOf("pack, question");

const MONTH = usually(
  month(PROJECTED, "is not a month that the data pack projects"),
  ({ pack }) => pack?.meta.headline ?? 0,
  { says: "month at whose end it is read, {range}", otherwise: "the pack's headline month" },
);

const OF = may(listOf(placement(), "a list of texts"), { says: "kinds of home", otherwise: "all that are planned" });

const QUESTION = {
  /** Any text of 1 to 100 visible characters; the same text gives the same answer. */
  seed: SEED,
  /** Month at whose end outcomes are read. Default: the pack's headline month. */
  month: MONTH,
  /** What is assumed. Default: the baseline. */
  scenario: SCENARIO,
  /** Ids of kinds of home. Default: every kind that is planned. */
  of: OF,
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  arrivals: ARRIVALS,
};

/** What a tornado takes. */
export const TORNADO = request("a tornado", {
  ...QUESTION,
  /** Pairs of paths in which every input is tried, 2 to 100,000. */
  screened: must(whole(2, 100_000), { says: "pairs in which every input is tried, {range}" }),
  /** Pairs of paths in which each end of the largest inputs is tried, 2 to 100,000. */
  pairs: must(whole(2, 100_000), { says: "pairs in which the largest are tried again, {range}" }),
  /** How many inputs of each outcome are tried again, 1 to 100,000. */
  named: must(whole(1, 100_000), { says: "inputs of each outcome that are tried again, {range}" }),
});

/** What a split of variance takes. */
export const VARIANCE = request("a split of variance", {
  ...QUESTION,
  /** Rows of the design, 2 to 100,000; each runs 4 (blocks + 1) paths. */
  rows: must(whole(2, 100_000), { says: "rows of the design, {range}" }),
});

/** What the command takes that answers with a tornado and a split of variance. */
export const DRIVERS = request("a sensitivity", {
  pack: PACK,
  seed: SEED,
  month: MONTH,
  /** Rows of the variance design, 10 to 100,000. */
  members: must(whole(10, 100_000), { says: "rows of the design", command: "50" }),
  scenario: SCENARIO,
  of: OF,
});

/** What a switching value takes. */
export const SWITCHING = request("a switching value", {
  pack: PACK,
  /** Any text of 1 to 100 visible characters; the same text gives the same answer. */
  seed: SEED,
  /** Month at whose end the outcome is read. Default: the pack's headline month. */
  month: MONTH,
  /** Simulated paths at each size, the same for all, 20 to 100,000. */
  members: must(whole(20, 100_000), { says: "paths at each size of a lever", command: "200" }),
  /** What is assumed. Default: the baseline. */
  scenario: SCENARIO,
  /** Which of the scenario's levers is varied, from 0; the others stay as written. */
  lever: must(leverNumber(), { says: "lever to size", flag: "" }),
  /** The kind of home that is short or not. */
  placement: must(placement(), {
    says: "with --lever: the kind of home that it is to keep from being short",
    flag: "until-short",
    recordedAs: "untilShort",
  }),
  /** Places to hold its need against, where the pack plans none; 0 to 1,000,000. */
  places: may(whole(0, 1_000_000), { says: "with --lever: places there are, where the data pack plans none" }),
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  arrivals: ARRIVALS,
});

export type TornadoOptions = OptionsOf<typeof TORNADO>;
export type VarianceOptions = OptionsOf<typeof VARIANCE>;
export type SwitchingOptions = OptionsOf<typeof SWITCHING>;
export type DriversValues = ValuesOf<typeof DRIVERS>;
export type SwitchingValues = ValuesOf<typeof SWITCHING>;
/** What every sensitivity takes. */
export type Question = Pick<TornadoOptions, keyof typeof QUESTION>;
