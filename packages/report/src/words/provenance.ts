import type { Figure, Projection, Source } from "@sufficiency/core";

/** A figure of the register and what its provenance lacks. */
export interface Assumption {
  readonly figure: Figure;
  readonly source: Source | undefined;
  /** In words; empty where nothing is missing. */
  readonly missing: readonly string[];
}

const ORDER: readonly Figure["status"][] = ["supposed", "assumption", "derived", "published"];

/** Every figure the model read: those that lack provenance first, then what is supposed, assumptions, derived and published figures. */
export function assumptions({ register, sources }: Pick<Projection, "register" | "sources">): Assumption[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const listed = register.map((figure) => {
    const source = byId.get(figure.source);
    return { figure, source, missing: missing(figure, source) };
  });
  return listed.sort((a, b) => rank(a) - rank(b));
}

function rank({ figure, missing }: Assumption): number {
  return missing.length > 0 ? -1 : ORDER.indexOf(figure.status);
}

/** What a scenario supposes stands behind itself: a source is welcome, not owed. */
function missing(figure: Figure, source: Source | undefined): string[] {
  if (figure.status === "supposed") return [];
  if (source === undefined) return ["source"];
  const wanted =
    source.status === "published" ? (["document", "locator", "date"] as const) : (["document", "date"] as const);
  const blank = wanted.filter((field) => source[field].trim() === "");
  return figure.unit.trim() === "" ? [...blank, "unit"] : blank;
}
