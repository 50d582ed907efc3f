import { type Cells, type Columns, required, text } from "./column.js";
import type { Input } from "./input.js";
import * as kinds from "./kinds.js";

/** What an input of one measure must be. */
export interface Measure {
  /** The unit word that it carries. */
  readonly unit: string;
  readonly about: string;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** May be negative. */
  readonly signed?: boolean;
  /** Part of a composition or a seed: an assumption needs no range of its own. */
  readonly rangeless?: boolean;
  /** A key column that may not be blank. */
  readonly needs?: string;
  /** A key column that may name what the pack itself does not have: a published cut that is only compared with. */
  readonly outside?: string;
}

/** One CSV file of a pack. */
export interface FileTable<C extends Columns = Columns> {
  readonly file: string;
  /** What it holds, in a sentence. */
  readonly about: string;
  /** Whether a pack may do without the file. */
  readonly optional?: boolean;
  readonly columns: C;
}

/** One CSV file of inputs: keys that say of what an input is, beside the columns of every input. */
export interface InputTable<C extends Columns = Columns> extends FileTable<C> {
  readonly measures: Readonly<Record<string, Measure>>;
  /** Parameters that the model reads by name, with what they mean; undefined where no others than the measures are allowed. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A row of inputs: its keys, what it measures, and the input. */
export type InputRow<T> =
  T extends InputTable<infer C> ? Cells<C> & { readonly measure: string; readonly input: Input } : never;

/** A row of any other file. */
export type RowOf<T> = T extends FileTable<infer C> ? Cells<C> : never;

/** Declares a file; the type of its rows follows. */
export function fileTable<const C extends Columns>(table: FileTable<C>): FileTable<C> {
  return table;
}

/** Declares a file of inputs; the type of its rows follows. */
export function inputTable<const C extends Columns>(table: InputTable<C>): InputTable<C> {
  return table;
}

/** The statuses of an input or a source. */
export const status = kinds.oneOf("published", "derived", "assumption");

/** The columns of every input, after the keys of its file. */
export const INPUT_COLUMNS = {
  measure: required(kinds.words, "What the number measures."),
  value: required(kinds.words, "The number: digits, at most one point."),
  unit: required(kinds.words, "The unit of the measure, in words."),
  low: text(kinds.words, "10th percentile of its distribution; blank where the number is taken as known."),
  high: text(kinds.words, "90th percentile."),
  status: required(status, "published, derived from printed numbers, or assumption."),
  source: required(kinds.reference, "An id of sources.csv.", "source"),
  note: text(kinds.words, "How it was found, and what is to be known of it."),
} as const satisfies Columns;
