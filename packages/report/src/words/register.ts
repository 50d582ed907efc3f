import type { Input, InputEffect, Projection, Source } from "@sufficiency/core";
import type { EffectGroup } from "@sufficiency/core/advanced";
import { visible, wrap } from "./format.js";
import { grouped, signed, tenths } from "./numbers.js";

/** A figure of the register and what its provenance lacks. */
export interface Assumption {
  readonly input: Input;
  readonly source: Source | undefined;
  /** In words; empty where nothing is missing. */
  readonly missing: readonly string[];
}

const ORDER: readonly Input["status"][] = ["supposed", "assumption", "derived", "published"];

/** Every input the model read: those without provenance first, then those of the scenario, assumptions, derived and published inputs. */
export function assumptions({ register, sources }: Pick<Projection, "register" | "sources">): Assumption[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const listed = register.map((input) => {
    const source = byId.get(input.source);
    return { input, source, missing: missing(input, source) };
  });
  return listed.sort((a, b) => rank(a) - rank(b));
}

function rank({ input, missing }: Assumption): number {
  return missing.length > 0 ? -1 : ORDER.indexOf(input.status);
}

/** An assumption of a scenario may have a source and need not. */
function missing(input: Input, source: Source | undefined): string[] {
  if (input.status === "supposed") return [];
  if (source === undefined) return ["source"];
  const wanted =
    source.status === "published" ? (["document", "locator", "date"] as const) : (["document", "date"] as const);
  const blank = wanted.filter((field) => source[field].trim() === "");
  return input.unit.trim() === "" ? [...blank, "unit"] : blank;
}

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

/** One lever of a run's scenario, and how its source came to be. */
export interface AssumedRow {
  readonly lever: string;
  readonly because: string;
  readonly source: string;
  /** The source's status, or `supposed` where the lever has no source in the pack. */
  readonly status: string;
}

/** The assumptions of a scenario, lever by lever. */
export function assumedRows({ assumed, sources }: Projection): AssumedRow[] {
  return assumed.levers.map((lever) => ({
    ...lever,
    status: sources.find(({ id }) => id === lever.source)?.status ?? "supposed",
  }));
}

/** The assumptions of a scenario as lines of text; none in the baseline. */
export function assumedText(projection: Projection, width: number): string[] {
  const { because } = projection.assumed;
  const rows = assumedRows(projection).flatMap((row) =>
    wrap(
      visible(`- ${row.lever} [${row.source === row.status ? row.status : `${row.source}, ${row.status}`}]`),
      width - 2,
    ).map((line, at) => (at === 0 ? "" : "  ") + line),
  );
  return because === "" && rows.length === 0 ? [] : ["", ...wrap(visible(`Assumed: ${because}`), width), ...rows];
}
