import type { Frame } from "../network/index.js";
import type { DataPack, Placement } from "../pack/types.js";
import { ParameterError } from "../vocabulary/issue.js";
import { formatMonth, type Month } from "../vocabulary/month.js";

/** What of each path is counted. Months are counted from the origin. */
export interface Scope {
  readonly origin: Month;
  /** Months counted after the origin. */
  readonly months: number;
  /** The month whose end headlines are read at; the last counted where that comes first. */
  readonly headline: number;
  readonly frame: Frame;
  /** In the order of the frame's places. */
  readonly placements: readonly Placement[];
}

/** The months of a pack up to its horizon, or to an earlier month. */
export function scopeOf(pack: DataPack, frame: Frame, until: Month = pack.meta.horizon): Scope {
  const { origin, horizon, headline } = pack.meta;
  if (!Number.isInteger(until) || until <= origin || until > horizon)
    throw new ParameterError("until", until, `a month from ${formatMonth(origin + 1)} to ${formatMonth(horizon)}`);
  return {
    origin,
    months: until - origin,
    headline: Math.min(headline, until) - origin,
    frame,
    placements: pack.placements,
  };
}

/** Places of homes, families apart, where new arrivals wait: they are run by the day, and their busiest day sizes them. */
export function receptionPlaces({ frame, placements }: Scope): number[] {
  const waiting = new Set(frame.cells.filter((cell) => cell.stage === "awaiting").map((cell) => cell.place));
  return placements.flatMap((home, place) =>
    waiting.has(place) && home.resource === "bed" && home.category !== "fostered" ? [place] : [],
  );
}
