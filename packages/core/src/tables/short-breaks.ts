import { type Ensemble, type Histograms, kept, type Spread, scaled } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import { type ShortBreakUnit, type ShortBreakYear, shortBreakUnits } from "../requirements/index.js";
import { oneOf, spread, text } from "./column.js";
import type { Scope } from "./scope.js";
import type { Counter, OutputTable } from "./summary.js";
import type { Words } from "./table.js";

/** What people read for a measure of a short-break unit's year. */
export const SHORT_BREAK_WORDS = {
  nights: "Nights a year",
  "nights-available": "Nights available",
  occupancy: "Beds in use",
  "finds-full": "Requests that find it full",
  waits: "Requests that wait",
  "mean-wait": "Nights waited",
  "nights-with-list": "Nights with the waiting list",
  "occupancy-with-list": "Beds in use with the waiting list",
  "beds-with-list": "Beds needed with it",
} satisfies Words;

/**
 * One measure of a year of overnight short breaks.
 *
 * @example
 * const nights = projection.shortBreaks.find(({ unitName, measure }: ShortBreakSummary) => unitName === "all" && measure === "nights");
 * nights !== undefined && nights.mean > 0; // => true
 */
export interface ShortBreakSummary extends Spread {
  /** The unit, or `all` for the service. */
  readonly unitName: string;
  readonly measure: keyof typeof SHORT_BREAK_WORDS;
  /** What the figures count; of a share, 1 is the whole. */
  readonly unit: "nights" | "share" | "beds";
}

/** What is reported of a year, in which unit, and the grain it is counted in: so many parts of a unit are a whole number. */
interface Measure {
  readonly measure: ShortBreakSummary["measure"];
  readonly unit: ShortBreakSummary["unit"];
  readonly parts: number;
  readonly of: (year: ShortBreakYear) => number;
  /** Whether the units add up to the service. */
  readonly adds: boolean;
}

const MEASURES: readonly Measure[] = [
  { measure: "nights", unit: "nights", parts: 1, of: ({ nights }) => nights, adds: true },
  { measure: "nights-available", unit: "nights", parts: 1, of: ({ available }) => available, adds: true },
  { measure: "occupancy", unit: "share", parts: 1000, of: ({ nights, available }) => nights / available, adds: false },
  { measure: "finds-full", unit: "share", parts: 1000, of: ({ full }) => full, adds: false },
  { measure: "waits", unit: "share", parts: 1000, of: ({ waits }) => waits, adds: false },
  { measure: "mean-wait", unit: "nights", parts: 100, of: ({ waitNights }) => waitNights, adds: false },
  { measure: "nights-with-list", unit: "nights", parts: 1, of: ({ nightsWithList }) => nightsWithList, adds: true },
  {
    measure: "occupancy-with-list",
    unit: "share",
    parts: 1000,
    of: ({ nightsWithList, available }) => nightsWithList / available,
    adds: false,
  },
  { measure: "beds-with-list", unit: "beds", parts: 1, of: ({ bedsWithList }) => bedsWithList, adds: true },
];

/** The service as a whole: what adds up, and the occupancies. */
const SERVICE = "all";
const OF_SERVICE = MEASURES.filter(({ adds, measure }) => adds || measure.startsWith("occupancy"));

const KEPT = kept("short-breaks");

/** Counts each member's year of every short-break unit and of the service. */
class ShortBreakCounter implements Counter {
  private readonly years: Histograms;

  constructor({ pack }: Scope, ensemble: Ensemble) {
    this.years = ensemble.histograms(KEPT, seriesOf(shortBreakUnits(pack)).length);
  }

  observe({ shortBreaks: years }: Pick<Member, "shortBreaks">): void {
    const reported = years.flatMap((year) => MEASURES.map((measure) => [measure, year] as const));
    if (years.length > 0) reported.push(...OF_SERVICE.map((measure) => [measure, together(years)] as const));
    reported.forEach(([{ of, parts }, year], series) => {
      this.years.set(series, Math.round(of(year) * parts));
    });
  }
}

/** The sums that the service's own measures are read from. */
function together(years: readonly ShortBreakYear[]): ShortBreakYear {
  const sum = (of: (year: ShortBreakYear) => number) => years.reduce((total, year) => total + of(year), 0);
  return {
    nights: sum(({ nights }) => nights),
    available: sum(({ available }) => available),
    nightsWithList: sum(({ nightsWithList }) => nightsWithList),
    bedsWithList: sum(({ bedsWithList }) => bedsWithList),
    full: 0,
    waits: 0,
    waitNights: 0,
  };
}

/** What stands in the histograms, in order: every measure of every unit, then those of the service. */
function seriesOf(units: readonly ShortBreakUnit[]): readonly { readonly name: string; readonly reported: Measure }[] {
  const own = units.flatMap(({ name }) => MEASURES.map((reported) => ({ name, reported })));
  return units.length === 0 ? [] : [...own, ...OF_SERVICE.map((reported) => ({ name: SERVICE, reported }))];
}

/** A year of each unit, then of the service; none where the pack has no unit with a stay. */
function shortBreakRows(ensemble: Ensemble, { pack }: Scope): ShortBreakSummary[] {
  return seriesOf(shortBreakUnits(pack)).map(({ name, reported: { measure, unit, parts } }, series) => ({
    unitName: name,
    measure,
    unit,
    ...scaled(ensemble.spread(KEPT, series), 1 / parts),
  }));
}

/** short-breaks.csv */
export const SHORT_BREAKS: OutputTable<ShortBreakSummary> = {
  name: "short-breaks",
  title: "Overnight short breaks: a year of each unit",
  about: "At the yearly admissions that were published. unit says what a figure counts; 1 is the whole of a share.",
  keys: ["unit_name", "measure"],
  columns: [
    text("unit_name", "A short-break unit; all is the service.", (row) => row.unitName),
    oneOf("measure", "What is reported of the year.", SHORT_BREAK_WORDS, (row) => row.measure),
    text("unit", "What the figures count: nights, beds or a share.", (row) => row.unit),
    ...spread<ShortBreakSummary>(
      "as unit says",
      ({ unit }) => (unit === "share" ? "chance" : "mean"),
      ({ unit }) => (unit === "share" ? "chance" : "count"),
    ),
  ],
  counters: [ShortBreakCounter],
  rows: shortBreakRows,
};
