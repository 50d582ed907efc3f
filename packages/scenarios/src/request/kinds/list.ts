import * as z from "zod/mini";
import { type Kind, type Recorded, refusal, type Typed } from "./kind.js";

/** A list of any length from `least` on; `words` says of what, as in `a list of months`. */
export function listOf<T>(item: Kind<T>, words: string, least = 0): Kind<readonly T[]> {
  const { typed, recorded, range } = item;
  return {
    range,
    item,
    schema: (around) => z.readonly(z.array(item.schema(around)).check(z.minLength(least))),
    refused: () => refusal(words),
    typed: typed && manyTyped(typed),
    recorded: recorded && manyRecorded(recorded, words, least),
  };
}

/** Each text by itself. */
function manyTyped({ placeholder, ...typed }: Typed): Typed {
  return { ...typed, placeholder: placeholder.replace(">", "...>") };
}

function manyRecorded<T>({ codec }: Recorded<T>, words: string, least: number): Recorded<readonly T[]> {
  return { words, codec: z.readonly(z.array(codec).check(z.minLength(least))) };
}
