import { ARRIVALS_MODELS } from "../arrivals/models/models.js";
import { membersOf, PACK, SCENARIO, seedOf } from "./common.js";
import { may, must, ofCommand, usually } from "./field.js";
import { listOf } from "./kinds/list.js";
import { ANY_MONTH, month } from "./kinds/month.js";
import { whole } from "./kinds/number.js";
import { flag } from "./kinds/plain.js";
import { name, oneOf } from "./kinds/text.js";
import { window } from "./kinds/window.js";
import { request, type ValuesOf } from "./request.js";

const METHODS = ARRIVALS_MODELS.map(({ name }) => name);

/** Names of the files of series, in the order in which they were named. */
const SERIES = ofCommand(must(listOf(name(), "a list of texts"), { says: "files of series" }));

/** What a forecast of series of arrivals takes. */
export const FORECAST = request("a forecast of arrivals", {
  series: SERIES,
  /** The name of one of the models. Default: the first. */
  method: usually(oneOf(METHODS, "a method"), METHODS[0], { says: "{range}" }),
  /** Any text of 1 to 100 visible characters; the same text gives the same forecast. */
  seed: seedOf("series"),
  /** Simulated paths a forecast, 1 to 1,000,000. */
  members: membersOf("simulated paths a forecast", "2000"),
  /** Steps ahead for a CSV file, 1 to 120; a JSON file says its own. Default 12. */
  horizon: usually(whole(1, 120), 12, { says: "steps ahead, {range}; a JSON file says its own" }),
  /** Month after which a CSV file may have none. */
  asOf: may(month(ANY_MONTH, "is not a month"), { says: "refuse a CSV file with months after this, {range}" }),
  /** Runs of months whose counts were limited. */
  refused: usually(listOf(window(), "a list of runs of months"), [], {
    says: "months whose counts were limited: read as at least so many",
  }),
  /** Months with which a new regime began. */
  break: usually(listOf(month(ANY_MONTH, "is not a month"), "a list of months"), [], {
    says: "months with which a new regime began: the level may have stepped",
  }),
  /** Last counts whose reports may still come in, 0 to 120. Default 0. */
  provisional: usually(whole(0, 120), 0, { says: "last counts whose reports may still come in" }),
});

/** What a back-test of such forecasts takes. */
export const FORECAST_BACKTEST = request("a back-test of arrivals", {
  ...FORECAST.fields,
  /** Whether the benchmarks are left out. */
  alone: ofCommand(usually(flag(), false, { says: "leave the benchmarks out" })),
});

/** What drawing the arrivals of a pack's years takes. */
export const YEARLY_ARRIVALS = request("yearly arrivals", {
  /** Simulated paths, 1 to 1,000,000. */
  members: membersOf("simulated paths", "2000"),
  /** Any text of 1 to 100 visible characters; the same text gives the same arrivals. */
  seed: seedOf("pack", "the same table"),
  /** What is assumed. Default: the baseline. */
  scenario: SCENARIO,
});

/** What a pack's evidence of its arrivals takes. */
export const EVIDENCE = request("evidence of arrivals", {
  pack: PACK,
  series: SERIES,
  /** Any text of 1 to 100 visible characters; the same text gives the same chart. */
  seed: seedOf("pack"),
  /** Simulated paths of the years projected, 1 to 1,000,000. */
  members: membersOf("simulated paths of the years projected, for the chart", "2000"),
});

export type ForecastValues = ValuesOf<typeof FORECAST>;
export type ForecastBacktestValues = ValuesOf<typeof FORECAST_BACKTEST>;
export type EvidenceValues = ValuesOf<typeof EVIDENCE>;
