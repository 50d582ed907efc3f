import { parseMonth } from "../../vocabulary/month.js";
import type { Fault } from "../text/issues.js";
import { nearest } from "../text/nearest.js";
import { readNumber } from "../text/number.js";

/** Reads a cell's text as one kind of thing, or says what is wrong with it. */
export type Kind<T extends string | number = string | number> = (text: string) => T | Fault;

/** The oldest age that the council has a duty to. */
const OLDEST = 25;

/** An id: letters, digits, hyphens, dots and underscores, beginning with a letter, a digit or an underscore. */
export const identifier: Kind<string> = (text) =>
  /^\w[\w.-]*$/.test(text)
    ? text
    : { message: "is not an id", remedy: "Use letters, digits and hyphens, as in in-house-fostering." };

/** Words for a person to read. */
export const words: Kind<string> = (text) =>
  text === text.trim() ? text : { message: "begins or ends with a space", remedy: "Take the space out." };

/** A name that is looked up elsewhere, where a wrong one is found. */
export const reference: Kind<string> = (text) => text;

/** Age in whole years, 0 to 25. */
export const age: Kind<number> = (text) =>
  /^(0|[1-9]\d?)$/.test(text) && Number(text) <= OLDEST
    ? Number(text)
    : { message: "is not an age", remedy: `Write whole years from 0 to ${OLDEST}.` };

/** A calendar month. */
export const month: Kind<number> = (text) =>
  parseMonth(text) ?? { message: "is not a month", remedy: "Write YYYY-MM, as in 2025-03." };

/** A year ending 31 March, by the calendar year it ends in. */
export const year: Kind<number> = (text) =>
  /^(19|20)\d\d$/.test(text)
    ? Number(text)
    : { message: "is not a year", remedy: "Write the year that holds its 31 March, as in 2025." };

/** A price year: `2018/19`, or a calendar year `2018`. */
export const priceYear: Kind<string> = (text) => {
  const match = /^((?:19|20)\d\d)(?:\/(\d\d))?$/.exec(text);
  const follows = match?.[2] === undefined || Number(match[2]) === (Number(match[1]) + 1) % 100;
  return match && follows ? text : { message: "is not a price year", remedy: "Write it as in 2018/19." };
};

/** A financial year: `2018/19`. */
export const financialYear: Kind<string> = (text) =>
  text.includes("/") && typeof priceYear(text) === "string"
    ? text
    : { message: "is not a financial year", remedy: "Write it as in 2018/19." };

/** A whole number above zero. */
export const positiveWhole: Kind<number> = (text) => {
  const value = readNumber(text);
  if (typeof value !== "number") return value;
  if (value > 0 && Number.isInteger(value)) return value;
  return { message: "is not a whole number above 0", remedy: "Write a count, as in 351000." };
};

/** A plain number of 0 or more. */
export const amount: Kind<number> = (text) => {
  const value = readNumber(text);
  if (typeof value !== "number" || value >= 0) return value;
  return { message: "is negative", remedy: "Give a number of 0 or more." };
};

/** A share, 0 to 1. */
export const share: Kind<number> = (text) => {
  const value = readNumber(text);
  if (typeof value !== "number" || (value >= 0 && value <= 1)) return value;
  return { message: "is a share outside 0 to 1", remedy: "Write a share from 0 to 1, as in 0.05 for 5%." };
};

/** A correlation, above -1 and below 1. */
export const correlation: Kind<number> = (text) => {
  const value = readNumber(text);
  if (typeof value !== "number" || (value > -1 && value < 1)) return value;
  const remedy = "Give a number above -1 and below 1; two figures that go together wholly are one figure.";
  return { message: "is not between -1 and 1", remedy };
};

/** One of a few words. */
export function oneOf<T extends string>(...allowed: readonly T[]): Kind<T> {
  return (text) => {
    const found = allowed.find((word) => word === text);
    if (found !== undefined) return found;
    const near = nearest(text, allowed);
    const remedy = `Use one of: ${allowed.join(", ")}${near === undefined ? "" : ` (did you mean ${near}?)`}.`;
    return { message: "is not a word known here", remedy };
  };
}
