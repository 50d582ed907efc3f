import type { Ensemble } from "../ensemble/index.js";
import type { Member } from "../member/index.js";
import { ARRIVALS } from "./arrivals.js";
import { CARERS } from "./carers/balance.js";
import { FOSTER_AGES } from "./carers/foster-ages.js";
import { RECRUITMENT } from "./carers/recruitment.js";
import { COST } from "./cost.js";
import { FLOWS } from "./flows.js";
import { HORIZON } from "./horizon.js";
import { MEASURES } from "./measures/measures.js";
import { MISSED, PEAKS } from "./peaks.js";
import { PLACED } from "./placed.js";
import { REQUIREMENTS } from "./requirements.js";
import type { Scope } from "./scope.js";
import { SHORT_BREAKS } from "./short-breaks.js";
import { STOCK } from "./stock.js";
import type { Counter, Levels, OutputTable, Summary } from "./summary.js";
import { type Output, output, type Table } from "./table.js";
import { YEARLY } from "./yearly.js";

/** The tables that a projection writes, by where it has their rows, in the order in which the workbook shows them. */
const OUTPUTS = {
  requirements: REQUIREMENTS,
  stock: STOCK,
  flows: FLOWS,
  arrivals: ARRIVALS,
  placed: PLACED,
  cost: COST,
  recruitment: RECRUITMENT,
  fosterAges: FOSTER_AGES,
  balance: CARERS,
  measures: MEASURES,
  shortBreaks: SHORT_BREAKS,
};

/** Whatever is summed up over members: those tables, and what stands in summary.json and the report alone. */
const SUMMARIES = { ...OUTPUTS, yearly: YEARLY, peaks: PEAKS, missed: MISSED, horizon: HORIZON };

type Key = keyof typeof SUMMARIES;

/** The rows of a projection, each summary's under its name. */
export type ProjectionRows = {
  readonly [Name in Key]: (typeof SUMMARIES)[Name] extends Summary<infer Row> ? readonly Row[] : never;
};

/** The declarations without their own types of row: each reads rows of its own making only. */
const ENTRIES = Object.entries(SUMMARIES) as unknown as readonly (readonly [Key, Summary<unknown>])[];
const TABLE_ENTRIES = Object.entries(OUTPUTS) as unknown as readonly (readonly [
  keyof typeof OUTPUTS,
  OutputTable<never>,
])[];

/** Every table that a projection writes, in the order in which the workbook shows them. */
export const TABLES: readonly Table<never>[] = TABLE_ENTRIES.map(([, table]) => table);

/** The same with the rows of a projection. */
export function outputsOf(rows: ProjectionRows): Output[] {
  return TABLE_ENTRIES.map(([name, table]) => output(table, rows[name] as readonly never[]));
}

/** The rows of every summary. */
export function projectionRows(ensemble: Ensemble, scope: Scope, levels: Levels): ProjectionRows {
  return Object.fromEntries(
    ENTRIES.map(([name, { rows }]) => [name, rows(ensemble, scope, levels)]),
  ) as unknown as ProjectionRows;
}

/** Counts everything that a projection reports of a member into one ensemble. */
export class MemberCounter implements Counter {
  private readonly counters: readonly Counter[];

  constructor(scope: Scope, ensemble: Ensemble) {
    const kinds = new Set(ENTRIES.map(([, { counter }]) => counter));
    this.counters = [...kinds].map((Kind) => new Kind(scope, ensemble));
  }

  observe(member: Member): void {
    for (const counter of this.counters) counter.observe(member);
  }
}
