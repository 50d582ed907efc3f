import type { Spread } from "@sufficiency/core";
import { decimals } from "./numbers.js";
import { supportedSpread } from "./supported-spread.js";

/** Pounds in tenths of a million, or in coarser steps where its members support no more, with the 80% interval. */
export function millionsText(pounds: Spread): string {
  const [middle, low, high] = supportedSpread(pounds, 100_000).map((value) => decimals(value / 1e6, 1));
  return `${middle} (${low} to ${high})`.replaceAll(" ", "\u00a0");
}
