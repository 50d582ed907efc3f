import type { Kind } from "./kinds.js";

/** What a cell must name: an id of another file of the pack. */
export type NameKind = "placement" | "destination" | "category" | "event" | "carer" | "source";

/** One column of a file, or one setting of pack.yaml: declared once, it gives the parser, the type, `check` and the page. */
export interface Column<
  T extends string | number = string | number,
  Blank extends "refused" | "undefined" | "text" = "refused" | "undefined" | "text",
> {
  readonly kind: Kind<T>;
  /** What it means, in a sentence. */
  readonly about: string;
  /** What a blank cell is: refused, undefined, or the empty text. */
  readonly blank: Blank;
  readonly names?: NameKind;
}

/** Columns by name, as they stand in the header. */
export type Columns = Readonly<Record<string, Column>>;

/** A cell that may not be blank. */
export function required<T extends string | number>(
  kind: Kind<T>,
  about: string,
  names?: NameKind,
): Column<T, "refused"> {
  return { kind, about, blank: "refused", ...(names && { names }) };
}

/** A cell that may be blank, which means all or any. */
export function optional<T extends string | number>(
  kind: Kind<T>,
  about: string,
  names?: NameKind,
): Column<T, "undefined"> {
  return { kind, about, blank: "undefined", ...(names && { names }) };
}

/** A text that may be blank, where there is nothing to say. */
export function text(kind: Kind<string>, about: string, names?: NameKind): Column<string, "text"> {
  return { kind, about, blank: "text", ...(names && { names }) };
}

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type ValueOf<C> = C extends Column<infer T, infer Blank> ? (Blank extends "undefined" ? T | undefined : T) : never;

/** The values of a row by column, `age_from` as `ageFrom`. */
export type Cells<C extends Columns> = { readonly [K in keyof C as Camel<K & string>]: ValueOf<C[K]> };

/** A column's name as a property. */
function propertyOf(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The values that were read of a row, as its type has them: blank texts are "". */
export function cellsOf<C extends Columns>(columns: C, values: ReadonlyMap<string, string | number>): Cells<C> {
  const entries = Object.entries(columns).map(([name, { blank }]) => {
    const value = values.get(name);
    return [propertyOf(name), value === undefined && blank === "text" ? "" : value];
  });
  return Object.fromEntries(entries) as Cells<C>;
}
