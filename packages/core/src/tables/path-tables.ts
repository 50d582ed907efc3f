import type { Spread } from "../ensemble/index.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";
import { month, spread, type Table, text } from "./table.js";

/** Children in a kind of home on the last day of a month. */
export interface StockSummary extends Spread {
  readonly month: Month;
  readonly group: Group | "all";
  /** A placement id, `all` for children in care, or `all-leavers` for care leavers. */
  readonly placement: string;
}

/** stock.csv */
export const STOCK: Table<StockSummary> = {
  name: "stock",
  title: "People in each kind of home, by month",
  about: "Last day of each month; the first month is the opening stock.",
  keys: ["month", "group", "placement"],
  columns: [
    month("The month that ends with the day counted."),
    text("group", "citizen, uasc (unaccompanied asylum-seeking children) or all.", (row) => row.group),
    text("placement", "A kind of home; all is children in care, all-leavers is care leavers.", (row) => row.placement),
    ...spread<StockSummary>("people"),
  ],
  all: "All children in care",
};

/** Children who moved during a month. */
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
export const FLOWS: Table<FlowSummary> = {
  name: "flows",
  title: "People who entered, moved, left or came of age, by month",
  about: "During each month. Flows that no simulated path used are left out.",
  keys: ["month", "flow", "group", "from", "to"],
  columns: [
    month("The month during which they moved."),
    text("flow", "entry, repeat-entry, arrival, transfer, move, exit, eighteen or age-out.", (row) => row.flow),
    text("group", "citizen or uasc (unaccompanied asylum-seeking children).", (row) => row.group),
    text("from", "A kind of home, or outside.", (row) => row.from),
    text("to", "A kind of home, a reason for leaving, or outside.", (row) => row.to),
    ...spread<FlowSummary>("people"),
  ],
};

/** Asylum-seeking children who arrived during a month. */
export interface ArrivalSummary extends Spread {
  readonly month: Month;
}

/** arrivals.csv */
export const ARRIVALS: Table<ArrivalSummary> = {
  name: "arrivals",
  title: "Asylum-seeking children who arrived, by month",
  about: "During each month.",
  keys: ["month"],
  columns: [month("The month during which they arrived."), ...spread<ArrivalSummary>("children")],
};
