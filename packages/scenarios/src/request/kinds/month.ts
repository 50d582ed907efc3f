import { formatMonth, type Month, parseMonth } from "@sufficiency/core";
import * as z from "zod/mini";
import { type Around, type Kind, refusal } from "./kind.js";

/** The first and the last month that a field may hold; undefined where nothing bounds it. */
export type MonthBounds = (around: Around) => readonly [first: Month, last: Month] | undefined;

const CODEC = z.codec(z.string(), z.int(), {
  decode: (text, { issues }) => {
    const month = parseMonth(text);
    if (month !== undefined) return month;
    issues.push({ code: "custom", input: text, message: "no month" });
    return z.NEVER;
  },
  encode: formatMonth,
});

/** A month within bounds; typed and recorded as `YYYY-MM`. `outside` is said of one that lies outside them. */
export function month(bounds: MonthBounds, outside: string): Kind<Month> {
  return {
    range: "YYYY-MM",
    schema: (around) => {
      const [first, last] = bounds(around) ?? [0, Number.MAX_SAFE_INTEGER];
      return z.int().check(z.minimum(first), z.maximum(last));
    },
    refused: (value, around) => {
      const within = bounds(around);
      const allowed = within ? `a month ${words(within)}` : "a month";
      const remedy = typeof value === "string" ? "Months are numbers: read a text with parseMonth." : "";
      return refusal(allowed, remedy, Number.isInteger(value) ? outside : "is not a month");
    },
    typed: {
      placeholder: "<month>",
      read: (text) => parseMonth(text) ?? Number.NaN,
      remedy: (flag, around) => {
        const within = bounds(around);
        return within ? `Write YYYY-MM, ${words(within)}.` : `Write YYYY-MM, as in ${flag} 2028-12.`;
      },
    },
    recorded: { words: "a month, YYYY-MM", codec: CODEC },
  };
}

/** Any month. */
export const ANY_MONTH: MonthBounds = () => undefined;

/** Every month that the data pack projects. */
export const PROJECTED: MonthBounds = ({ pack }) => pack && [pack.meta.origin + 1, pack.meta.horizon];

function words([first, last]: readonly [Month, Month]): string {
  return `from ${formatMonth(first)} to ${formatMonth(last)}`;
}
