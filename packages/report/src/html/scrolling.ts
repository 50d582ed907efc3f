import { type Html, html } from "./html.js";

/** A table that scrolls by itself on a narrow screen, and can be scrolled from the keyboard. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
