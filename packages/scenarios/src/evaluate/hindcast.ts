import { type DataPack, type Group, type Member, Model, type Path, type Placement } from "@sufficiency/core";
import {
  isChildrensHome,
  isFostered,
  isInCare,
  isOther,
  isSupported,
  type StateSpace,
  Tally,
  type YearOfCare,
  yearsOfCare,
} from "@sufficiency/core/advanced";

import { SimpleLinearRegression } from "ml-regression";
import { sum } from "simple-statistics";
import { knownArrivals } from "../arrivals/level.js";
import { HINDCAST, type HindcastOptions } from "../request/backtest.js";
import { checkOptions } from "../request/request.js";
import { covers, crps } from "./scores.js";

/** What is forecast a year ahead: stocks on the next 31 March, and the year's flows. */
export const QUANTITIES = [
  "children in care",
  "citizen",
  "uasc",
  "fostered",
  "children's homes",
  "supported and other",
  "entries",
  "exits",
  "transfers",
  "left at 18",
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** One forecast from a past origin beside what happened. CRPS in children; of a single number it is the absolute error. */
export interface HindcastRow {
  /** Year ending 31 March that was forecast; the origin is a year before. */
  readonly year: number;
  readonly quantity: Quantity;
  readonly truth: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly covered: boolean;
  readonly crps: number;
  /** Errors of last year's value and of a linear regression through the years known at the origin. */
  readonly lastYear: number;
  readonly linearRegression: number;
}

/**
 * Forecasts past years as if from the 31 March before: the pack's origin is set back, so that calibration sees no later
 * year, and the model is fed the year's true number of asylum-seeking arrivals, so that errors are those of the flows.
 *
 * @example
 * const rows = hindcast(pack, { members: 2, seed: "1", years: [2024] });
 * rows.every(({ p10, p90 }) => p10 <= p90); // => true
 */
export function hindcast(pack: DataPack, options: HindcastOptions): HindcastRow[] {
  checkOptions(HINDCAST, options, pack);
  const { members, seed, years } = options;
  const history = yearsOfCare(pack);
  return years.flatMap((year) => {
    const past: DataPack = { ...pack, meta: { ...pack.meta, origin: 12 * (year - 1) + 2, horizon: 12 * year + 2 } };
    const actual = history.find((y) => y.year === year) as YearOfCare;
    const known = yearsOfCare(past);
    const ensemble = new YearAhead(pack.placements, past.meta.horizon - past.meta.origin);
    const model = Model.of(past, { seed, arrivals: knownArrivals(past, [actual.uascEntries]) });
    for (let member = 0; member < members; member++) ensemble.observe(model.member(member), model.space);
    return QUANTITIES.map((quantity, q) =>
      scored(year, quantity, published(actual, quantity), known, ensemble.tally, q),
    );
  });
}

function scored(
  year: number,
  quantity: Quantity,
  truth: number,
  known: readonly YearOfCare[],
  tally: Tally,
  q: number,
): HindcastRow {
  const past = known.map((y) => published(y, quantity));
  const line =
    past.length > 1
      ? new SimpleLinearRegression(
          known.map((y) => y.year),
          past,
        ).predict(year)
      : (past[0] as number);
  return {
    year,
    quantity,
    truth,
    median: tally.quantile(q, 0.5),
    p10: tally.quantile(q, 0.1),
    p90: tally.quantile(q, 0.9),
    covered: covers(tally, q, 0.8, truth),
    crps: crps(tally, q, truth),
    lastYear: Math.abs((past.at(-1) as number) - truth),
    linearRegression: Math.abs(line - truth),
  };
}

/** The published value of a quantity in a year. */
function published(y: YearOfCare, quantity: Quantity): number {
  const category = (name: string) => y.stock.byCategory.get(name) ?? 0;
  const values: Record<Quantity, () => number> = {
    "children in care": () => y.stock.citizen + y.stock.uasc,
    citizen: () => y.stock.citizen,
    uasc: () => y.stock.uasc,
    fostered: () => category("fostered"),
    "children's homes": () => category("childrens-homes"),
    "supported and other": () => category("supported") + category("other"),
    entries: () => y.citizenEntries + y.uascEntries,
    exits: () => y.citizenExits + y.uascExits,
    transfers: () => y.exitsByReason.get("transferred") ?? 0,
    "left at 18": () => y.exitsByBand.get(18) ?? 0,
  };
  return values[quantity]();
}

/** Counts, member by member, what the published tables would count at the end of the year. */
class YearAhead {
  readonly tally = new Tally(QUANTITIES.length);

  constructor(
    private readonly placements: readonly Placement[],
    private readonly months: number,
  ) {}

  observe({ path }: Member, space: StateSpace): void {
    const counts: Record<Quantity, number> = { ...this.stocks(path), ...this.flows(path, space) };
    QUANTITIES.forEach((quantity, q) => {
      this.tally.add(q, counts[quantity]);
    });
  }

  private stocks(path: Path) {
    const at = (group: Group | "all", fits: (p: Placement) => boolean) =>
      sum(this.placements.filter(fits).map((p) => path.stock(this.months, group, p.id)));
    const both = (fits: (p: Placement) => boolean) => at("all", fits);
    const inCare = isInCare;
    return {
      "children in care": both(inCare),
      citizen: at("citizen", inCare),
      uasc: at("uasc", inCare),
      fostered: both(isFostered),
      "children's homes": both(isChildrensHome),
      "supported and other": both((p) => isSupported(p) || isOther(p)),
    };
  }

  private flows(path: Path, space: StateSpace) {
    const total = (kinds: readonly string[]) =>
      sum(
        space.flows.flatMap((flow, f) =>
          kinds.includes(flow.kind) && this.isInCare(flow.from, flow.to) ? [this.year(path, f)] : [],
        ),
      );
    return {
      entries: total(["entry", "arrival"]),
      exits: total(["exit", "transfer", "eighteen"]),
      transfers: total(["transfer"]),
      "left at 18": total(["eighteen"]),
    };
  }

  private year(path: Path, flow: number): number {
    let sum = 0;
    for (let month = 1; month <= this.months; month++) sum += path.flowRow(month)[flow];
    return sum;
  }

  /** Care leavers' own exits are not children leaving care. */
  private isInCare(from: string, to: string): boolean {
    return this.placements.some((p) => isInCare(p) && (p.id === from || p.id === to));
  }
}
