import { type DataPack, type Input, type Member, Model, type Path, parsePack } from "@sufficiency/core";
import {
  calibrate,
  NO_ADJUSTMENTS,
  NO_ARRIVALS,
  PathRecord,
  type Scope,
  scopeOf,
  Timeline,
} from "@sufficiency/core/advanced";

import { smallPack } from "./small-pack.js";

/** The small pack with no doubt in it: every figure is its central value for every member. */
export function fixedPack(): DataPack {
  return mapFigures(parsePack(smallPack()), (input) => ({ ...input, low: undefined, high: undefined }));
}

/** The pack with the figures of some ids, matched by their beginning, set to other values. */
export function withValues(pack: DataPack, values: Readonly<Record<string, number>>): DataPack {
  const unused = new Set(Object.keys(values));
  const changed = mapFigures(pack, (input) => {
    const id = Object.keys(values).find((start) => input.id.startsWith(start));
    if (id === undefined) return input;
    unused.delete(id);
    return { ...input, value: values[id] };
  });
  if (unused.size > 0) throw new Error(`no figure is called ${[...unused].join(", ")}`);
  return changed;
}

/** The central parameters of a pack in every month: those of the pack unless given. */
export function steadyTimeline(pack: DataPack, months?: number): Timeline {
  const parameters = calibrate(pack);
  return new Timeline([{ parameters, adjustments: NO_ADJUSTMENTS }], new Int32Array((months ?? parameters.months) + 1));
}

/** The months and places of a pack. */
export function scopeOfPack(pack: DataPack): Scope {
  return scopeOf(Model.of(pack, { seed: "scope" }));
}

/** Packs' models, each made once. */
const MODELS = new WeakMap<DataPack, Model>();

/** A member of a pack that goes through a path: every input at its central value, and in force what is given. */
export function memberOn(path: Path, pack: DataPack, timeline: Timeline = steadyTimeline(pack)): Member {
  const model = MODELS.get(pack) ?? Model.of(pack, { seed: "on a path" }).central();
  MODELS.set(pack, model);
  return model.member(path.member).under({ timelineOf: () => timeline, arrivals: NO_ARRIVALS }, () => path);
}

/** A path on which nobody moves: so many citizen children in each place every month, the busiest day as given or the same. */
export function standingPath(
  scope: Scope,
  people: Readonly<Record<string, number>>,
  peak: Readonly<Record<string, number>> = {},
): PathRecord {
  const path = new PathRecord(scope.space, scope.months, 0);
  for (let month = 0; month <= scope.months; month++) {
    scope.space.places.forEach((place, p) => {
      path.stockRow(month, "citizen")[p] = people[place] ?? 0;
      path.peakRow(month)[p] = peak[place] ?? people[place] ?? 0;
    });
  }
  return path;
}

/** The same path, but with nobody there at the origin: the supply is then as the pack has it. */
export function arriving(path: PathRecord): PathRecord {
  path.seriesRow(0).fill(0);
  return path;
}

export function mapFigures(pack: DataPack, change: (input: Input) => Input): DataPack {
  const tables = Object.entries(pack).map(([name, table]) => [
    name,
    Array.isArray(table) ? table.map((row) => ("input" in row ? { ...row, input: change(row.input) } : row)) : table,
  ]);
  return Object.fromEntries(tables) as DataPack;
}
