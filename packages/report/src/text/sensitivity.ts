import type { Month } from "@sufficiency/core";
import type { Outcome, Tornado, VarianceSplit } from "@sufficiency/scenarios";
import { ASSUMED, type Bar, type Estimate, type Share } from "@sufficiency/scenarios/advanced";
import { namedBars, outcomeWords } from "../charts/tornado-chart.js";
import { endOf, visible, wrap } from "../words/format.js";
import { aligned } from "../words/lines.js";
import { decimals, grouped, signed, tenths } from "../words/numbers.js";

/** What the text says of the run. */
export interface SensitivityDetails {
  readonly authority: string;
  readonly scenario: string;
  readonly month: Month;
  readonly seed: string;
  /** Figures named for each outcome. */
  readonly named: number;
  readonly rows: number;
}

const WIDTH = 98;

/** What drives each outcome, as plain text: one input at a time, then shares of the variance. */
export function sensitivityText(
  tornados: readonly Tornado[],
  splits: readonly VarianceSplit[],
  details: SensitivityDetails,
): string {
  const { authority, scenario, month, seed, rows } = details;
  const lines = [
    `${visible(authority)}: what drives places at ${endOf(month)}`,
    `scenario "${visible(scenario)}", ${grouped(rows)} rows of the variance design, seed ${visible(seed)}`,
    ...tornados.flatMap((tornado, o) => ["", ...outcomeLines(tornado, splits[o], details.named)]),
    "",
    ...NOTES.flatMap((note) => wrap(note, WIDTH)),
  ];
  return `${lines.join("\n")}\n`;
}

const NOTES = [
  "One input at a time: every other input as written. +-: Monte Carlo standard error. Both ends are the ends of the input's own range, read as an 80% interval.",
  "Shares: of the variance over simulated paths; in brackets, 80% bootstrap intervals. first-order: what the block does by itself. total-order: with what it does together with others. Chance and figures add up to 100%; the blocks alone and what they do together add up to the figures; the shares in all need not add up.",
  "Random variation (chance): what befalls children, carers and arrivals, and the drift of rates from year to year, when every input is known.",
];

function outcomeLines({ outcome, asWritten, bars }: Tornado, split: VarianceSplit, named: number): string[] {
  const { mean } = asWritten;
  const spare = outcome.quantity === "short" && mean < 0 ? " (below 0: to spare)" : "";
  const expected = `${level(mean, outcome)} on average with every input as written, ${error(asWritten)}${spare}`;
  return [...wrap(`${outcomeWords(outcome)}: ${expected}.`, WIDTH), ...barLines(bars, named), ...shareLines(split)];
}

/** Counts of places short carry their sign; needs do not. */
function level(value: number, { quantity }: Outcome): string {
  return quantity === "short" ? signed(value) : grouped(value);
}

function error({ error: size }: Estimate): string {
  return `+-${tenths(size)}`;
}

function barLines(bars: readonly Bar[], named: number): string[] {
  const chosen = namedBars(bars, named);
  const rows = chosen.map(({ input, low, high }) => [
    `  ${visible(input.id)}`,
    `${input.low} .. ${input.value} .. ${input.high} ${input.unit}`,
    signed(low.mean),
    error(low),
    signed(high.mean),
    error(high),
  ]);
  const heading = ["  one input at a time", "low .. written .. high", "at low", "", "at high", ""];
  const table = aligned([heading, ...rows], 2)
    .split("\n")
    .slice(0, -1);
  const others = bars.filter((bar) => !chosen.some(({ input }) => input === bar.input));
  const widest = others.reduce<Bar | undefined>(
    (so, bar) => (so === undefined || Math.abs(bar.swing.mean) > Math.abs(so.swing.mean) ? bar : so),
    undefined,
  );
  if (widest === undefined) return table;
  const swing = `${grouped(Math.abs(widest.swing.mean))} ${error(widest.swing)} from low to high`;
  return [
    ...table,
    ...wrap(
      `  ${others.length} other inputs do less or nothing beyond random variation; the widest, ${visible(widest.input.id)}, ${swing}.`,
      WIDTH,
    ),
  ];
}

function shareLines({ blocks, shares }: VarianceSplit): string[] {
  const sd = Math.sqrt(Math.max(0, shares.variance));
  if (sd === 0) return ["  Nothing varies."];
  const root = ({ value }: Share) => grouped(sd * Math.sqrt(Math.max(0, value)));
  const parts = `${root(shares.chance)} from random variation and ${root(shares.inputs)} from the inputs (their squares add up)`;
  const rows = blocks.map(({ name }, i) => {
    const { first, total } = shares.blocks[i];
    return [`    ${name === ASSUMED ? "what the scenario gives a range" : name}`, share(first), share(total)];
  });
  const table = [
    ["  shares of the variance", "first-order", "total-order"],
    ["  chance", "", share(shares.chance)],
    ["  all figures", "", share(shares.inputs)],
    ...rows,
    ["    together, beyond the sum", share(shares.together), ""],
  ];
  return [`  Standard deviation ${grouped(sd)}: ${parts}.`, ...aligned(table, 1).split("\n").slice(0, -1)];
}

/** `42% (35 to 50)`. A share estimated below 0 is shown as it is: it is small, and this is how well it is known. */
function share({ value, low, high }: Share): string {
  const percent = (x: number) => decimals(100 * x, 0);
  return `${percent(value)}% (${percent(low)} to ${percent(high)})`;
}
