import type { DataPack, Figure, Month } from "@sufficiency/core";
import { type ArrivalsChange, levelArrivals } from "./level.js";

/** A ratio that holds for a run of months, reached and left over `ramp` months. */
interface RatioWindow {
  /** Of the baseline's mean. */
  readonly ratio: number;
  /** First month in which it begins to hold. */
  readonly from: Month;
  /** Last month in which it holds in full; undefined for good. */
  readonly until?: Month;
  /** Months to come in, and to go out; 0 for at once. */
  readonly ramp: number;
}

/** Something that may be supposed of arrivals and transfers. No supposition has a probability. */
export interface Supposition {
  readonly id: string;
  readonly name: string;
  /** Why it is worth supposing. */
  readonly because: string;
  /** Where its numbers are from: an id of the pack's sources.csv, or `supposed` where nobody has published one. */
  readonly source: string;
  readonly window?: RatioWindow;
  /** Months by which the season comes early, from a month on. */
  readonly early?: { readonly months: number; readonly from: Month };
  /** Ratio of the transfer threshold to the baseline's, after the origin. */
  readonly threshold?: number;
  /** Ratio of the wait for transfer to the baseline's. */
  readonly wait?: number;
}

const month = (year: number, number: number): Month => 12 * year + number - 1;

/** The library, the unconditional fan first. Ratios are to a level of 224 arrivals a month, the year to March 2025. */
export const SUPPOSITIONS: readonly Supposition[] = [
  {
    id: "central",
    name: "Central: the level of 2024/25 goes on",
    because: "The newest published year, with the drift and surges that past years show.",
    source: "arrivals-level",
  },
  {
    id: "low-2018",
    name: "Low: 2018 again",
    because: "Kent counted 171 UASC in 2018, 14 a month (its months add to 161): the lowest year on record.",
    source: "kcc-strategy-2019-referrals",
    window: { ratio: 0.064, from: month(2026, 1), ramp: 6 },
  },
  {
    id: "surge-2015",
    name: "Surge like 2015",
    because:
      "June to October 2015 brought 145 a month after 26 a month. From today's level so steep a rise has no precedent: twice the level for as long.",
    source: "kcc-strategy-2019-referrals",
    window: { ratio: 2, from: month(2026, 6), until: month(2026, 10), ramp: 2 },
  },
  {
    id: "pace-2023-24",
    name: "The pace of 2023/24",
    because: "2,175 UASC started to be looked after in the year to March 2024: 181 a month.",
    source: "dfe-cla-2024",
    window: { ratio: 0.809, from: month(2025, 4), ramp: 0 },
  },
  {
    id: "returns-agreement",
    name: "A returns agreement takes hold",
    because: "Fewer boats set out when adults are returned. By how much is not known: three in ten fewer over a year.",
    source: "supposed",
    window: { ratio: 0.7, from: month(2026, 4), ramp: 12 },
  },
  {
    id: "early-summer",
    name: "Summer comes two months early",
    because: "Crossings follow the weather: in a calm spring the summer's numbers come in May and June.",
    source: "supposed",
    early: { months: 2, from: month(2026, 2) },
  },
  {
    id: "threshold-0.07",
    name: "Threshold of 0.07%",
    because: "The transfer scheme's threshold stood at 0.07% of children before it became 0.1%.",
    source: "supposed",
    threshold: 0.7,
  },
  {
    id: "wait-doubled",
    name: "The wait for transfer doubles",
    because: "It was twice as long in 2023/24, and three times in 2022/23, as in 2024/25.",
    source: "transfer-wait-arithmetic",
    wait: 2,
  },
];

/** The pack under a supposition: its threshold and wait scaled, values and ranges alike. Arrivals are left to `supposedArrivals`. */
export function supposedPack(pack: DataPack, { threshold = 1, wait = 1 }: Supposition): DataPack {
  const ratioOf = (measure: string, from: Month | undefined) => {
    if (measure === "transfer-wait") return wait;
    return measure === "threshold" && from !== undefined && from > pack.meta.origin ? threshold : 1;
  };
  return {
    ...pack,
    reception: pack.reception.map((row) => ({ ...row, figure: scaled(row.figure, ratioOf(row.measure, row.from)) })),
  };
}

/** The arrivals of a supposition; the baseline's own where it says nothing of them. */
export function supposedArrivals({ window, early }: Supposition): (pack: DataPack) => ReturnType<typeof levelArrivals> {
  const change: ArrivalsChange = {
    ...(window && { ratio: (month) => ratioAt(window, month) }),
    ...(early && { early: (month) => (month >= early.from ? early.months : 0) }),
  };
  return (pack) => levelArrivals(pack, change);
}

/** The ratio of a month, along straight lines into and out of the window. */
export function ratioAt({ ratio, from, until, ramp }: RatioWindow, month: Month): number {
  const into = Math.max(0, Math.min(1, (month - from + 1) / (ramp + 1)));
  const out = until === undefined ? 1 : Math.max(0, Math.min(1, 1 - (month - until) / (ramp + 1)));
  return 1 + (ratio - 1) * Math.min(into, out);
}

function scaled(figure: Figure, ratio: number): Figure {
  const times = (value: number | undefined) => (value === undefined ? undefined : value * ratio);
  return ratio === 1
    ? figure
    : { ...figure, value: figure.value * ratio, low: times(figure.low), high: times(figure.high) };
}
