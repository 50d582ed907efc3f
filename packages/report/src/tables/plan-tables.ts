import { formatMonth, type Table } from "@sufficiency/core";
import { column, type Output, output } from "@sufficiency/core/advanced";

import type { Plan } from "@sufficiency/scenarios";
import type { KindPlan, PlanStep, Safety } from "@sufficiency/scenarios/advanced";

import { chanceError } from "../words/numbers.js";

/** What is planned of. */
type Kind = Pick<KindPlan, "kind">;

const kind = <Row extends Kind>() => [
  column.text<Row>("placement", "A kind of home, as in placements.csv.", (row) => row.kind.placement),
  column.text<Row>("action", "open, recruit or contract.", (row) => row.kind.action),
  column.text<Row>("counted", "What is counted: bed, household or host.", (row) => row.kind.line.resource),
];

/** One quarter of a kind's plan. */
interface Quarter extends Kind, PlanStep {
  readonly canAct: boolean;
  readonly members: number;
}

const UNIT = "beds, households or hosts";
const CHANCE = "share of paths, 0 to 1";

/** plan.csv */
export const PLAN_TABLE: Table<Quarter> = {
  name: "plan",
  title: "What is done in each quarter for each kind of home",
  about: "And the chance of a shortfall at its end.",
  keys: ["placement", "action", "counted", "quarter_end"],
  columns: [
    ...kind<Quarter>(),
    column.text("measure", "month-end, or peak-day: the busiest day of the month.", (row) => row.kind.line.measure),
    {
      ...column.text<Quarter>("quarter_end", "The quarter's last month.", (row) => formatMonth(row.end)),
      unit: "month",
    },
    column.text("can_act", "yes from the first quarter in which something can be done in time.", (row) =>
      row.canAct ? "yes" : "no",
    ),
    column.number(
      "add",
      "Opened or approved in the quarter, or the change under contract.",
      UNIT,
      "count",
      (row) => row.add,
    ),
    column.number("total", "Opened or approved so far, or under contract.", UNIT, "count", (row) => row.total),
    column.number("chance_before", "Chance of a shortfall with nothing done.", CHANCE, "chance", (row) => row.before),
    column.number("chance_planned", "The same with the plan, on the same paths.", CHANCE, "chance", (row) => row.after),
    column.number("chance_checked", "The same with the plan, on fresh paths.", CHANCE, "chance", (row) => row.checked),
    column.number("chance_checked_error", "Monte Carlo standard error of it.", CHANCE, "chance", (row) =>
      chanceError(row.checked, row.members),
    ),
  ],
};

/** safety.csv */
export const SAFETY: Table<Kind & Safety> = {
  name: "safety",
  title: "What other risks would take by the last quarter's end",
  about: "In single beds or approvals.",
  keys: ["placement", "action", "counted", "risk"],
  columns: [
    ...kind<Kind & Safety>(),
    column.number("risk", "The chance of a shortfall that is borne.", CHANCE, "chance", (row) => row.risk),
    column.number("total", "Total opened, approved or under contract.", UNIT, "count", (row) => row.units),
    column.number(
      "cost",
      "What they cost to the last quarter's end; empty without a unit cost.",
      "pounds",
      "pounds",
      (row) => row.cost ?? null,
    ),
  ],
};

/** The tables of a plan. */
export function planTables({ kinds, members }: Plan): Output[] {
  const quarters = kinds.flatMap(({ kind, steps, open }) =>
    steps.map((step, q) => ({ kind, ...step, canAct: q >= open, members })),
  );
  const safety = kinds.flatMap((each) => each.safety.map((level) => ({ kind: each.kind, ...level })));
  return [output(PLAN_TABLE, quarters), output(SAFETY, safety)];
}
