import type { Ensemble } from "../ensemble/index.js";
import { ARRIVALS } from "./arrivals.js";
import { FOSTER_AGES } from "./carers/foster-ages.js";
import { RECRUITMENT } from "./carers/recruitment.js";
import { CARERS } from "./carers/sufficiency.js";
import { COST } from "./cost.js";
import { FLOWS } from "./flows.js";
import { HORIZON } from "./horizon.js";
import { MEASURES } from "./measures/measures.js";
import { PEAK_EXCESS, PEAKS } from "./peaks.js";
import { PLACED } from "./placed.js";
import { REQUIREMENTS } from "./requirements.js";
import type { Scope } from "./scope.js";
import { SHORT_BREAKS } from "./short-breaks.js";
import { STOCK } from "./stock.js";
import type { Levels, OutputTable, Summary } from "./summary.js";
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

/** Every summary over members: those tables, and what stands in summary.json and the report alone. */
const ALL = { ...OUTPUTS, yearly: YEARLY, peaks: PEAKS, peakExcess: PEAK_EXCESS, horizon: HORIZON };

type Key = keyof typeof ALL;

/** The rows of a projection, each summary's under its name. */
export type ProjectionRows = {
  readonly [Name in Key]: (typeof ALL)[Name] extends Summary<infer Row> ? readonly Row[] : never;
};

/** The declarations without their own types of row: each reads rows of its own making only. */
const ENTRIES = Object.entries(ALL) as unknown as readonly (readonly [Key, Summary<unknown>])[];
const TABLE_ENTRIES = Object.entries(OUTPUTS) as unknown as readonly (readonly [
  keyof typeof OUTPUTS,
  OutputTable<never>,
])[];

/** Every summary of a projection. */
export const SUMMARIES: readonly Summary<unknown>[] = ENTRIES.map(([, summary]) => summary);

/**
 * Every table that a projection writes, in the order in which the workbook shows them.
 *
 * @example
 * TABLES.map(({ name }) => name).includes("requirements"); // => true
 */
export const TABLES: readonly Table<never>[] = TABLE_ENTRIES.map(([, table]) => table);

/**
 * The same with the rows of a projection.
 *
 * @example
 * const [requirements] = outputsOf(projection);
 * requirements?.table.name; // => "requirements"
 */
export function outputsOf(rows: ProjectionRows): Output[] {
  return TABLE_ENTRIES.map(([name, table]) => output(table, rows[name] as readonly never[]));
}

/** The rows of every summary. */
export function projectionRows(ensemble: Ensemble, scope: Scope, levels: Levels): ProjectionRows {
  return Object.fromEntries(
    ENTRIES.map(([name, { rows }]) => [name, rows(ensemble, scope, levels)]),
  ) as unknown as ProjectionRows;
}
