import type { DataPack } from "@sufficiency/core";
import * as z from "zod/mini";

/** What the bounds and the default of a field may depend on. */
export interface Around {
  /** The data pack; undefined of a request about series alone, and where none has been read yet. */
  readonly pack?: DataPack | undefined;
  /** Every value that was given beside it, within its own bounds or not. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** What is said of the values that a schema lets through, and their form as text. */
export interface Kind {
  /** What they are, as in `a share from 0.5 to 1`. */
  readonly allowed: string;
  /** The bounds in short, as help gives them: `1 to 1000000`. */
  readonly range?: string;
  /** What to do about a value that code gave, in a sentence; "" where `allowed` says it. */
  readonly remedy?: (value: unknown) => string;
  /** What follows an option, as in `<number>`; "" for nothing. Undefined where no option is typed. */
  readonly placeholder?: string;
  /** The value of a text; of one that is none, something that the schema refuses. The text itself unless given. */
  readonly read?: (text: string) => unknown;
  /** How it is typed, as in `a decimal, as in {flag} 0.9`. */
  readonly write?: string;
  /** Of values that run.json holds as text: their text, as `read` reads it. */
  readonly format?: (value: never) => string;
}

/** What is said of a field of a request, beside its kind. */
export interface About {
  /** What it means, as help says it; `{range}` stands for its bounds. */
  readonly says: string;
  /** The option that it is typed as, without its dashes; its name with hyphens unless given. */
  readonly flag?: string;
  /** The text that a command reads where nothing is typed, of a field that the library must be given. */
  readonly command?: string;
  /** The default in words, where it is not one value for every request. */
  readonly otherwise?: string;
  /** Its name in run.json; its own unless given. */
  readonly recordedAs?: string;
  /** The field of run.json that repeats its name, for people to read. */
  readonly namedAs?: string;
  /** Whether it is only how a request is run: no byte of the answer depends on it, and run.json does not hold it. */
  readonly isOnlyHow?: boolean;
}

const KINDS = z.registry<Kind>();
const ABOUT = z.registry<About>();

/** A schema of which that is said. */
export function kind<S extends z.ZodMiniType>(schema: S, says: Kind): S {
  KINDS.add(schema, says);
  return schema;
}

/** A field of a request of which that is said. */
export function field<S extends z.ZodMiniType>(schema: S, says: About): S {
  ABOUT.add(schema, says);
  return schema;
}

/** A field as check, record and command line read it. */
export interface Field extends About {
  readonly name: string;
  readonly kind: Kind;
  /** Of a list: the kind of each of its items. */
  readonly item: Kind | undefined;
  readonly isOptional: boolean;
  /** The default where none is given; undefined where there is none. */
  readonly usual: unknown;
}

/** The parts of a schema's definition that a field is read from. */
interface Definition {
  readonly type: string;
  readonly defaultValue?: unknown;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
}

/** The fields of a schema, in order. */
export function fieldsOf({ shape }: z.ZodMiniObject): Field[] {
  return Object.entries(shape as Readonly<Record<string, z.ZodMiniType>>).map(([name, schema]) => {
    const { type, defaultValue: usual } = schema.def as Definition;
    const inner = unwrapped(schema);
    const { element } = inner.def as Definition;
    const item = element && kindOf(element);
    return { says: "", ...ABOUT.get(schema), name, kind: kindOf(inner), item, isOptional: type === "optional", usual };
  });
}

/** The schema without what says that it may be left out, has a default or is not to be written to. */
function unwrapped(schema: z.ZodMiniType): z.ZodMiniType {
  const { innerType } = schema.def as Definition;
  return innerType ? unwrapped(innerType) : schema;
}

function kindOf(schema: z.ZodMiniType): Kind {
  return KINDS.get(schema) as Kind;
}
