import { type DataPack, OptionsError } from "@sufficiency/core";
import { type OptionFault, shorten, suggest } from "@sufficiency/core/advanced";
import * as z from "zod/mini";
import { type Around, type Field, fieldsOf } from "./field.js";

type Shape = Readonly<Record<string, z.ZodMiniType>>;
type Strict<S extends Shape> = z.ZodMiniObject<S, z.core.$strict>;

/** What one kind of question takes: the one place where its inputs are declared. */
export interface Request<L extends Shape = Shape, C extends Shape = Shape> {
  /** What it is, as in `a projection`. */
  readonly of: string;
  /** The options that the library takes. */
  library(around: Around): Strict<L>;
  /** What a command knows when its options have been read, in the order in which run.json holds it. */
  command(around: Around): Strict<C>;
}

/** Fields by who gives them. */
interface Declared<F extends Shape, S extends Shape, C extends Shape, L extends Shape> {
  /** What a command finds out for itself: a pack's id, the names of files. */
  readonly found?: F;
  /** What both a command and a caller of the library give. */
  readonly shared?: S;
  readonly command?: C;
  readonly library?: L;
}

// biome-ignore lint/complexity/noBannedTypes: a part that is not declared has no fields.
type None = {};

/** Declares a request. Its bounds and defaults may depend on the pack and on what else was given. */
export function request<F extends Shape = None, S extends Shape = None, C extends Shape = None, L extends Shape = None>(
  of: string,
  declare: (around: Around) => Declared<F, S, C, L>,
): Request<S & L, F & S & C> {
  return {
    of,
    library(around) {
      const { shared, library } = declare(around);
      return z.strictObject({ ...shared, ...library } as S & L);
    },
    command(around) {
      const { found, shared, command } = declare(around);
      return z.strictObject({ ...found, ...shared, ...command } as F & S & C);
    },
  };
}

type Plain<T> = { readonly [N in keyof T]: T[N] };

/** The options that the library takes for a request. */
export type OptionsOf<R extends Request> = Plain<z.input<ReturnType<R["library"]>>>;

/** The same, defaults filled in. */
export type FilledOf<R extends Request> = Plain<z.output<ReturnType<R["library"]>>>;

/** What a command knows of a request when its options have been read, defaults filled in. */
export type ValuesOf<R extends Request> = Plain<z.output<ReturnType<R["command"]>>>;

/** One value that is not let through. */
export interface Fault {
  /** The field's name; of a name that no field has, that name. */
  readonly name: string;
  /** Undefined where there is no field of that name. */
  readonly field: Field | undefined;
  /** Which of a list, from 0; undefined of a list as a whole or a single value. */
  readonly item: number | undefined;
  /** What was given; undefined where nothing was. */
  readonly value: unknown;
  /** What would be let through, as in `a share from 0.5 to 1`. */
  readonly allowed: string;
  /** What is said of the field: `is not a share from 0.5 to 1`. */
  readonly message: string;
  /** What to do, in a sentence; "" where `allowed` says it. */
  readonly remedy: string;
}

/** Values with their defaults, and everything at fault: where there is any, the values are as they were given. */
export interface Checked<T> {
  readonly values: T;
  readonly faults: readonly Fault[];
}

/** Checks what a command has read, or a record of it. */
export function checkCommand<R extends Request>(
  request: R,
  given: Readonly<Record<string, unknown>>,
  pack?: DataPack,
): Checked<ValuesOf<R>> {
  return checked(request.of, request.command({ pack, given }), given) as Checked<ValuesOf<R>>;
}

/**
 * Checks the options that a function of the library was called with, every one at once, and fills in the defaults.
 * @throws OptionsError with every option that is misspelt, missing or outside its bounds.
 */
export function checkOptions<R extends Request>(request: R, options: object, pack?: DataPack): FilledOf<R> {
  const given: Readonly<Record<string, unknown>> = { ...options };
  const { values, faults } = checked(request.of, request.library({ pack, given }), given);
  const [first, ...others] = faults.map(optionFault);
  if (first !== undefined) throw new OptionsError([first, ...others]);
  return values as FilledOf<R>;
}

/** The options that the library takes, of the values that a command has read. */
export function optionsFrom<R extends Request>(request: R, values: ValuesOf<R>): OptionsOf<R> {
  const { shape } = request.library({ given: values });
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(shape, name))) as OptionsOf<R>;
}

function checked(of: string, schema: z.ZodMiniObject, given: Readonly<Record<string, unknown>>): Checked<unknown> {
  const { data, error } = schema.safeParse(given, { jitless: true });
  if (error === undefined) return { values: data, faults: [] };
  const fields = fieldsOf(schema);
  const faults = error.issues.flatMap(({ path: [name, item], ...issue }) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknown(key, given[key], of, fields));
    const field = fields.find((each) => each.name === name);
    return field ? faulty(field, given[field.name], item) : [];
  });
  const isSame = (a: Fault, b: Fault) => a.name === b.name && a.item === b.item;
  return { values: given, faults: faults.filter((fault, i) => faults.findIndex((each) => isSame(fault, each)) === i) };
}

function unknown(name: string, value: unknown, of: string, fields: readonly Field[]): Fault {
  const names = fields.map((field) => field.name);
  const said = { message: `is not an option of ${of}`, remedy: suggest(name, names) };
  return { name, field: undefined, item: undefined, value, allowed: `one of ${names.join(", ")}`, ...said };
}

function faulty(field: Field, given: unknown, at: PropertyKey | undefined): Fault {
  const item = field.item && typeof at === "number" ? at : undefined;
  const { allowed, remedy } = (item === undefined ? undefined : field.item) ?? field.kind;
  const value = item === undefined ? given : (given as readonly unknown[])[item];
  return { name: field.name, field, item, value, allowed, message: `is not ${allowed}`, remedy: remedy?.(value) ?? "" };
}

function optionFault({ name, field, item, value, allowed, message, remedy }: Fault): OptionFault {
  const option = item === undefined ? name : `${name}[${item}]`;
  const says = field ? `must be ${allowed}; received ${inWords(value)}` : message;
  return { option, received: value, allowed, sentence: `${option} ${says}${remedy && `. ${remedy}`}` };
}

/** A value as a sentence names it: a text in quotes, so that it is not taken for a number. */
function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return shorten(typeof value === "string" ? JSON.stringify(value) : String(value));
}
