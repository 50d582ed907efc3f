import type { CorrelationRow } from "./schema/correlations.js";
import type { InputRows } from "./schema/index.js";
import type { LeverRow } from "./schema/levers.js";
import type { PackMeta } from "./schema/pack-yaml.js";
import type { Placement } from "./schema/placements.js";
import type { Source } from "./schema/sources.js";

export type { ArrivalRow } from "./schema/arrivals.js";
export type { CapacityRow } from "./schema/capacity.js";
export type { CarerRow } from "./schema/carers.js";
export type { CorrelationRow } from "./schema/correlations.js";
export type { CostRow } from "./schema/costs.js";
export type { EntryRow } from "./schema/entries.js";
export type { ExitRow } from "./schema/exits.js";
export type { Input, Status } from "./schema/input.js";
export type { MeasureRow } from "./schema/measures.js";
export type { MoveRow } from "./schema/moves.js";
export type { PackMeta } from "./schema/pack-yaml.js";
export type { Placement } from "./schema/placements.js";
export type { PriceIndexRow } from "./schema/price-index.js";
export type { ReceptionRow } from "./schema/reception.js";
export type { ShortBreakRow } from "./schema/short-breaks.js";
export type { Source } from "./schema/sources.js";
export type { StockRow } from "./schema/stocks.js";
export type { TransitionRow } from "./schema/transitions-18.js";

/**
 * What a place consists of: a bed, a foster household, a supported-lodgings host, or none where places are not planned.
 *
 * @example
 * const counted: Resource = "household";
 * pack.placements.some(({ resource }) => resource === counted); // => true
 */
export type Resource = "bed" | "household" | "host" | "none";

/**
 * A checked data pack: every input has a unit, a status and a source that exists.
 *
 * @example
 * const pack: DataPack = parsePack(files);
 * pack.placements.length; // => 26
 */
export interface DataPack extends InputRows {
  readonly meta: PackMeta;
  readonly placements: readonly Placement[];
  readonly sources: readonly Source[];
  /** Inputs that are drawn together; empty where the pack has no correlations.csv. */
  readonly correlations: readonly CorrelationRow[];
  /** The strategy's catalogue; empty where the pack has no levers.csv. */
  readonly levers: readonly LeverRow[];
}

/**
 * The files of a pack by name, as text. Nothing here touches the disk.
 *
 * @example
 * const texts: PackFiles = new Map([...files, ["stocks.csv", "date"]]);
 * checkPack(texts).length > 0; // => true
 */
export type PackFiles = ReadonlyMap<string, string>;
