import {
  AGE_BANDS,
  calibrate,
  type DataPack,
  type Figure,
  NetworkBuilder,
  NO_ARRIVALS,
  type Path,
  parsePack,
  type Scope,
  scopeOf,
  type Timeline,
} from "@sufficiency/core";
import { smallPack } from "./small-pack.js";

/** The small pack with no doubt in it: every figure is its central value for every member. */
export function fixedPack(): DataPack {
  return mapFigures(parsePack(smallPack()), (figure) => ({ ...figure, low: undefined, high: undefined }));
}

/** The pack with the figures of some ids, matched by their beginning, set to other values. */
export function withValues(pack: DataPack, values: Readonly<Record<string, number>>): DataPack {
  const unused = new Set(Object.keys(values));
  const changed = mapFigures(pack, (figure) => {
    const id = Object.keys(values).find((start) => figure.id.startsWith(start));
    if (id === undefined) return figure;
    unused.delete(id);
    return { ...figure, value: values[id] };
  });
  if (unused.size > 0) throw new Error(`no figure is called ${[...unused].join(", ")}`);
  return changed;
}

/** The central reading of a pack in every month: those of the pack unless told. */
export function steadyTimeline(pack: DataPack, months?: number): Timeline {
  const parameters = calibrate(pack);
  return { items: [parameters], at: new Int32Array((months ?? parameters.months) + 1) };
}

/** The months and places of a pack. */
export function scopeOfPack(pack: DataPack): Scope {
  return scopeOf(pack, new NetworkBuilder(pack, NO_ARRIVALS, "scope").wiring.frame);
}

/** A path on which nobody moves: so many citizen children in each place every month, the busiest day as given or the same. */
export function standingPath(
  scope: Scope,
  people: Readonly<Record<string, number>>,
  peak: Readonly<Record<string, number>> = {},
): Path {
  const { places, flows } = scope.frame;
  const months = scope.months + 1;
  const stock = new Int32Array(months * 2 * places.length);
  const days = new Int32Array(months * places.length);
  for (let month = 0; month < months; month++) {
    places.forEach((place, p) => {
      stock[month * 2 * places.length + p] = people[place] ?? 0;
      days[month * places.length + p] = peak[place] ?? people[place] ?? 0;
    });
  }
  return {
    member: 0,
    stock,
    ages: new Int32Array(months * AGE_BANDS.length * places.length),
    flows: new Int32Array(months * flows.length),
    peak: days,
    arrivals: new Int32Array(months),
  };
}

export function mapFigures(pack: DataPack, change: (figure: Figure) => Figure): DataPack {
  const tables = Object.entries(pack).map(([name, table]) => [
    name,
    Array.isArray(table) ? table.map((row) => ("figure" in row ? { ...row, figure: change(row.figure) } : row)) : table,
  ]);
  return Object.fromEntries(tables) as DataPack;
}
