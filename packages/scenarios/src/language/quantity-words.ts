/** Numbers in words, in one unit: `["8", "4", "12"]` and `children per year`. */
export interface NumbersInWords {
  readonly numbers: readonly string[];
  readonly unit: string;
}

const PER_MONTH = / per month$/;

/**
 * Writes numbers of a unit as people write them. A rate by the month that is a simple number by the year is given by the
 * year, as 8 a year is 0.6666667 a month; what a unit's conversion leaves beyond six digits is no information.
 */
export function numberWords(values: readonly number[], unit: string): NumbersInWords {
  const byYear =
    PER_MONTH.test(unit) &&
    isSimpler(
      values.map((value) => 12 * value),
      values,
    );
  const amounts = byYear ? values.map((value) => 12 * value) : values;
  const plural = byYear ? unit.replace(PER_MONTH, " per year") : unit;
  return { numbers: amounts.map(shown), unit: shown(amounts[0]) === "1" ? singular(plural) : plural };
}

/** Whether each of these can be written with fewer digits than the longest of those, by more than one. */
function isSimpler(these: readonly number[], those: readonly number[]): boolean {
  const longest = (values: readonly number[]) => Math.max(...values.map((value) => digits(shown(value))));
  return longest(these) + 1 < longest(those);
}

/** Digits that say something: the zeros before the first of them and the point do not. */
function digits(text: string): number {
  return text.replace(/[-.]/g, "").replace(/^0+/, "").length;
}

function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function singular(unit: string): string {
  return unit
    .replace("children", "child")
    .replace("enquiries", "enquiry")
    .replace(/^(bed|day|household|month|place)s/, "$1");
}
