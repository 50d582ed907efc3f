import { type Cells, required } from "./column.js";
import * as kinds from "./kinds.js";

/** The settings of pack.yaml, in the order in which `init` writes them. */
export const SETTINGS = {
  id: required(kinds.identifier, "The pack's name."),
  authority: required(kinds.words, "The council's name."),
  origin: required(kinds.month, "The month whose last day closes the opening stock."),
  horizon: required(kinds.month, "The last month projected."),
  headline: required(kinds.month, "The month at whose end headlines are read."),
  childPopulation: required(kinds.positiveWhole, "Children aged 0 to 17 at the origin."),
  thresholdShare: required(
    kinds.share,
    "Share of the child population above which children are transferred, as in 0.001.",
  ),
  priceYear: required(kinds.priceYear, "The price year of costs, as in 2018/19."),
  vintage: required(kinds.words, "When the inputs were taken from their sources, in words."),
} as const;

/**
 * The settings of a pack.
 *
 * @example
 * const { origin, horizon }: PackMeta = pack.meta;
 * horizon - origin; // => 48
 */
export interface PackMeta extends Cells<typeof SETTINGS> {}
