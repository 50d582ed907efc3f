import { isAfterCare, isFostered, isHousehold, isInCare } from "../pack/index.js";
import type { PackMeta, Placement } from "../pack/types.js";
import { stayingPutHome } from "../rules/index.js";
import type { Group } from "../vocabulary/cohort.js";

/** People of one path at the end of one month, from which every measure is read. */
export interface MonthEnd {
  /** People in the placements of a list, of one group or of all. */
  people(placements: readonly string[], group: Group | "all"): number;
  /** Children whose kind of home has no place for them: they live in another. */
  readonly displaced: number;
}

/** One of the strategy's own measures. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly unit: "per 10,000" | "share" | "children";
  /** How a target is met: by no less, or by no more; undefined where more is neither better nor worse. */
  readonly target: "at-least" | "at-most" | undefined;
  /** Parts of a unit in a whole number: what each path's value is rounded to and counted in. */
  readonly parts: number;
  /** Why the model cannot carry it; undefined where it can. */
  readonly because: string | undefined;
  /** Id of a measure that it can carry and that bears on this one, to be shown beside it. */
  readonly nearest?: string;
}

const share = { unit: "share", parts: 10_000, because: undefined } as const;
const rate = { unit: "per 10,000", target: undefined, parts: 100, because: undefined } as const;
const count = { unit: "children", target: undefined, parts: 1, because: undefined } as const;
const NO_HISTORY =
  "Paths count the children in each kind of home; they do not follow one child from home to home, so they know no child's past moves.";

/** Every measure that measures.csv may print, in the order in which they are shown. */
export const INDICATORS: readonly Indicator[] = [
  { id: "care-rate", label: "Children in care per 10,000 aged 0 to 17", ...rate },
  { id: "care-rate-citizen", label: "Citizen children in care per 10,000 aged 0 to 17", ...rate },
  {
    id: "uasc-share",
    label: "UASC in care as a share of children aged 0 to 17",
    ...share,
    target: "at-most",
    parts: 100_000,
  },
  {
    id: "in-house-fostering",
    label: "Citizen foster children with the council's own carers or relatives",
    ...share,
    target: "at-least",
  },
  { id: "staying-put", label: "Care leavers who stay put with their carers", ...share, target: "at-least" },
  { id: "care-leavers", label: "Care leavers, 18 to 24", ...count },
  { id: "children-displaced", label: "Children whose kind of home is over its capacity", ...count, target: "at-most" },
  {
    id: "care-leavers-19-21",
    label: "Care leavers, 19 to 21",
    ...count,
    because: "Paths keep care leavers by kind of home, not by age: see care leavers, 18 to 24.",
  },
  {
    id: "three-placements",
    label: "Three or more placements in 12 months",
    ...share,
    target: "at-most",
    because: NO_HISTORY,
  },
  { id: "same-placement", label: "Same placement for two years", ...share, target: "at-least", because: NO_HISTORY },
  {
    id: "within-20-miles",
    label: "Placed within 20 miles of home",
    ...share,
    target: "at-least",
    because: "Paths know the kind of home that fits a child, not how far it is from where the child lived.",
    nearest: "children-displaced",
  },
];

/** The value of a measure at the end of a month. */
export type Reader = (month: MonthEnd) => number;

/** How each measure that the model and these placements can carry is read, by id; a share of nobody is 0. */
export function indicatorReaders(placements: readonly Placement[], meta: PackMeta): ReadonlyMap<string, Reader> {
  const places = (of: (home: Placement) => boolean) => placements.filter(of).map(({ id }) => id);
  const care = places(isInCare);
  const leavers = places(isAfterCare);
  const fostered = places(isFostered);
  const own = places((home) => isFostered(home) && isHousehold(home.resource));
  const staying = places(({ id }) => id === stayingPutHome(placements));
  const { childPopulation } = meta;
  const per10000 = (people: number) => (people / childPopulation) * 10_000;
  const of = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const readers: readonly (readonly [id: string, needs: readonly string[], read: Reader])[] = [
    ["care-rate", care, ({ people }) => per10000(people(care, "all"))],
    ["care-rate-citizen", care, ({ people }) => per10000(people(care, "citizen"))],
    ["uasc-share", care, ({ people }) => people(care, "uasc") / childPopulation],
    ["in-house-fostering", own, ({ people }) => of(people(own, "citizen"), people(fostered, "citizen"))],
    ["staying-put", staying, ({ people }) => of(people(staying, "all"), people(leavers, "all"))],
    ["care-leavers", leavers, ({ people }) => people(leavers, "all")],
    ["children-displaced", care, ({ displaced }) => displaced],
  ];
  return new Map(readers.filter(([, needs]) => needs.length > 0).map(([id, , read]) => [id, read]));
}
