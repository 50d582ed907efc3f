import { membersOf, seedOf } from "./common.js";
import { inCode, may, must } from "./field.js";
import { listOf } from "./kinds/list.js";
import { model } from "./kinds/model.js";
import { callback } from "./kinds/plain.js";
import { publishedYear } from "./kinds/years.js";
import { type OptionsOf, request } from "./request.js";

/** What a back-test of the care model takes. */
export const HINDCAST = request("a back-test", {
  /** Simulated paths of each year, 1 to 1,000,000. */
  members: membersOf("simulated paths a year", "1000"),
  /** Any text of 1 to 100 visible characters; the same text gives the same table. */
  seed: seedOf("pack", "the same table"),
  /** Years ending 31 March to forecast: published ones, each with one or more published before it. */
  years: inCode(must(listOf(publishedYear(), "a list of years"), { says: "years to forecast" })),
});

/** The draws of one count, in member order, so that draws of the same member at several horizons are one path. */
export interface DrawsLine {
  readonly id: string;
  readonly origin: number;
  readonly h: number;
  readonly samples: readonly number[];
}

/** What a back-test of arrivals models takes. */
export const ARRIVALS_BACKTEST = request("a back-test of arrivals", {
  /** One model or more. */
  models: inCode(must(listOf(model(), "a list of one model or more", 1), { says: "models" })),
  /** Paths a forecast, 1 to 1,000,000. */
  members: membersOf("simulated paths a forecast", "2000"),
  /** Any text of 1 to 100 visible characters; the same text gives the same scores. */
  seed: seedOf("series"),
  /** Takes the first model's draws, every origin at every horizon, also past the end of the series. */
  onDraws: inCode(may(callback<(line: DrawsLine) => void>(), { says: "takes the first model's draws" })),
  /** Called after every origin. */
  onProgress: inCode(may(callback<(done: number, total: number) => void>(), { says: "called after every origin" })),
});

export type HindcastOptions = OptionsOf<typeof HINDCAST>;
export type ArrivalsBacktestOptions = OptionsOf<typeof ARRIVALS_BACKTEST>;
