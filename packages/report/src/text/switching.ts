import type { Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import type { Switching } from "@sufficiency/scenarios";
import { chanceText, endOf, visible, wrap } from "../words/format.js";
import { aligned } from "../words/lines.js";
import { grouped, threeDigits } from "../words/numbers.js";

/** What the text says of the run. */
export interface SwitchingDetails {
  readonly authority: string;
  readonly month: Month;
  readonly members: number;
  /** Places that the need is held against, where the pack plans none. */
  readonly places: number | undefined;
}

const WIDTH = 98;

/** A switching value as plain text: the answer in a sentence, then the sizes tried. */
export function switchingText(switching: Switching, { authority, month, members, places }: SwitchingDetails): string {
  const { outcome, lever, trials, unit } = switching;
  const home = `${visible(outcome.label)}${outcome.measure === "peak-day" ? " on its busiest day" : ""}`;
  const held = places === undefined ? "" : `, with ${grouped(places)} places,`;
  const rows = trials.map(({ size, chance }) => [`  ${threeDigits(size)}`, chanceText(chance, members)]);
  const lines = [
    `${visible(authority)}: the size at which a lever changes the answer at ${endOf(month)}`,
    ...wrap(`Lever ${visible(lever)}; ${grouped(members)} paths at each size, the same for all.`, WIDTH),
    "",
    ...wrap(`${home}${held} ${answer(switching)}`, WIDTH),
    "",
    ...aligned([[`  ${unit}`, "chance of a shortfall"], ...rows], 1)
      .trimEnd()
      .split("\n"),
    "",
    ...wrap(
      "Short: in more than half of the paths. Simulated futures differ in their inputs and in random variation, so the sizes for nine and one in ten show how certain the switching value is; the Monte Carlo interval shows how well so many paths find it.",
      WIDTH,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function answer({ trials, none, switches, between, ninety, ten, unit }: Switching): string {
  const short = trials[0].chance > 0.5;
  const state = short ? "is short" : "is not short";
  const last = definite(trials.at(-1)).size;
  if (switches === undefined)
    return `${state} more likely than not without the lever, and no size from ${threeDigits(none)} to ${threeDigits(last)} ${unit} changes that.`;
  const [from, to] = [...between].sort((a, b) => Math.abs((a ?? none) - none) - Math.abs((b ?? none) - none));
  const monte =
    from === undefined || to === undefined
      ? "not known better than the sizes tried"
      : `${threeDigits(from)} to ${threeDigits(to)}`;
  const verb = switches < none ? "falls below" : "exceeds";
  const spread = [
    ninety === undefined ? "" : `nine paths in ten are short at ${threeDigits(ninety)}`,
    ten === undefined ? "" : `one in ten at ${threeDigits(ten)}`,
  ].filter((words) => words !== "");
  const sure = spread.length === 0 ? "" : ` Of the paths, ${spread.join(" and ")}.`;
  return `${short ? "stays short" : "is not short"} until the lever ${verb} about ${threeDigits(switches)} ${unit} (Monte Carlo 80% interval ${monte}).${sure}`;
}
