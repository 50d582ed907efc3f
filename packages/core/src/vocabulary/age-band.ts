/** First and last age, in whole years. */
export interface AgeBand {
  readonly first: number;
  readonly last: number;
}

/** The ages of children in care as foster carers are recruited for them. */
export const AGE_BANDS: readonly AgeBand[] = [
  { first: 0, last: 4 },
  { first: 5, last: 9 },
  { first: 10, last: 15 },
  { first: 16, last: 17 },
];

/** The band of an age, as an index into `AGE_BANDS`; -1 for those who are past care. */
export function ageBandOf(age: number): number {
  return AGE_BANDS.findIndex(({ first, last }) => age >= first && age <= last);
}
