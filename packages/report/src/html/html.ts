import { visible } from "../words/format.js";

/** Markup that needs no more escaping. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in markup: text and numbers are escaped, markup is not. */
export type Content = string | number | Html | readonly Content[];

/** A template whose values are escaped unless they are markup already: text can never become an element. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, at) => (at < values.length ? part + markup(values[at]) : part)).join(""));
}

/** Markup made by a library that escapes its own text. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** Text as it may stand between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  const codes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return visible(text).replace(/[&<>"']/g, (character) => codes[character]);
}

function markup(value: Content): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return value.map(markup).join("");
}
