import type { Fault } from "./issues.js";

const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** Reads a plain decimal such as `12`, `0.25` or `-3`. Nothing else passes: no separators, spaces, signs +, exponents. */
export function readNumber(text: string): number | Fault {
  if (PLAIN.test(text)) return Number(text) + 0;
  return { message: "is not a plain number", remedy: remedyFor(text) };
}

function remedyFor(text: string): string {
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return "Leave out the thousands separators, as in 1896.";
  if (text.endsWith("%")) return "Write a share as a number from 0 to 1, as in 0.05 for 5%.";
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(text)) return "Write the number out in full, as in 0.00001.";
  return "Write digits and at most one decimal point, as in 1896 or 0.25.";
}

/** A cell that a spreadsheet would run as a formula. */
export function formulaFault(text: string): Fault | undefined {
  if (!/^[=+\-@]/.test(text) || PLAIN.test(text)) return undefined;
  return {
    message: "begins with = + - or @ and is not a number, so a spreadsheet would run it as a formula",
    remedy: "Begin the cell with a letter or a digit.",
  };
}
