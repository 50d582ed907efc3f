import { CARERS, RECRUITMENT } from "./carers/balance.js";
import { FOSTER_AGES } from "./carers/foster-ages.js";
import { COST } from "./cost.js";
import { MEASURES } from "./measures/measures-table.js";
import { ARRIVALS, FLOWS, STOCK } from "./path-tables.js";
import { PLACED } from "./placed-counter.js";
import type { Projection } from "./projection.js";
import { REQUIREMENTS } from "./requirement-rows.js";
import { SHORT_BREAKS } from "./short-break-counter.js";
import { type Output, output, type Table } from "./table.js";

/** A table, and where a projection has its rows. */
interface Source {
  readonly table: Table<never>;
  readonly of: (projection: Projection) => Output;
}

function source<Row>(table: Table<Row>, rows: (projection: Projection) => readonly Row[]): Source {
  return { table, of: (projection) => output(table, rows(projection)) };
}

const SOURCES: readonly Source[] = [
  source(REQUIREMENTS, ({ requirements }) => requirements),
  source(STOCK, ({ stock }) => stock),
  source(FLOWS, ({ flows }) => flows),
  source(ARRIVALS, ({ arrivals }) => arrivals),
  source(PLACED, ({ placed }) => placed),
  source(COST, ({ cost }) => cost),
  source(RECRUITMENT, ({ recruitment }) => recruitment),
  source(FOSTER_AGES, ({ fosterAges }) => fosterAges),
  source(CARERS, ({ balance }) => balance),
  source(MEASURES, ({ measures }) => measures),
  source(SHORT_BREAKS, ({ shortBreaks }) => shortBreaks),
];

/** Every table that a projection writes, in the order in which the workbook shows them. */
export const TABLES: readonly Table<never>[] = SOURCES.map(({ table }) => table);

/** The same with the rows of a projection. */
export function outputsOf(projection: Projection): Output[] {
  return SOURCES.map(({ of }) => of(projection));
}
