import type { Ensemble, Spread } from "../ensemble/index.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";
import { month, oneOf, spread, text } from "./column.js";
import { PathCounter } from "./path-counter.js";
import { PATH_KEPT, PathSeries } from "./path-series.js";
import { monthsAfterOrigin, type Scope } from "./scope.js";
import type { OutputTable } from "./summary.js";
import { GROUP_WORDS } from "./table.js";

/**
 * Children who moved during a month.
 *
 * @example
 * const exits = projection.flows.filter(({ flow }: FlowSummary) => flow === "exit");
 * exits.length > 0; // => true
 */
export interface FlowSummary extends Spread {
  readonly month: Month;
  /** entry, repeat-entry, arrival, transfer, move, exit, eighteen, age-out. */
  readonly flow: string;
  readonly group: Group;
  /** Placement id or "outside". */
  readonly from: string;
  /** Placement id, reason for leaving, or "outside". */
  readonly to: string;
}

/** flows.csv */
export const FLOWS: OutputTable<FlowSummary> = {
  name: "flows",
  title: "People who entered, moved, left or came of age, by month",
  about: "During each month. Flows that no simulated path used are left out.",
  keys: ["month", "flow", "group", "from", "to"],
  columns: [
    month("The month during which they moved."),
    text("flow", "entry, repeat-entry, arrival, transfer, move, exit, eighteen or age-out.", (row) => row.flow),
    oneOf(
      "group",
      "citizen or uasc (unaccompanied asylum-seeking children).",
      { citizen: GROUP_WORDS.citizen, uasc: GROUP_WORDS.uasc },
      (row) => row.group,
    ),
    text("from", "A kind of home, or outside.", (row) => row.from),
    text("to", "A kind of home, a reason for leaving, or outside.", (row) => row.to),
    ...spread<FlowSummary>("people"),
  ],
  counters: [PathCounter],
  rows: flowRows,
};

/** The flows that happened to anyone: a flow that no member ever used has no rows. */
function flowRows(ensemble: Ensemble, scope: Scope): FlowSummary[] {
  const series = new PathSeries(scope);
  const months = monthsAfterOrigin(scope);
  const rows = scope.space.flows.map(({ kind, group, from, to }, f) => {
    const own = months.map((month) => ({
      month: scope.origin + month,
      flow: kind,
      group,
      from,
      to,
      ...ensemble.spread(PATH_KEPT.flows, series.flow(month, f)),
    }));
    return own.some((row) => row.mean > 0) ? own : [];
  });
  return months.flatMap((month) => rows.flatMap((own) => own.slice(month - 1, month)));
}
