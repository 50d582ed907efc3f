import * as z from "zod/mini";
import { ARRIVALS_MODELS } from "../arrivals/models/models.js";
import { assumed, membersOf, packId, seedOf } from "./common.js";
import { field } from "./field.js";
import { flag, listOf, month, name, oneOf, whole, window } from "./kinds.js";
import { request, type ValuesOf } from "./request.js";

const [USUAL = "", ...OTHERS] = ARRIVALS_MODELS.map(({ name }) => name);

/** Names of the files of series, in the order in which they were named. */
function seriesNames() {
  return field(listOf(name(), "a list of texts"), { says: "files of series" });
}

/** What a forecast of series of arrivals takes. */
export const FORECAST = request("a forecast of arrivals", () => ({
  command: {
    series: seriesNames(),
    /** The name of one of the models. Default: the first. */
    method: field(z._default(oneOf([USUAL, ...OTHERS]), USUAL), { says: "{range}" }),
    /** Any text of 1 to 100 visible characters; the same text gives the same forecast. */
    seed: seedOf("series"),
    /** Simulated paths a forecast, 1 to 1,000,000. */
    members: membersOf("simulated paths a forecast", "2000"),
    /** Steps ahead for a CSV file, 1 to 120; a JSON file says its own. Default 12. */
    horizon: field(z._default(whole(1, 120), 12), { says: "steps ahead, {range}; a JSON file says its own" }),
    /** Month after which a CSV file may have none. */
    asOf: field(z.optional(month()), { says: "refuse a CSV file with months after this, {range}" }),
    /** Runs of months whose counts were limited. */
    refused: field(z._default(listOf(window(), "a list of runs of months"), []), {
      says: "months whose counts were limited: read as at least so many",
    }),
    /** Months with which a new regime began. */
    break: field(z._default(listOf(month(), "a list of months"), []), {
      says: "months with which a new regime began: the level may have stepped",
    }),
    /** Last counts whose reports may still come in, 0 to 120. Default 0. */
    provisional: field(z._default(whole(0, 120), 0), { says: "last counts whose reports may still come in" }),
  },
}));

/** What a back-test of such forecasts takes. */
export const FORECAST_BACKTEST = request("a back-test of arrivals", (around) => ({
  command: {
    ...FORECAST.command(around).shape,
    /** Whether the benchmarks are left out. */
    alone: field(z._default(flag(), false), { says: "leave the benchmarks out" }),
  },
}));

/** What drawing the arrivals of a pack's years takes. */
export const YEARLY_ARRIVALS = request("yearly arrivals", () => ({
  shared: {
    /** Simulated paths, 1 to 1,000,000. */
    members: membersOf("simulated paths", "2000"),
    /** Any text of 1 to 100 visible characters; the same text gives the same arrivals. */
    seed: seedOf("pack", "the same table"),
    /** What is assumed. Default: the baseline. */
    scenario: assumed(),
  },
}));

/** What a pack's evidence of its arrivals takes. */
export const EVIDENCE = request("evidence of arrivals", () => ({
  command: {
    pack: packId(),
    series: seriesNames(),
    /** Any text of 1 to 100 visible characters; the same text gives the same chart. */
    seed: seedOf("pack"),
    /** Simulated paths of the years projected, 1 to 1,000,000. */
    members: membersOf("simulated paths of the years projected, for the chart", "2000"),
  },
}));

export type ForecastValues = ValuesOf<typeof FORECAST>;
export type ForecastBacktestValues = ValuesOf<typeof FORECAST_BACKTEST>;
export type EvidenceValues = ValuesOf<typeof EVIDENCE>;
