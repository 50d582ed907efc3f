import { ARRIVALS_TABLE } from "./arrivals.js";
import { CAPACITY } from "./capacity.js";
import { CARERS_TABLE } from "./carers.js";
import { CORRELATIONS } from "./correlations.js";
import { COSTS } from "./costs.js";
import { ENTRIES } from "./entries.js";
import { EXITS } from "./exits.js";
import { LEVERS } from "./levers.js";
import { MEASURES_TABLE } from "./measures.js";
import { MOVES_TABLE } from "./moves.js";
import { PLACEMENTS } from "./placements.js";
import { PRICE_INDEX } from "./price-index.js";
import { RECEPTION } from "./reception.js";
import { SHORT_BREAKS_TABLE } from "./short-breaks.js";
import { SOURCES } from "./sources.js";
import { STOCKS } from "./stocks.js";
import { type FileTable, INPUT_COLUMNS, type InputRow, type InputTable } from "./table.js";
import { TRANSITIONS } from "./transitions-18.js";

/** The files of inputs, by where a pack has their rows. */
export const INPUT_TABLES = {
  stocks: STOCKS,
  entries: ENTRIES,
  exits: EXITS,
  moves: MOVES_TABLE,
  transitions: TRANSITIONS,
  arrivals: ARRIVALS_TABLE,
  reception: RECEPTION,
  capacity: CAPACITY,
  carers: CARERS_TABLE,
  costs: COSTS,
  priceIndex: PRICE_INDEX,
  shortBreaks: SHORT_BREAKS_TABLE,
  measures: MEASURES_TABLE,
};

/** The rows of every file of inputs. */
export type InputRows = {
  readonly [Name in keyof typeof INPUT_TABLES]: readonly InputRow<(typeof INPUT_TABLES)[Name]>[];
};

/** The same as a list. */
export const INPUT_FILES: readonly InputTable[] = Object.values(INPUT_TABLES);

/** Every CSV file of a pack, in the order in which its page has them. */
export const PACK_TABLES: readonly FileTable[] = [PLACEMENTS, SOURCES, ...INPUT_FILES, CORRELATIONS, LEVERS];

/** The header of a file. */
export function headerOf(table: FileTable | InputTable): string[] {
  return [...Object.keys(table.columns), ...("measures" in table ? Object.keys(INPUT_COLUMNS) : [])];
}

export { CORRELATIONS, LEVERS, PLACEMENTS, PRICE_INDEX, SOURCES };
export { SETTINGS } from "./pack-yaml.js";
