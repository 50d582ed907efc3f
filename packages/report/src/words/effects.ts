import type { Input, InputEffect, Projection } from "@sufficiency/core";
import type { EffectGroup } from "@sufficiency/core/advanced";

import { grouped, signed, tenths } from "./numbers.js";

/** Standard errors by which an effect must differ from nothing to be shown: many figures are looked at. */
const BEYOND_CHANCE = 3;

/** A figure's effects on the headline, by group; none where it is taken as known, or a price. */
export type EffectsOf = (input: Input) => readonly InputEffect[];

export function effectsOf({ effects }: Pick<Projection, "effects">): EffectsOf {
  const byInput = new Map<string, InputEffect[]>();
  for (const effect of effects) byInput.set(effect.input, [...(byInput.get(effect.input) ?? []), effect]);
  return ({ id }) => byInput.get(id) ?? [];
}

/** Whether an effect is more than chance makes of nothing. */
function isReported({ children, standardError }: InputEffect): boolean {
  return Math.abs(children) > BEYOND_CHANCE * standardError && Math.abs(children) >= 0.5;
}

const NOUNS: Readonly<Record<Exclude<EffectGroup, "all">, string>> = { citizen: "citizen", uasc: "asylum-seeking" };

/** `+271 (error 49) asylum-seeking`: each group's by itself, because chance in the other would hide it. */
export function effectText(effects: readonly InputEffect[]): string {
  if (effects.length === 0) return "";
  const sentences = effects.flatMap((effect) => {
    const { group, children, standardError } = effect;
    return group === "all" || !isReported(effect)
      ? []
      : [`${signed(children, grouped)} (error ${tenths(standardError)}) ${NOUNS[group]}`];
  });
  return sentences.length === 0 ? "no clear effect" : sentences.join("; ");
}
