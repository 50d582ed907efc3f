import type { Around, Kind } from "./kinds/kind.js";

/** Whether it must be given, may be left out, or has a default. */
export type Presence = "must" | "may" | "usual";

/** Who gives it: the caller of the library, the person who types a command, or both. */
export type Audience = "all" | "command" | "library";

/** What is known of a field beside its kind. */
export interface About {
  /** What it means, as help says it; `{range}` stands for its bounds. */
  readonly says: string;
  /** The option that it is typed as, without its dashes; its name with hyphens unless given, "" where there is none. */
  readonly flag?: string;
  /** The text that a command reads where nothing is typed, of a field that the library must be given. */
  readonly command?: string;
  /** The default in words, where it is not one value for every request. */
  readonly otherwise?: string;
  /** Its name in run.json; its own unless given. */
  readonly recordedAs?: string;
}

/** One input of a request, declared once. */
export interface Field<T = unknown, P extends Presence = Presence, A extends Audience = Audience> extends About {
  readonly kind: Kind<T>;
  readonly presence: P;
  readonly audience: A;
  /** Whether the answer depends on it, so that run.json holds it; if not, it is only how the request is run. */
  readonly decides: boolean;
  /** The value where none is given. */
  readonly usual?: T | ((around: Around) => T);
}

/** Fields by name, in the order in which run.json holds them. */
export type Fields = Readonly<Record<string, Field>>;

/** A field that must be given. */
export function must<T>(kind: Kind<T>, about: About): Field<T, "must", "all"> {
  return { ...about, kind, presence: "must", audience: "all", decides: true };
}

/** A field that may be left out: what that means is the user's of the field to say. */
export function may<T>(kind: Kind<T>, about: About): Field<T, "may", "all"> {
  return { ...about, kind, presence: "may", audience: "all", decides: true };
}

/** A field with a default. */
export function usually<T>(kind: Kind<T>, usual: T | ((around: Around) => T), about: About): Field<T, "usual", "all"> {
  return { ...about, kind, usual, presence: "usual", audience: "all", decides: true };
}

/** Given in code only. */
export function inCode<T, P extends Presence>(field: Field<T, P>): Field<T, P, "library"> {
  return { ...field, audience: "library", decides: false };
}

/** Typed or found out by a command only. */
export function ofCommand<T, P extends Presence>(field: Field<T, P>): Field<T, P, "command"> {
  return { ...field, audience: "command" };
}

/** Typed only, and no part of the answer depends on it. */
export function onlyHow<T, P extends Presence>(field: Field<T, P>): Field<T, P, "command"> {
  return { ...field, audience: "command", decides: false };
}

/** The value where none is given; undefined where there is none. */
export function usualOf({ usual }: Field, around: Around): unknown {
  return typeof usual === "function" ? usual(around) : usual;
}
