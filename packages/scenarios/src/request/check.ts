import { suggest } from "@sufficiency/core/advanced";
import * as z from "zod/mini";
import { type Audience, type Field, type Fields, usualOf } from "./field.js";
import { type Around, type Refused, refusal } from "./kinds/kind.js";
import type { Request } from "./request.js";

/** One value that is not let through. */
export interface Faulty extends Refused {
  /** The field's name; of a name that no field has, that name. */
  readonly name: string;
  /** Whether there is a field of that name. */
  readonly isKnown: boolean;
  /** Which of a list, from 0; undefined of a list as a whole or a single value. */
  readonly item: number | undefined;
  /** What was given; undefined where nothing was. */
  readonly value: unknown;
}

/** Values with their defaults, and everything at fault: where there is any, the values are as they were given. */
export interface Checked {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly Faulty[];
}

/** Checks what was given for a request against its declaration, by those of its fields that `audience` gives. */
export function check(
  { of, fields }: Request,
  given: Readonly<Record<string, unknown>>,
  audience: Exclude<Audience, "all">,
  pack?: Around["pack"],
): Checked {
  const around: Around = { pack, given: Object(given) };
  const own = fieldsFor(fields, audience);
  const schema = z.strictObject(Object.fromEntries(own.map(([name, field]) => [name, schemaOf(field, around)])));
  const { success, data, error } = schema.safeParse(given, { jitless: true });
  if (success) return { values: data, faults: [] };
  return { values: around.given, faults: firstOfEach(error.issues.flatMap((issue) => faulty(issue, of, own, around))) };
}

/** The fields that such an audience gives, in order. */
export function fieldsFor(fields: Fields, audience: Exclude<Audience, "all">): [name: string, field: Field][] {
  return Object.entries(fields).filter(([, field]) => field.audience === "all" || field.audience === audience);
}

function schemaOf(field: Field, around: Around): z.ZodMiniType {
  const schema = field.kind.schema(around);
  if (field.presence === "must") return schema;
  return field.presence === "may" ? z.optional(schema) : z._default(schema, usualOf(field, around) as object);
}

function faulty(
  issue: z.core.$ZodIssue,
  of: string,
  own: readonly [string, Field][],
  around: Around,
): Faulty | readonly Faulty[] {
  const names = own.map(([name]) => name);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => {
      const refused = refusal(`one of ${names.join(", ")}`, suggest(name, names), `is not an option of ${of}`);
      return { ...refused, name, isKnown: false, item: undefined, value: around.given[name] };
    });
  const [name, item] = issue.path;
  const kind = own.find(([known]) => known === name)?.[1].kind;
  if (kind === undefined) return [];
  const field = { name: String(name), isKnown: true };
  const value = around.given[field.name];
  if (kind.item === undefined || typeof item !== "number")
    return { ...kind.refused(value, around), ...field, item: undefined, value };
  const each = (value as readonly unknown[])[item];
  return { ...kind.item.refused(each, around), ...field, item, value: each };
}

/** A value that breaks two rules is refused once. */
function firstOfEach(faults: readonly Faulty[]): Faulty[] {
  const isSame = (a: Faulty, b: Faulty) => a.name === b.name && a.item === b.item;
  return faults.filter((fault, i) => faults.findIndex((other) => isSame(fault, other)) === i);
}
