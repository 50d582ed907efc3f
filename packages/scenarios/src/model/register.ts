import { type DataPack, type Input, Model } from "@sufficiency/core";
import type { ArrivalProcess } from "@sufficiency/core/advanced";

/**
 * Every figure that the model reads, in the pack's order: the assumptions register. Found by building one member from a
 * pack whose figures note that they are read, so that it cannot drift from the code.
 */
export function register(pack: DataPack, arrivals: (pack: DataPack) => ArrivalProcess): Input[] {
  const read = new Set<string>();
  const watched = watch(pack, (input) => read.add(input.id));
  // What a network is made of is everything that a member reads.
  void Model.of(watched, { seed: "register", arrivals: arrivals(watched) }).member(0).network;
  return inputsOf(pack).filter((input) => read.has(input.id));
}

/** Every figure of a pack, in its order. */
function inputsOf(pack: DataPack): Input[] {
  return Object.values(pack).flatMap((table: unknown) =>
    Array.isArray(table) ? table.flatMap((row) => (row.input ? [row.input as Input] : [])) : [],
  );
}

/** The same pack, whose figures call `seen` when their value is read. */
function watch(pack: DataPack, seen: (input: Input) => void): DataPack {
  const tables = Object.entries(pack).map(([name, table]: [string, unknown]) => [
    name,
    Array.isArray(table)
      ? table.map((row) => (row.input ? { ...row, input: watchInput(row.input, seen) } : row))
      : table,
  ]);
  return Object.fromEntries(tables) as DataPack;
}

function watchInput(input: Input, seen: (input: Input) => void): Input {
  return Object.defineProperty({ ...input }, "value", {
    enumerable: true,
    get: () => {
      seen(input);
      return input.value;
    },
  });
}
