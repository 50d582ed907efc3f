import { sumSimple } from "simple-statistics";
import type { Input } from "../pack/types.js";
import type { Group } from "../vocabulary/cohort.js";
import { type Issue, PackError } from "../vocabulary/issue.js";
import type { Mix } from "../vocabulary/parameters.js";
import type { Draws } from "./draws.js";

interface Row {
  readonly measure: string;
  readonly input: Input;
}

/** The only row that fits, or a PackError that says what is missing and where to add it. */
export function oneInput<R extends Row>(
  rows: readonly R[],
  measure: string,
  file: string,
  fits: (row: R) => boolean = () => true,
): Input {
  const row = rows.find((r) => r.measure === measure && fits(r));
  if (row) return row.input;
  const issue: Issue = {
    file,
    line: 0,
    column: 0,
    field: "measure",
    value: "",
    message: `no row gives the measure "${measure}" that the model needs`,
    remedy: `add a row with measure ${measure}, its unit, source and range`,
  };
  throw new PackError([issue]);
}

/** All rows of a measure. */
export function rowsOf<R extends Row>(rows: readonly R[], measure: string): readonly R[] {
  return rows.filter((r) => r.measure === measure);
}

/** Whether a row meant for `group` and an age range (blank means all) covers one cell. */
function covers(
  row: { readonly group?: Group | undefined; readonly ageFrom: number | undefined; readonly ageTo: number | undefined },
  group: Group,
  age: number,
): boolean {
  return (row.group === undefined || row.group === group) && age >= (row.ageFrom ?? 0) && age <= (row.ageTo ?? 99);
}

/** Single years of age in care, 0 to 17. */
export const CARE_AGES = 18;

interface AgedRow {
  readonly group?: Group | undefined;
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly input: Input;
}

/** The figure that covers each age 0 to 17, drawn; `otherwise` where no row does. */
export function byAge(rows: readonly AgedRow[], group: Group, otherwise: number, draws: Draws): Float64Array {
  return Float64Array.from({ length: CARE_AGES }, (_, age) => {
    const row = rows.find((r) => covers(r, group, age));
    return row ? draws.read(row.input) : otherwise;
  });
}

/** The mix of placements at each age 0 to 17, drawn and rescaled to 1. */
export function mixByAge(
  rows: readonly (AgedRow & { readonly placement: string | undefined })[],
  group: Group,
  draws: Draws,
): Mix[] {
  return Array.from({ length: CARE_AGES }, (_, age) => {
    const here = rows
      .filter((r) => r.placement && covers(r, group, age))
      .map((r) => [r.placement as string, draws.read(r.input)] as const);
    const sum = sumSimple(here.map(([, x]) => x));
    return new Map(here.map(([placement, x]) => [placement, x / sum]));
  });
}

/** Shares rescaled to 1; all zero stay so. */
export function normalised(shares: Float64Array): Float64Array {
  const sum = sumSimple([...shares]);
  return sum > 0 ? shares.map((x) => x / sum) : shares;
}
