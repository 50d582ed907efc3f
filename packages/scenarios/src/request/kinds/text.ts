import { suggest } from "@sufficiency/core/advanced";
import * as z from "zod/mini";
import { type Kind, type Recorded, refusal } from "./kind.js";

const RECORDED: Recorded<string> = { words: "a text", codec: z.string() };

/** What random numbers follow from: one to a hundred visible characters. */
export function seed(): Kind<string> {
  return {
    range: "",
    schema: () => z.string().check(z.regex(/^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u)),
    refused: (value) => {
      const remedy = typeof value === "number" ? `Put it in quotes: "${value}".` : "";
      return refusal("a text of 1 to 100 visible characters", remedy, "is not a seed");
    },
    typed: {
      placeholder: "<text>",
      read: (text) => text,
      remedy: (flag) => `Write 1 to 100 visible characters, as in ${flag} 1.`,
    },
    recorded: RECORDED,
  };
}

/** Any text that a command finds out for itself: a pack's id, a file's name. */
export function name(): Kind<string> {
  return { range: "", schema: () => z.string(), refused: () => refusal("a text"), recorded: RECORDED };
}

/** One of a few names; `what` says what they are of, as in `a method`. */
export function oneOf(names: readonly string[], what: string): Kind<string> {
  return {
    range: `one of ${names.join(", ")}`,
    schema: () => z.string().check(z.refine((text) => names.includes(text))),
    refused: () => refusal(`one of ${names.join(", ")}`, `Use ${names.join(", ")}.`, `is not ${what}`),
    typed: { placeholder: "<name>", read: (text) => text },
    recorded: RECORDED,
  };
}

/** A kind of home of the data pack, by its id. */
export function placement(): Kind<string> {
  return {
    range: "",
    schema: ({ pack }) => z.string().check(z.refine((id) => pack?.placements.some((home) => home.id === id) ?? true)),
    refused: (value, { pack }) => {
      const ids = pack?.placements.map(({ id }) => id) ?? [];
      const allowed = `the id of a kind of home: ${ids.join(", ")}`;
      const remedy = suggest(String(value), ids) || `Use one of: ${ids.join(", ")}.`;
      return refusal(allowed, remedy, "is not a kind of home of the data pack");
    },
    typed: { placeholder: "<placement>", read: (text) => text },
    recorded: RECORDED,
  };
}
