import { formatMonth, parseMonth } from "@sufficiency/core";
import * as z from "zod/mini";
import type { Window } from "../../arrivals/series/marks.js";
import { type Kind, refusal } from "./kind.js";

const VALUE = z
  .object({ from: z.int(), until: z.int() })
  .check(z.refine(({ from, until }) => from <= until, { when: ({ issues }) => issues.length === 0 }));

const CODEC = z.codec(z.string(), VALUE, {
  decode: (text, { issues }) => {
    const window = read(text);
    if (VALUE.safeParse(window).success) return window;
    issues.push({ code: "custom", input: text, message: "no run of months" });
    return z.NEVER;
  },
  encode: ({ from, until }) => `${formatMonth(from)}..${formatMonth(until)}`,
});

/** A run of months, ends included; typed and recorded as `2020-08..2020-11`. */
export function window(): Kind<Window> {
  return {
    range: "",
    schema: () => VALUE,
    refused: () => refusal("a run of months"),
    typed: {
      placeholder: "<from..until>",
      read,
      remedy: (flag) => `Write two months, as in ${flag} 2020-08..2020-11.`,
    },
    recorded: { words: "a run of months, as in 2020-08..2020-11", codec: CODEC },
  };
}

function read(text: string): Window {
  const [from, until] = text.split("..").map((part) => parseMonth(part) ?? Number.NaN);
  return { from: from ?? Number.NaN, until: until ?? Number.NaN };
}
