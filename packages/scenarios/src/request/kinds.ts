import { formatMonth, type Month, parseMonth } from "@sufficiency/core";
import { suggest, yearsOfCare } from "@sufficiency/core/advanced";
import * as z from "zod/mini";
import type { ArrivalsModel } from "../arrivals/models/model.js";
import type { Window } from "../arrivals/series/series.js";
import { BASELINE_SCENARIO, type Scenario } from "../scenario/scenario.js";
import { type Around, kind } from "./field.js";

/** A whole number within bounds, ends included; typed in digits only. */
export function whole(least: number, most: number, range = `${least} to ${most}`) {
  return kind(z.int().check(z.minimum(least), z.maximum(most)), {
    allowed: `a whole number from ${least} to ${most}`,
    range,
    placeholder: "<number>",
    read: (text) => (/^\d{1,12}$/.test(text) ? Number(text) : Number.NaN),
    write: `digits only, as in {flag} ${Math.max(least, 1)}`,
  });
}

/** A share within bounds of 0 to 1, ends included; typed as a decimal. */
export function share(least: number, most: number) {
  return kind(z.number().check(z.minimum(least), z.maximum(most)), {
    allowed: `a share from ${least} to ${most}`,
    range: `${least} to ${most}`,
    placeholder: "<share>",
    read: (text) => (/^(?:[01]?\.\d+|1)$/.test(text) ? Number(text) : Number.NaN),
    write: `a decimal, as in {flag} ${least} for ${100 * least}%`,
  });
}

/** What random numbers follow from: one to a hundred visible characters. */
export function seed() {
  return kind(z.string().check(z.regex(/^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u)), {
    allowed: "a text of 1 to 100 visible characters",
    remedy: (value) => (typeof value === "number" ? `Put it in quotes: "${value}".` : ""),
    placeholder: "<text>",
    write: "1 to 100 visible characters, as in {flag} 1",
  });
}

/** Any text that a command finds out for itself: a pack's id, a file's name. */
export function name() {
  return kind(z.string(), { allowed: "a text" });
}

/** One of a few names. */
export function oneOf(names: readonly string[]) {
  const range = `one of ${names.join(", ")}`;
  const remedy = (value: unknown) => suggest(String(value), names);
  return kind(z.enum(names), { allowed: range, range, remedy, placeholder: "<name>" });
}

/** A kind of home of the data pack, by its id. */
export function placement({ pack }: Around) {
  const ids = pack?.placements.map(({ id }) => id) ?? [];
  return kind(pack ? z.enum(ids) : z.string(), {
    allowed: "the id of a kind of home of the data pack",
    remedy: (value) => suggest(String(value), ids) || `Use one of: ${ids.join(", ")}.`,
    placeholder: "<placement>",
  });
}

/** A month within bounds, any month where there are none; typed and recorded as `YYYY-MM`. */
export function month(bounds?: readonly [first: Month, last: Month]) {
  const [first, last] = bounds ?? [0, Number.MAX_SAFE_INTEGER];
  return kind(z.int().check(z.minimum(first), z.maximum(last)), {
    allowed: bounds ? `a month from ${formatMonth(first)} to ${formatMonth(last)}` : "a month",
    remedy: (value) => (typeof value === "string" ? "Months are numbers: read a text with parseMonth." : ""),
    range: "YYYY-MM",
    placeholder: "<month>",
    read: (text) => parseMonth(text) ?? Number.NaN,
    format: formatMonth,
    write: `YYYY-MM, as in {flag} ${bounds ? formatMonth(last) : "2028-12"}`,
  });
}

/** Every month that the data pack projects; undefined where there is no pack. */
export function projected({ pack }: Around): readonly [first: Month, last: Month] | undefined {
  return pack && [pack.meta.origin + 1, pack.meta.horizon];
}

/** A run of months, ends included; typed and recorded as `2020-08..2020-11`. */
export function window() {
  const ends = z.object({ from: z.int(), until: z.int() });
  return kind(ends.check(z.refine(({ from, until }) => from <= until)), {
    allowed: "a run of months",
    range: "YYYY-MM..YYYY-MM",
    placeholder: "<from..until>",
    read: (text) => {
      const [from, until] = text.split("..").map((part) => parseMonth(part) ?? Number.NaN);
      return { from, until };
    },
    format: ({ from, until }: Window) => `${formatMonth(from)}..${formatMonth(until)}`,
    write: "two months, as in {flag} 2020-08..2020-11",
  });
}

/** Given or not. */
export function flag() {
  return kind(z.boolean(), { allowed: "true or false", placeholder: "" });
}

/** Something to be called. */
export function callback<F extends (...args: never[]) => unknown>() {
  return kind(
    z.custom<F>((value) => typeof value === "function"),
    { allowed: "a function" },
  );
}

const SCENARIO_FORM = z.object({
  name: z.string(),
  because: z.string(),
  extends: z.optional(z.string()),
  levers: z.array(z.looseObject({})),
});

/** A scenario, whole, by its form: whether its levers make sense is for a scenario's own check to say. */
export function scenario() {
  return kind(
    z.custom<Scenario>((value) => SCENARIO_FORM.safeParse(value, { jitless: true }).success),
    {
      allowed: "a scenario with its levers",
      remedy: (value) => (typeof value === "string" ? "Read it first, with resolveScenario or parseScenario." : ""),
    },
  );
}

/** Which of the levers of the field `scenario`, from 0. */
export function leverNumber({ given }: Around) {
  const { levers } = scenario().safeParse(given["scenario"], { jitless: true }).data ?? BASELINE_SCENARIO;
  return kind(z.int().check(z.minimum(0), z.maximum(levers.length - 1)), {
    allowed: `a lever's number from 0 and below ${levers.length}`,
  });
}

/** A way of forecasting a series of counts. */
export function model() {
  const form = z.looseObject({ name: z.string(), fit: z.custom((value) => typeof value === "function") });
  return kind(
    z.custom<ArrivalsModel>((value) => form.safeParse(value, { jitless: true }).success),
    {
      allowed: "a model with a name that can be fitted",
      remedy: (value) => (typeof value === "string" ? "Take it from ARRIVALS_MODELS." : ""),
    },
  );
}

/** A published year with one or more published before it: the year of its 31 March. */
export function publishedYear({ pack }: Around) {
  const years = (pack ? yearsOfCare(pack) : []).map(({ year }) => year).slice(1);
  return kind(z.int().check(z.refine((year) => years.includes(year))), {
    allowed: `a published year after the first: ${years.join(", ")}`,
  });
}

/** A list of such values, of any length from `least` on; `allowed` says of what, as in `a list of months`. */
export function listOf<S extends z.ZodMiniType>(item: S, allowed: string, least = 0) {
  return z.readonly(kind(z.array(item).check(z.minLength(least)), { allowed }));
}
