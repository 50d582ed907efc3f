import { type Ensemble, type Histograms, kept, type Spread } from "../../ensemble/index.js";
import type { Member } from "../../member/index.js";
import { isFostered, isHousehold } from "../../pack/index.js";
import type { RequirementLine } from "../../requirements/index.js";
import { AGE_BANDS, type AgeBand } from "../../vocabulary/cohort.js";
import { definite } from "../../vocabulary/issue.js";
import type { Month } from "../../vocabulary/month.js";
import { month, number, oneOf, placement, spread } from "../column.js";
import type { Scope } from "../scope.js";
import type { Counter, OutputTable } from "../summary.js";
import type { Words } from "../table.js";

/**
 * Fostered children, and young adults who stay put, of some ages at a month's end.
 *
 * @example
 * const young = projection.fosterAges.filter(({ ages }: FosterAgeSummary) => ages.last <= 4);
 * young.length > 0; // => true
 */
export interface FosterAgeSummary extends Spread {
  readonly month: Month;
  /** A kind of foster home. */
  readonly placement: string;
  readonly ages: AgeBand;
  /** People of these ages, or the households that they alone require. */
  readonly measure: "people" | "households";
}

/** What people read for what is counted of an age band. */
export const FOSTER_AGE_WORDS = {
  people: "People",
  households: "Households required",
} satisfies Words<FosterAgeSummary["measure"]>;

const KEPT = kept("foster-ages");

/** Ages at which young adults stay put. */
const STAYING_PUT_AGES: AgeBand = { first: 18, last: 20 };

/** The people of some ages in one kind of foster home, or the households that they alone require. */
interface Aged {
  readonly placement: string;
  /** The households of this kind; undefined where the pack knows of none. */
  readonly line: RequirementLine | undefined;
  readonly ages: AgeBand;
  /** Index into `AGE_BANDS`; -1 for those who stay put. */
  readonly band: number;
  readonly measure: FosterAgeSummary["measure"];
}

/** Each age band of each kind of foster home, those who stay put with the carers who house them, and their households. */
function followed({ placements, lines }: Scope): Aged[] {
  return placements.flatMap((foster): Aged[] => {
    if (!isFostered(foster)) return [];
    const placement = foster.id;
    const line = lines.find((one) => one.placement === placement && isHousehold(one.resource));
    const home = { placement, line };
    const bands = AGE_BANDS.map((ages, band) => ({ ...home, ages, band }));
    const all =
      line && line.stayingPut !== undefined ? [...bands, { ...home, ages: STAYING_PUT_AGES, band: -1 }] : bands;
    const measures = line ? (["people", "households"] as const) : (["people"] as const);
    return all.flatMap((aged) => measures.map((measure) => ({ ...aged, measure })));
  });
}

/**
 * Counts fostered children by age, and the households that each band alone requires of carers who are households (agency
 * places are bought child by child). A household may take children of several ages and each band is rounded up by itself:
 * the bands of a kind add up to its people, and to its households or a few more.
 */
class FosterAgeCounter implements Counter {
  private readonly aged: readonly Aged[];
  private readonly counts: Histograms;

  constructor(
    private readonly scope: Scope,
    ensemble: Ensemble,
  ) {
    this.aged = followed(scope);
    this.counts = ensemble.histograms(KEPT, this.aged.length * (scope.months + 1));
  }

  observe({ path, requirements }: Pick<Member, "path" | "requirements">): void {
    const { scope, counts } = this;
    this.aged.forEach(({ placement, line, band, measure }, at) => {
      const people = band < 0 ? requirements.stayingPut(definite(line)) : path.ages(band, placement);
      for (let month = 0; month <= scope.months; month++) {
        const all = people[month];
        const value = measure === "people" ? all : requirements.requiredFor(all, definite(line), month);
        counts.set(seriesAt(scope, at, month), value);
      }
    });
  }
}

/** By month from the origin, then in the pack's order, then by age. */
function fosterAgeRows(ensemble: Ensemble, scope: Scope): FosterAgeSummary[] {
  const all = followed(scope);
  return Array.from({ length: scope.months + 1 }, (_, month) =>
    all.map(({ placement, ages, measure }, at) => ({
      month: scope.origin + month,
      placement,
      ages,
      measure,
      ...ensemble.spread(KEPT, seriesAt(scope, at, month)),
    })),
  ).flat();
}

function seriesAt({ months }: Scope, aged: number, month: number): number {
  return aged * (months + 1) + month;
}

/** foster-ages.csv */
export const FOSTER_AGES: OutputTable<FosterAgeSummary> = {
  name: "foster-ages",
  title: "Fostered people by age, and the households that each age band requires, by month",
  about: "Last day of each month. A household may take several ages: the bands add up to all or a few more.",
  keys: ["month", "placement", "age_from", "age_to", "measure"],
  columns: [
    month("The month that ends with the day counted."),
    placement("A kind of foster home."),
    number("age_from", "Youngest age of the band.", "years", "count", (row) => row.ages.first),
    number("age_to", "Oldest age of the band.", "years", "count", (row) => row.ages.last),
    oneOf("measure", "people, or the households that they alone require.", FOSTER_AGE_WORDS, (row) => row.measure),
    ...spread<FosterAgeSummary>("people or households"),
  ],
  counters: [FosterAgeCounter],
  rows: fosterAgeRows,
};
