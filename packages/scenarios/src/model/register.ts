import { type ArrivalProcess, type DataPack, type Figure, Model } from "@sufficiency/core";

/**
 * Every figure that the model reads, in the pack's order: the assumptions register. Found by building one member from a
 * pack whose figures note that they are read, so that it cannot drift from the code.
 */
export function register(pack: DataPack, arrivals: (pack: DataPack) => ArrivalProcess): Figure[] {
  const read = new Set<string>();
  const watched = watch(pack, (figure) => read.add(figure.id));
  // What a network is made of is everything that a member reads.
  void Model.of(watched, { seed: "register", arrivals: arrivals(watched) }).member(0).network;
  return figuresOf(pack).filter((figure) => read.has(figure.id));
}

/** Every figure of a pack, in its order. */
function figuresOf(pack: DataPack): Figure[] {
  return Object.values(pack).flatMap((table: unknown) =>
    Array.isArray(table) ? table.flatMap((row) => (row.figure ? [row.figure as Figure] : [])) : [],
  );
}

/** The same pack, whose figures call `seen` when their value is read. */
function watch(pack: DataPack, seen: (figure: Figure) => void): DataPack {
  const tables = Object.entries(pack).map(([name, table]: [string, unknown]) => [
    name,
    Array.isArray(table)
      ? table.map((row) => (row.figure ? { ...row, figure: watchFigure(row.figure, seen) } : row))
      : table,
  ]);
  return Object.fromEntries(tables) as DataPack;
}

function watchFigure(figure: Figure, seen: (figure: Figure) => void): Figure {
  return Object.defineProperty({ ...figure }, "value", {
    enumerable: true,
    get: () => {
      seen(figure);
      return figure.value;
    },
  });
}
