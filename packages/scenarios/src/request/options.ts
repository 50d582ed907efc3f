import { type DataPack, OptionsError } from "@sufficiency/core";
import { type OptionFault, shorten } from "@sufficiency/core/advanced";

import { check, type Faulty, fieldsFor } from "./check.js";
import type { OptionsOf, Request, ValuesOf } from "./request.js";

/**
 * Checks the options that a function of the library was called with, every one at once.
 * @throws OptionsError with every option that is misspelt, missing or outside its bounds.
 */
export function checkOptions(request: Request, options: object, pack?: DataPack): void {
  const [first, ...others] = check(request, { ...options }, "library", pack).faults.map(optionFault);
  if (first !== undefined) throw new OptionsError([first, ...others]);
}

/** The options that the library takes, of the values that a command has read. */
export function optionsFrom<R extends Request>(request: R, values: ValuesOf<R>): OptionsOf<R> {
  const held = values as Readonly<Record<string, unknown>>;
  const own = fieldsFor(request.fields, "library").filter(([name]) => Object.hasOwn(held, name));
  return Object.fromEntries(own.map(([name]) => [name, held[name]])) as unknown as OptionsOf<R>;
}

function optionFault(fault: Faulty): OptionFault {
  const { name, item, value, allowed } = fault;
  const option = item === undefined ? name : `${name}[${item}]`;
  return { option, received: value, allowed, sentence: sentence(option, fault) };
}

function sentence(option: string, { allowed, message, remedy, value, isKnown }: Faulty): string {
  const end = remedy === "" ? "" : `. ${remedy}`;
  if (!isKnown) return `${option} ${message}${end}`;
  return `${option} must be ${allowed}; received ${valueInWords(value)}${end}`;
}

/** A value as a sentence names it: a text in quotes, so that it is not taken for a number. */
function valueInWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return shorten(typeof value === "string" ? JSON.stringify(value) : String(value));
}
