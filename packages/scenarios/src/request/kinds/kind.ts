import type { DataPack } from "@sufficiency/core";
import type { ZodMiniType } from "zod/mini";

/** What the bounds of a field may depend on. */
export interface Around {
  /** The data pack; undefined of a request that is about series alone. */
  readonly pack?: DataPack | undefined;
  /** Every value that was given beside it, within its own bounds or not. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** Why a value is not let through. */
export interface Refused {
  /** What would be, as in `a share from 0.5 to 1`. */
  readonly allowed: string;
  /** What is said of the option: `is not a share from 0.5 to 1`. */
  readonly message: string;
  /** What to do, in a sentence; "" where `allowed` says it. */
  readonly remedy: string;
}

/** How a value is typed as an option of a command. */
export interface Typed {
  /** As help shows it: `<number>`; "" for an option that is only given or not. */
  readonly placeholder: string;
  /** The value of a text; of one that is none, something that the schema refuses. */
  read(text: string): unknown;
  /** What to do about a text that was refused; the refusal's own remedy unless given. */
  remedy?(flag: string, around: Around): string;
}

/** The form of a value in run.json. */
export interface Recorded<T> {
  /** In words, as in `a text`. */
  readonly words: string;
  /** From the form to the value, and back. */
  readonly codec: ZodMiniType<T>;
  /** Fields of the record that repeat a part of the value, for people to read. */
  beside?(value: T): Readonly<Record<string, unknown>>;
}

/** What a field may hold. */
export interface Kind<T> {
  /** The bounds in short, as help gives them: `1 to 1000000`; "" where there are none. */
  readonly range: string;
  /** Lets through what the field may hold. */
  schema(around: Around): ZodMiniType<T>;
  /** Why a value is not let through. */
  refused(value: unknown, around: Around): Refused;
  /** Undefined where a command does not read it from one option's text. */
  readonly typed?: Typed | undefined;
  /** Undefined where it is not recorded. */
  readonly recorded?: Recorded<T> | undefined;
  /** Of a list: what each of its items may be. */
  readonly item?: Kind<unknown> | undefined;
}

/** A refusal by what is allowed. */
export function refusal(allowed: string, remedy = "", message = `is not ${allowed}`): Refused {
  return { allowed, message, remedy };
}
