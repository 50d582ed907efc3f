import type { CarerSufficiency, FosterAgeSummary, Month, Projection } from "@sufficiency/core";
import { FOSTER_AGE_WORDS } from "@sufficiency/core/advanced";
import { type Html, html } from "../html/html.js";
import { wideTable } from "../html/tables.js";
import { chanceText, endOf, intervalText, labelOf, medianText, monthWords } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import { grouped, percent } from "../words/numbers.js";
import { neededText } from "../words/sufficiency.js";

/** How many a year it takes at each level, beside how many there are. */
export function sufficiencyTable(projection: Projection): Html {
  const { balance, run } = projection;
  if (balance.length === 0) return html``;
  const levels = [...new Set(balance.map(({ level }) => level))];
  const rowOf = ({ placement, measure }: CarerSufficiency) => `${labelOf(projection, placement)}, ${measure} a year`;
  const cells = balance.flatMap((row) => [
    { row: rowOf(row), column: TODAY, text: grouped(row.today) },
    { row: rowOf(row), column: levelWords(row.level), text: neededText(row) },
    { row: rowOf(row), column: CHANCE, text: chanceText(row.chance, run.members) },
  ]);
  return wideTable(heading(run.balanceBy), [TODAY, ...levels.map(levelWords), CHANCE], cells);
}

const TODAY = "Today";
const CHANCE = "Chance of enough as things are";
const levelWords = (level: number) => `For ${percent(level)}`;
const heading = (month: Month) => `For enough at ${endOf(month)}`;

/** Fostered people by age at the origin and the headline month's end, and the households that each age band requires. */
export function fosterAgesTable(projection: Projection): Html {
  const { fosterAges, meta, placements } = projection;
  const labels = new Map(placements.map(({ id, label }) => [id, label]));
  const [now, then] = [meta.origin, headlineMonth(projection)];
  const columnOf = ({ month, measure }: Pick<FosterAgeSummary, "month" | "measure">) =>
    `${FOSTER_AGE_WORDS[measure]}, ${monthWords(month)}`;
  const measures = (["people", "households"] as const).filter((measure) =>
    fosterAges.some((row) => row.measure === measure),
  );
  const columns = measures.flatMap((measure) => [now, then].map((month) => columnOf({ month, measure })));
  const cells = fosterAges
    .filter(({ month }) => month === now || month === then)
    .map((row) => ({
      row: `${labels.get(row.placement) ?? row.placement}, ${row.ages.first} to ${row.ages.last}`,
      column: columnOf(row),
      text: `${medianText(row)} (${intervalText(row)})`.replaceAll(" ", "\u00a0"),
    }));
  return wideTable("Kind of home and ages", columns, cells);
}

/** What the table reads: of those who stay put, and of households, only where it has any. */
export function fosterAgesNote({ fosterAges }: Pick<Projection, "fosterAges">): Html {
  if (fosterAges.length === 0) return html``;
  const stay = fosterAges.some(({ ages }) => ages.first >= 18)
    ? "; 18 to 20 are young adults who stay put and keep their place filled"
    : "";
  const households = fosterAges.some(({ measure }) => measure === "households")
    ? " Households required: what these ages alone would take, places that cannot be used allowed for. A household may take children of several ages, so the age bands add up to all households or a few more. Agency places are bought child by child."
    : "";
  return html`<p class="small">Last day of the month${stay}.${households}</p>
`;
}
