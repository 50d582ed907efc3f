import { formatMonth } from "@sufficiency/core";
import type { KindPlan, Plan } from "@sufficiency/scenarios";
import { textCell, writeCsv } from "./csv.js";
import { fixed, pounds, probability } from "./number.js";

/** plan.csv: what is done in each quarter for each kind of home, and the chance of a shortfall at its end. */
export function planCsv({ kinds, members }: Plan): string {
  const chances = ["chance_before", "chance_planned", "chance_checked", "chance_checked_error"];
  return writeCsv(
    ["placement", "action", "counted", "measure", "quarter_end", "can_act", "add", "total", ...chances],
    kinds.flatMap((each) =>
      each.steps.map((step, q) => [
        ...kindCells(each),
        each.kind.line.measure,
        formatMonth(step.end),
        q >= each.open ? "yes" : "no",
        fixed(step.add, 0),
        fixed(step.total, 0),
        ...[step.before, step.after, step.checked].map(probability),
        probability(Math.sqrt((step.checked * (1 - step.checked)) / members)),
      ]),
    ),
  );
}

/** safety.csv: what other risks would take by the last quarter's end, in single beds or approvals. */
export function safetyCsv({ kinds }: Plan): string {
  return writeCsv(
    ["placement", "action", "counted", "risk", "total", "cost"],
    kinds.flatMap((each) =>
      each.safety.map(({ risk, units, cost }) => [
        ...kindCells(each),
        probability(risk),
        fixed(units, 0),
        cost === undefined ? "" : pounds(cost),
      ]),
    ),
  );
}

function kindCells({ kind: { placement, action, line } }: KindPlan): string[] {
  return [textCell(placement), action, line.resource];
}
