import type { Outcome } from "@sufficiency/scenarios";
import type { Bar, Estimate } from "@sufficiency/scenarios/advanced";

import { visible } from "./format.js";
import { unitWords } from "./label-words.js";

/** Standard errors by which a swing must differ from nothing to be named: many figures are tried. */
const BEYOND_CHANCE = 3;

/** What an outcome counts. */
export function outcomeWords({ label, resource, measure, quantity }: Outcome): string {
  const busiest = measure === "peak-day" ? ", busiest day" : "";
  return `${visible(label)}${busiest}: ${unitWords(resource)} ${quantity === "short" ? "short" : "needed"}`;
}

/** The figures that the chart and the table name: those tried at both ends whose swing is beyond chance, the widest first. */
export function namedBars(bars: readonly Bar[], named: number): (Bar & { low: Estimate; high: Estimate })[] {
  return bars
    .filter((bar): bar is Bar & { low: Estimate; high: Estimate } => bar.low !== null && bar.high !== null)
    .filter(({ swing }) => Math.abs(swing.mean) > BEYOND_CHANCE * swing.error)
    .slice(0, named);
}
