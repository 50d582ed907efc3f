import * as z from "zod/mini";
import { membersOf, seedOf } from "./common.js";
import { callback, listOf, model, publishedYear } from "./kinds.js";
import { type OptionsOf, request } from "./request.js";

/** What a back-test of the care model takes. */
export const HINDCAST = request("a back-test", (around) => ({
  shared: {
    /** Simulated paths of each year, 1 to 1,000,000. */
    members: membersOf("simulated paths a year", "1000"),
    /** Any text of 1 to 100 visible characters; the same text gives the same table. */
    seed: seedOf("pack", "the same table"),
  },
  library: {
    /** Years ending 31 March to forecast: published ones, each with one or more published before it. */
    years: listOf(publishedYear(around), "a list of years"),
  },
}));

/** The draws of one count, in member order, so that draws of the same member at several horizons are one path. */
export interface DrawsLine {
  readonly id: string;
  readonly origin: number;
  readonly h: number;
  readonly samples: readonly number[];
}

/** What a back-test of arrivals models takes. */
export const ARRIVALS_BACKTEST = request("a back-test of arrivals", () => ({
  library: {
    /** One model or more. */
    models: listOf(model(), "a list of one model or more", 1),
    /** Paths a forecast, 1 to 1,000,000. */
    members: membersOf("simulated paths a forecast", "2000"),
    /** Any text of 1 to 100 visible characters; the same text gives the same scores. */
    seed: seedOf("series"),
    /** Takes the first model's draws, every origin at every horizon, also past the end of the series. */
    onDraws: z.optional(callback<(line: DrawsLine) => void>()),
    /** Called after every origin. */
    onProgress: z.optional(callback<(done: number, total: number) => void>()),
  },
}));

export interface HindcastOptions extends OptionsOf<typeof HINDCAST> {}
export interface ArrivalsBacktestOptions extends OptionsOf<typeof ARRIVALS_BACKTEST> {}
