import * as z from "zod/mini";
import { type Kind, type Recorded, refusal } from "./kind.js";

const RECORDED: Recorded<number> = { words: "a number", codec: z.number() };

/** A whole number within bounds, ends included; typed in digits only. */
export function whole(least: number, most: number, range = `${least} to ${most}`): Kind<number> {
  return {
    range,
    schema: () => z.int().check(z.minimum(least), z.maximum(most)),
    refused: () => refusal(`a whole number from ${least} to ${most}`),
    typed: {
      placeholder: "<number>",
      read: (text) => (/^\d{1,12}$/.test(text) ? Number(text) : Number.NaN),
      remedy: (flag) => `Write digits only, as in ${flag} ${Math.max(least, 1)}.`,
    },
    recorded: RECORDED,
  };
}

/** A share within bounds of 0 to 1, ends included; typed as a decimal. */
export function share(least: number, most: number): Kind<number> {
  return {
    range: `${least} to ${most}`,
    schema: () => z.number().check(z.minimum(least), z.maximum(most)),
    refused: () => refusal(`a share from ${least} to ${most}`),
    typed: {
      placeholder: "<share>",
      read: (text) => (/^(?:[01]?\.\d+|1)$/.test(text) ? Number(text) : Number.NaN),
      remedy: (flag) => `Write a decimal, as in ${flag} 0.9 for 90%.`,
    },
    recorded: RECORDED,
  };
}
