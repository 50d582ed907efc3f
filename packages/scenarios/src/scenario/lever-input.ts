import type { Assumed, Input } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";
import { DATES } from "../language/lever-form.js";
import { type AnyForm, formsOf, type Lever } from "../levers/forms.js";
import type { Scenario } from "./scenario.js";

/** A field of a lever by its name; undefined where it has none. */
function given(lever: Lever, field: string): unknown {
  return (lever as unknown as Readonly<Record<string, unknown>>)[field];
}

/** The form that a lever has. */
export function formOf(lever: Lever): AnyForm {
  return recognise(lever.kind, (field) => given(lever, field)) ?? formsOf(lever.kind)[0];
}

/**
 * The form that fields belong to: the first whose leading field is there (and says what the form says), else the one
 * without such a field whose amount is there, else the first without such a field.
 */
export function recognise(kind: string, read: (field: string) => unknown): AnyForm | undefined {
  const forms = formsOf(kind);
  const leading = (form: AnyForm) => Object.keys(form.must)[0];
  const isLed = (form: AnyForm) => {
    const field = leading(form);
    if (field === undefined || read(field) === undefined) return false;
    const allowed = form.must[field].schema["enum"] as readonly unknown[] | undefined;
    return field !== "of" || allowed?.includes(read(field)) === true;
  };
  const open = forms.filter((form) => leading(form) === undefined);
  const hasAmount = (form: AnyForm) => Object.keys(form.amounts).some((field) => read(field) !== undefined);
  return forms.find(isLed) ?? open.find(hasAmount) ?? open[0] ?? (forms.length === 1 ? forms[0] : undefined);
}

/** The amount that a lever gives, and its value; undefined for a form without amounts. */
export function amountOf(lever: Lever, form: AnyForm): { readonly name: string; readonly value: number } | undefined {
  const name = Object.keys(form.amounts).find((field) => given(lever, field) !== undefined);
  return name === undefined ? undefined : { name, value: given(lever, name) as number };
}

/** A lever in words: `moves: from-placement childrens-home, to-placement in-house, add 1 child per month`. */
export function leverWords(lever: Lever): string {
  const fields = fieldsOf(lever, formOf(lever)).map(([name, words]) => `${name} ${words}`);
  return `${lever.kind}: ${fields.join(", ")}`;
}

/** The fields that say what a lever does, in the form's order, each with its value in words. */
export function fieldsOf(lever: Lever, form: AnyForm): (readonly [string, string])[] {
  const fields = { ...form.must, ...form.amounts, ...(form.where as AnyForm["must"]), ...DATES };
  return Object.entries(fields).flatMap(([name, { words }]) => {
    const value = given(lever, name);
    return value === undefined
      ? []
      : [[name, words(value as never, name in form.amounts ? lever.range : undefined)] as const];
  });
}

/**
 * A lever's amount as a figure of the register. Its id says what the lever acts on and not in which scenario it stands,
 * so that the same lever is drawn alike in every scenario.
 */
export function leverInput(lever: Lever, id: string): Input | undefined {
  const form = formOf(lever);
  const amount = amountOf(lever, form);
  if (amount === undefined) return undefined;
  const [low, high] = lever.range ?? [undefined, undefined];
  return {
    id,
    value: amount.value,
    unit: definite(form.amounts[amount.name].unit),
    low,
    high,
    status: "supposed",
    source: lever.source ?? "supposed",
    note: lever.because ?? "",
    file: "",
    line: 0,
  };
}

/** The assumptions of a scenario, in words. */
export function assumptionsOf({ because, levers }: Scenario): Assumed {
  return {
    because,
    levers: levers.map((lever) => ({
      lever: leverWords(lever),
      because: lever.because ?? "",
      source: lever.source ?? "supposed",
    })),
  };
}
