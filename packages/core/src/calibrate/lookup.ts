import type { Input } from "../pack/types.js";
import type { Group } from "../vocabulary/cohort.js";
import { type Issue, PackError } from "../vocabulary/issue.js";

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
export function covers(
  row: { readonly group?: Group | undefined; readonly ageFrom: number | undefined; readonly ageTo: number | undefined },
  group: Group,
  age: number,
): boolean {
  return (row.group === undefined || row.group === group) && age >= (row.ageFrom ?? 0) && age <= (row.ageTo ?? 99);
}
