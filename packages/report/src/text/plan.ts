import { calendarMonth, type DataPack, type Month, yearOf } from "@sufficiency/core";
import { definite, financialYear } from "@sufficiency/core/advanced";

import type { Plan } from "@sufficiency/scenarios";
import type { KindPlan, PlanStep } from "@sufficiency/scenarios/advanced";

import { type ColumnTable, from, not, op } from "arquero";
import { chanceText, endOf, financialYearWords, visible, wrap } from "../words/format.js";
import { aligned } from "../words/lines.js";
import { decimals, grouped, percent } from "../words/numbers.js";

const WIDTH = 98;

const COUNTED = { open: "beds", recruit: "approvals", contract: "beds" };

/** A plan as plain text: what to do by year, how safe it is, what it costs, and what one point more of safety costs. */
export function planText(plan: Plan, { meta }: DataPack): string {
  const { kinds, members, seed, risk, base, asOf } = plan;
  const last = kinds[0]?.steps.at(-1)?.end ?? meta.horizon;
  const done = kinds.filter(({ kind }) => kind.action !== "contract");
  const contracts = kinds.filter(({ kind }) => kind.action === "contract");
  const lines = [
    `${visible(meta.authority)}: what keeps the chance of a shortfall at ${percent(risk)} or less`,
    ...wrap(
      `For each kind of home at each quarter's end to ${endOf(last)}, as far as lead times from ${endOf(asOf)} allow. Scenario "${visible(base.name)}", ${grouped(members)} paths to plan and ${grouped(members)} others to check, seed ${visible(seed)}.`,
      WIDTH,
    ),
    ...section("To open and to approve in each year, on top of what is planned", done, added),
    ...section("Total beds to have under contract in each year, including those in use today", contracts, most),
    ...section("How safe: the worst quarter's chance of a shortfall", kinds, (all) =>
      from(all.map((each) => safety(each, members))),
    ),
    ...section(`What it costs to ${endOf(last)}, in £ million, and one point more of safety`, kinds, (all) =>
      from(all.map(price)),
    ),
    "",
    ...notes(plan, meta.priceYear).flatMap((note) => wrap(note, WIDTH)),
  ];
  return `${lines.join("\n")}\n`;
}

/** The table of some kinds of home under its title, a row for each; nothing where there are none. */
function section(
  title: string,
  kinds: readonly KindPlan[],
  tableOf: (kinds: readonly KindPlan[]) => ColumnTable,
): string[] {
  if (kinds.length === 0) return [];
  const table = tableOf(kinds);
  const rows = (table.objects() as Row[]).map(({ home, ...cells }) => [
    `  ${visible(home)}`,
    ...Object.values(cells).map((cell) => (typeof cell === "number" ? grouped(cell) : cell)),
  ]);
  const header = table.columnNames().map((name) => (name === "home" ? "" : name));
  return [
    "",
    title,
    ...aligned([header, ...rows])
      .trimEnd()
      .split("\n"),
  ];
}

interface Row {
  readonly home: string;
  readonly [column: string]: string | number;
}

/** What is added in each financial year, and the total. */
function added(kinds: readonly KindPlan[]): ColumnTable {
  const steps = stepsByYear(kinds);
  const totalOfAll = steps.groupby("placement").rollup({ total: op.sum("add") });
  return steps
    .groupby("placement", "home", "counted")
    .pivot("year", { add: op.sum("add") })
    .join(totalOfAll)
    .select(not("placement"));
}

/** The most that there is in each financial year. */
function most(kinds: readonly KindPlan[]): ColumnTable {
  return stepsByYear(kinds)
    .groupby("placement", "home")
    .pivot("year", { total: op.max("total") })
    .select(not("placement"));
}

function stepsByYear(kinds: readonly KindPlan[]): ColumnTable {
  return from(
    kinds.flatMap(({ kind: { placement, label, action }, steps }) =>
      steps.map(({ end, add, total }) => ({
        ...{ placement, home: label, counted: COUNTED[action], add, total },
        year: financialYearWords(financialYear(end)),
      })),
    ),
  );
}

function safety({ kind, steps, open }: KindPlan, members: number): Row {
  const worst = (from: number, chance: (step: PlanStep) => number) => {
    const own = steps.slice(from).map(chance);
    return own.length === 0 ? "-" : chanceText(Math.max(...own), members);
  };
  const hasBefore = kind.action !== "contract";
  return {
    home: kind.label,
    "nothing done": hasBefore ? worst(open, (step) => step.before) : "-",
    plan: worst(open, (step) => step.after),
    "fresh paths": worst(open, (step) => step.checked),
    "can act from": open < steps.length ? quarterWords(steps[open].end) : "too late",
  };
}

function price({ kind, bill, point }: KindPlan): Row {
  const millions = (pounds: number) => decimals(pounds / 1e6, 1);
  const range = bill?.low === undefined ? "-" : `${millions(bill.low)} to ${millions(definite(bill.high))}`;
  return {
    home: kind.label,
    cost: bill === undefined ? "not known" : millions(bill.value),
    "80% range": range,
    "one point: units": `${decimals(point.units, 1)} ${COUNTED[kind.action]}`,
    "£ million": point.cost === undefined ? "not known" : decimals(point.cost / 1e6, 2),
  };
}

/** `Apr-Jun 2026` by the quarter's last month. */
function quarterWords(end: Month): string {
  return `${["Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec"][Math.ceil(calendarMonth(end) / 3) - 1]} ${yearOf(end)}`;
}

function notes({ kinds, risk, members }: Plan, priceYear: string): string[] {
  const error = 2 * Math.sqrt((2 * risk * (1 - risk)) / members);
  const bare = kinds.filter(({ kind }) => kind.action === "open" && kind.lead === 0).map(({ kind }) => kind.label);
  return [
    `Each kind of home is planned by itself: need does not depend on capacity. plan.yaml is the plan as a scenario; the fresh paths were run under it, and differ by chance by up to ${percent(error)} (two standard errors) even where the plan is right; the worst of many quarters differs more.`,
    "A reception home is held to its busiest day of the quarter's last month. Openings are taken to come on the first of their quarter, in full; what is already planned comes late as the data pack draws it. Approvals lose carers at each path's own rate.",
    `Cost: unit cost of ${priceYear} (raised only as the data pack or the scenario says) for every bed from its quarter on, used or not; the range is the unit cost's own. "not known": nobody prints a unit cost, and none is known of recruiting. Beds under contract are all that are held, not only those beyond today's.`,
    `One point: what a risk lower by one percentage point takes, averaged round ${percent(risk)}, in single beds or approvals; safety.csv has other risks.`,
    ...(bare.length > 0
      ? [`No lead time is given, so something can open at once: ${bare.map(visible).join("; ")}.`]
      : []),
  ];
}
