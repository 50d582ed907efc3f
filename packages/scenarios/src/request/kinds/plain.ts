import * as z from "zod/mini";
import { type Kind, refusal } from "./kind.js";

/** Given or not. */
export function flag(): Kind<boolean> {
  return {
    range: "",
    schema: () => z.boolean(),
    refused: () => refusal("true or false"),
    typed: { placeholder: "", read: () => true },
    recorded: { words: "true or false", codec: z.boolean() },
  };
}

/** Something to be called. */
export function callback<F extends (...args: never[]) => unknown>(): Kind<F> {
  return {
    range: "",
    schema: () => z.custom<F>((value) => typeof value === "function"),
    refused: () => refusal("a function"),
  };
}
