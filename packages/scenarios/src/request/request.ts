import type { Audience, Field, Fields, Presence } from "./field.js";
import type { Kind } from "./kinds/kind.js";

/** What one kind of question takes: the one place where its inputs are declared. */
export interface Request<F extends Fields = Fields> {
  /** What it is, as in `a projection`. */
  readonly of: string;
  readonly fields: F;
}

/** Declares a request. */
export function request<const F extends Fields>(of: string, fields: F): Request<F> {
  return { of, fields };
}

/** The same request without some of its fields. */
export function without<F extends Fields, N extends keyof F & string>(
  { of, fields }: Request<F>,
  ...names: readonly N[]
): Request<Omit<F, N>> {
  const left = Object.entries(fields).filter(([name]) => !(names as readonly string[]).includes(name));
  return { of, fields: Object.fromEntries(left) as unknown as Omit<F, N> };
}

/** What the field holds. */
type Held<F> = F extends { readonly kind: Kind<infer T> } ? T : never;

/** The fields of such presence that such an audience gives. */
type Chosen<F extends Fields, P extends Presence, A extends Audience> = {
  [N in keyof F as F[N] extends Field<unknown, P, A> ? N : never]: F[N];
};

type Given<F> = { readonly [N in keyof F]: Held<F[N]> };
type GivenOrNot<F> = { readonly [N in keyof F]?: Held<F[N]> | undefined };
type Plain<T> = { [N in keyof T]: T[N] };

/** The options that the library takes for a request. */
export type OptionsOf<R extends Request> = Plain<
  Given<Chosen<R["fields"], "must", "all" | "library">> &
    GivenOrNot<Chosen<R["fields"], "may" | "usual", "all" | "library">>
>;

/** What a command knows of a request when its options have been read, defaults filled in. */
export type ValuesOf<R extends Request> = Plain<
  Given<Chosen<R["fields"], "must" | "usual", "all" | "command">> &
    GivenOrNot<Chosen<R["fields"], "may", "all" | "command">>
>;
