import type { DataPack, Month } from "@sufficiency/core";
import type { Fault, LeverKind } from "@sufficiency/core/advanced";

import { type Field, month, quantity, text } from "./field.js";
import type { Change } from "./step.js";

// biome-ignore lint/suspicious/noExplicitAny: fields of every type stand side by side in a table.
export type Fields = Readonly<Record<string, Field<any>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
type All<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
type Some<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };
type OneOf<F extends Fields> = keyof F extends never ? unknown : Exactly<F>;
type Exactly<F extends Fields> = {
  [K in keyof F]: { readonly [P in K]: ValueOf<F[P]> } & { readonly [P in Exclude<keyof F, K>]?: undefined };
}[keyof F];

/** When a lever is in force, and what stands behind it. */
export interface Common {
  /** First month in which it acts; the first projected month unless given. */
  readonly from?: Month;
  /** Last month in which it acts in full; for good unless given. */
  readonly until?: Month;
  /** Months in which it comes in, and goes out again, linearly; 0 (at once) unless given. */
  readonly ramp?: number;
  /** Low and high of the amount, in its unit: an 80% interval, drawn once per member. Known exactly unless given. */
  readonly range?: readonly [number, number];
  /** Why this is assumed. */
  readonly because?: string;
  /** An id of the pack's sources.csv or levers.csv. */
  readonly source?: string;
}

/**
 * One form of lever: a kind, the fields that must stand in it, of which exactly one amount, the fields that may narrow
 * it, and what it does to a member's parameters.
 */
export interface LeverForm<K extends LeverKind, M extends Fields, A extends Fields, W extends Fields> {
  readonly kind: K;
  /** What it acts on, in one sentence. */
  readonly says: string;
  /** Fields that must be there. Where a kind has several forms, the first of these distinguishes them. */
  readonly must: M;
  /** Exactly one of these must be there. */
  readonly amounts: A;
  /** Fields that may be there and narrow what it acts on. */
  readonly where: W;
  /** Whether it takes `from` and `until`, and `ramp` too. */
  readonly dates: "ramp" | "months" | "none";
  /** Whether what it does depends on how long it has acted. */
  readonly countsMonths?: boolean;
  /** What is wrong with a lever whose every field is right by itself, and where. */
  readonly fault?: (lever: FormLever<K, M, A, W>, pack: DataPack) => FieldFault | undefined;
  /** What it does, in one pack. */
  readonly act: (lever: FormLever<K, M, A, W>, pack: DataPack) => Change;
}

/** A fault and the field that it is reported of. */
export interface FieldFault extends Fault {
  readonly field: string;
}

/** A lever of one form. */
export type FormLever<K extends LeverKind, M extends Fields, A extends Fields, W extends Fields> = {
  readonly kind: K;
} & All<M> &
  OneOf<A> &
  Some<W> &
  Common;

/** The lever that a form describes. */
export type LeverOf<F> = F extends LeverForm<infer K, infer M, infer A, infer W> ? FormLever<K, M, A, W> : never;

/** Declares a form; its lever's type follows from its fields. */
export function leverForm<const K extends LeverKind, M extends Fields, A extends Fields, W extends Fields>(
  form: LeverForm<K, M, A, W>,
): LeverForm<K, M, A, W> {
  return form;
}

/** The months of a dated lever. */
export const DATES = {
  from: month("First month in which it acts; the first projected month unless given."),
  until: month("Last month in which it acts in full; for good unless given."),
  ramp: quantity("Months in which it comes in, and goes out again; 0, at once, unless given.", "months", {
    nounless: true,
    least: 0,
    most: 120,
    example: "3 months",
  }),
} as const satisfies Fields;

/** What stands behind a lever. */
export const REASONS = {
  because: text("Why this is assumed."),
  source: text("An id of the data pack's sources.csv or levers.csv."),
} as const satisfies Fields;

/** The fields that a lever of a form may have, but its kind and range. */
export function fieldsOfForm(form: {
  readonly must: Fields;
  readonly amounts: Fields;
  readonly where: Fields;
  readonly dates: "ramp" | "months" | "none";
}): Fields {
  const { from, until, ramp } = DATES;
  const dates: Fields = form.dates === "none" ? {} : form.dates === "months" ? { from, until } : { from, until, ramp };
  return { ...form.must, ...form.amounts, ...form.where, ...dates, ...REASONS };
}
