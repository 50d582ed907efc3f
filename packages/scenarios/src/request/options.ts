import { type DataPack, type OptionFault, OptionsError, shorten } from "@sufficiency/core";
import { check, type Faulty } from "./check.js";
import type { Request } from "./request.js";

/**
 * Checks the options that a function of the library was called with, every one at once.
 * @throws OptionsError with every option that is misspelt, missing or outside its bounds.
 */
export function checkOptions(request: Request, options: object, pack?: DataPack): void {
  const [first, ...others] = check(request, { ...options }, "library", pack).faults.map(optionFault);
  if (first !== undefined) throw new OptionsError([first, ...others]);
}

function optionFault(fault: Faulty): OptionFault {
  const { name, item, value, allowed } = fault;
  const option = item === undefined ? name : `${name}[${item}]`;
  return { option, received: value, allowed, sentence: sentence(option, fault) };
}

function sentence(option: string, { allowed, message, remedy, value }: Faulty): string {
  const end = remedy === "" ? "" : `. ${remedy}`;
  if (message.startsWith("is not an option")) return `${option} ${message}${end}`;
  return `${option} must be ${allowed}; received ${valueInWords(value)}${end}`;
}

/** A value as a sentence names it: a text in quotes, so that it is not taken for a number. */
function valueInWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return shorten(typeof value === "string" ? JSON.stringify(value) : String(value));
}
