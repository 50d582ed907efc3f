import type { Spread } from "../ensemble/index.js";
import type { CorrelationRow, Input, PackMeta, Placement, Resource, Source } from "../pack/types.js";
import type { Month } from "../vocabulary/month.js";
import type { InputEffect } from "./effects.js";
import type { ProjectionRows } from "./outputs.js";

/**
 * One kind of home on the headline date: the table a strategy opens with.
 *
 * @example
 * const short = projection.headline.filter(({ shortfallProbability }: HeadlineRow) => (shortfallProbability ?? 0) > 0.5);
 * short.length < 26; // => true
 */
export interface HeadlineRow {
  readonly placement: string;
  readonly label: string;
  readonly section: string;
  readonly service: "care" | "leaver";
  readonly resource: Resource;
  /** Children (or young adults) there at the origin: median over members where the published tables do not say. */
  readonly now: Spread;
  /** Children who need it at the end of the headline month. */
  readonly need: Spread;
  /** Places (hosts for a host placement) that meet need at the service level; null where no planned capacity is recorded. */
  readonly required: number | null;
  readonly planned: number | null;
  readonly shortfallProbability: number | null;
}

/** One assumption of a scenario. */
export interface AssumedLever {
  /** What it does, in words. */
  readonly lever: string;
  readonly because: string;
  /** An id of sources.csv or levers.csv, or `supposed` where it is an assumption without one. */
  readonly source: string;
}

/**
 * The assumptions of a scenario; no lever in the baseline.
 *
 * @example
 * const assumed: Assumed = projection.assumed;
 * assumed.levers; // => []
 */
export interface Assumed {
  readonly because: string;
  readonly levers: readonly AssumedLever[];
}

/**
 * Everything a projection says, ready to be written as tables, charts and a page. Plain data.
 *
 * @example
 * const { run, headline }: Projection = project(pack, { members: 2, seed: "1" });
 * run.members; // => 2
 * headline.length; // => 26
 */
export interface Projection extends ProjectionRows {
  readonly meta: PackMeta;
  readonly placements: readonly Placement[];
  readonly sources: readonly Source[];
  readonly run: {
    readonly scenario: string;
    readonly members: number;
    readonly seed: string;
    /** 0 to 1. */
    readonly serviceLevel: number;
    /** Share of the months in which a home is to be adequate, 0 to 1. */
    readonly enoughMonths: number;
    /** By the end of which month carers are to be sufficient, and with what chance, 0 to 1. */
    readonly balanceBy: Month;
    readonly balanceLevel: number;
  };
  readonly assumed: Assumed;
  readonly headline: readonly HeadlineRow[];
  /** Inputs that are drawn together. */
  readonly correlations: readonly CorrelationRow[];
  /** Every input the model read, in pack order: the assumptions register. */
  readonly register: readonly Input[];
  /** What each drawn input of the register does to the headline; none where there are too few members. */
  readonly effects: readonly InputEffect[];
}
