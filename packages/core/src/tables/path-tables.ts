import type { Spread } from "../ensemble/index.js";
import type { Group } from "../vocabulary/cohort.js";
import type { Month } from "../vocabulary/month.js";
import { month, oneOf, placement, spread, type Table, text, type Words } from "./table.js";

/** What people read for a group. */
export const GROUP_WORDS = { all: "all", citizen: "citizen", uasc: "asylum-seeking" } satisfies Words;

/** Children in a kind of home on the last day of a month. */
export interface StockSummary extends Spread {
  readonly month: Month;
  readonly group: Group | "all";
  /** A placement id, `all` for children in care, or `all-leavers` for care leavers. */
  readonly placement: string;
}

/** What people read for a total of stock. */
export const STOCK_TOTALS = { all: "All children in care", "all-leavers": "All care leavers" } satisfies Words;

/** stock.csv */
export const STOCK: Table<StockSummary> = {
  name: "stock",
  title: "People in each kind of home, by month",
  about: "Last day of each month; the first month is the opening stock.",
  keys: ["month", "group", "placement"],
  columns: [
    month("The month that ends with the day counted."),
    oneOf("group", "citizen, uasc (unaccompanied asylum-seeking children) or all.", GROUP_WORDS, (row) => row.group),
    placement("A kind of home; all is children in care, all-leavers is care leavers.", STOCK_TOTALS),
    ...spread<StockSummary>("people"),
  ],
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
