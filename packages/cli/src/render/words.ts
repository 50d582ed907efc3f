import type { Projection, Spread } from "@sufficiency/core";
import { chanceText, endOf, grouped, intervalText, medianText, percent, upperText, visible } from "./format.js";
import { type HeadlineLine, headlineTable } from "./headline-table.js";

/** What the intervals hold, in one sentence. */
export function intervalHolds({ run }: Projection): string {
  return (
    `The 80% interval holds chance and the ranges of the parameters, under one scenario (${visible(run.scenario)}): ` +
    "of 100 paths, 80 end inside it."
  );
}

/** What no interval holds. */
export const NOT_QUANTIFIED: readonly string[] = [
  "what other policies or events would change: that takes other scenarios",
  "errors in the form of the model itself",
  "links between parameters, which are drawn one by one",
  "whether each low and high really holds 80% of what is believed: that is assumed, not elicited",
];

/** The headline in sentences that a strategy can take over as they stand. */
export function headlineWords(projection: Projection): string[] {
  const table = headlineTable(projection);
  const { lines } = table.people;
  const kinds = table.homes.flatMap((section) => section.lines);
  return [
    totals(visible(projection.meta.authority), table, lines),
    leavers(table, lines),
    shortfalls(table, kinds),
    carersWords(table),
  ].filter((sentence) => sentence !== "");
}

type Table = ReturnType<typeof headlineTable>;

function totals(authority: string, { month, origin, members }: Table, lines: readonly HeadlineLine[]): string {
  const [all, citizen, uasc] = lines;
  if (all === undefined || all.label !== "Children in care") return "";
  const parts =
    citizen && uasc
      ? ` Of these, ${expected(citizen.need, members)} are citizen children and ${expected(uasc.need, members)} unaccompanied asylum-seeking children.`
      : "";
  return (
    `At ${endOf(month)}, ${authority} is projected to care for ${expected(all.need, members)} children` +
    `${against(all.now, members, endOf(origin))}.${parts}`
  );
}

function leavers({ month, members }: Table, lines: readonly HeadlineLine[]): string {
  const line = lines.find(({ label }) => label === "Care leavers");
  if (line === undefined) return "";
  return `At ${endOf(month)} it is projected to support ${expected(line.need, members)} care leavers${against(line.now, members)}.`;
}

function shortfalls({ serviceLevel, members, month }: Table, kinds: readonly HeadlineLine[]): string {
  const planned = kinds.filter((line) => line.chance !== null && line.required !== null && line.planned !== null);
  const likely = planned.filter((line) => line.chance! > 0.5).sort((a, b) => gap(b) - gap(a));
  if (planned.length === 0) return "";
  if (likely.length === 0)
    return `No kind of home with planned places is more likely than not to be short at ${endOf(month)}.`;
  const named = likely
    .slice(0, 3)
    .map(
      (line) =>
        `${lowered(visible(line.label))} (${upperText(line.required!, line.need, members)} places required to have enough ` +
        `with a chance of ${percent(serviceLevel)}, ${grouped(line.planned!)} planned, chance of a shortfall ${chanceText(line.chance!, members)})`,
    );
  const more = likely.length > named.length ? ` The table has ${likely.length - named.length} more.` : "";
  return `More likely than not to be short at ${endOf(month)}: ${listed(named)}.${more}`;
}

function carersWords({ carers, members }: Table): string {
  const counted = carers.lines.filter((line) => line.required !== null);
  if (counted.length === 0) return "";
  const named = counted.map((line) => {
    const planned = line.planned === null ? "" : `, ${grouped(line.planned)} planned`;
    return `${lowered(visible(line.label))} ${upperText(line.required!, line.need, members)} required${planned}`;
  });
  return `Carers: ${named.join("; ")}.`;
}

/** `1,905 (80% interval 1,760 to 2,070)`. */
export function expected(spread: Spread, members: number): string {
  return `${medianText(spread, members)} (80% interval ${intervalText(spread, members)})`;
}

function against(now: Spread | null, members: number, when = ""): string {
  return now === null ? "" : `, against ${medianText(now, members)}${when && ` at ${when}`}`;
}

function gap(line: HeadlineLine): number {
  return line.required! - line.planned!;
}

/** The label as it stands inside a sentence; abbreviations and names of more than one capital keep theirs. */
function lowered(label: string): string {
  return /^[A-Z][a-z'’]+ [a-z(]|^[A-Z][a-z'’-]+$/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("; ")}; and ${items.at(-1)}`;
}
