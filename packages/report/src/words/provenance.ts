import type { Input, Projection, Source } from "@sufficiency/core";

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
