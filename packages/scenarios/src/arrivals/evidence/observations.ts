import type { DataPack, Month } from "@sufficiency/core";
import { type ArrivalRow, definite } from "@sufficiency/core/advanced";

import { sumSimple } from "simple-statistics";

/** Children counted over some months, under one definition. Months may have gaps where others are counted by themselves. */
export interface Observation {
  /** `council`: arrivals and referrals as the council counts them; `official`: children who started to be looked after. */
  readonly counted: "council" | "official";
  readonly months: readonly Month[];
  readonly children: number;
  /** Arrivals were refused in part of the time: at least so many would have come. */
  readonly limited: boolean;
}

/** What is published of past arrivals, and what sets some months apart. */
export interface Evidence {
  readonly observations: readonly Observation[];
  /** Months in which a new regime began, with the standard deviation of the level's step into it, log scale. */
  readonly breaks: ReadonlyMap<Month, number>;
  /** Months of a past surge. */
  readonly surge: ReadonlySet<Month>;
}

/**
 * The evidence in a pack's arrivals.csv up to its origin. A later statement of a month replaces the council's table; a
 * total over months of which some are known by themselves counts for the others only, so that no child counts twice
 * under one definition; a total of which every month is known adds nothing.
 */
export function evidenceOf({ arrivals, meta }: DataPack): Evidence {
  const rows = (series: string, measure: string) =>
    arrivals.filter(
      (row) => row.series === series && row.measure === measure && (row.to ?? row.from ?? 0) <= meta.origin,
    );
  const limited = rows("dfe-uasc-starting", "limited").map((row) => row.from);
  const official = rows("dfe-uasc-starting", "children").map(
    (row): Observation => ({
      counted: "official",
      months: monthsOf(row),
      children: row.input.value,
      limited: limited.includes(row.from),
    }),
  );
  return {
    observations: [...apart([...rows("council-referrals", "children"), ...rows("spot", "children")]), ...official],
    breaks: new Map(rows("uasc", "regime-break").map((row) => [definite(row.from), row.input.value])),
    surge: new Set(rows("uasc", "past-surge").flatMap(monthsOf)),
  };
}

/** The council's counts, each for the months that no shorter count has: shortest first, the later of two for one month. */
function apart(rows: readonly ArrivalRow[]): Observation[] {
  const taken: { readonly months: readonly Month[]; readonly children: number }[] = [];
  const latestFirst = [...rows].reverse();
  for (const row of latestFirst.sort((a, b) => monthsOf(a).length - monthsOf(b).length)) {
    const months = monthsOf(row);
    const inside = taken.filter((part) => part.months.every((month) => months.includes(month)));
    const known = new Set(inside.flatMap((part) => part.months));
    const rest = months.filter((month) => !known.has(month));
    const children = row.input.value - sumSimple(inside.map((part) => part.children));
    if (rest.length > 0) taken.push({ months: rest, children });
  }
  return taken.map(({ months, children }) => ({ counted: "council", months, children, limited: false }));
}

function monthsOf({ from, to }: ArrivalRow): Month[] {
  return Array.from({ length: definite(to) - definite(from) + 1 }, (_, i) => definite(from) + i);
}
