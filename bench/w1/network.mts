import {
  AliasTable,
  type Cell,
  type EntryStream,
  type Flow,
  type FlowNetwork,
  packTransitions,
  TransitionProbabilities,
} from "@sufficiency/core/advanced";

/** The workload's numbers, as params.json holds them. Cell c is (group * 26 + age) * 15 + place; `EXIT` stands for having left. */
export interface W1 {
  readonly T: number;
  readonly NP: number;
  readonly NA: number;
  readonly placements: readonly string[];
  readonly EXIT: number;
  readonly kU: number;
  readonly lamC: readonly number[];
  readonly muU: readonly number[];
  readonly init: readonly number[];
  readonly entryC: readonly (readonly [cell: number, share: number])[];
  readonly entryU: readonly (readonly [cell: number, share: number])[];
  readonly rows: readonly (readonly (readonly [cell: number, probability: number])[])[];
  readonly cap: readonly number[];
  readonly oracle: { readonly mean: readonly (readonly number[])[]; readonly variance: readonly (readonly number[])[] };
}

const ORIGIN = 2025 * 12 + 2;

/**
 * The workload as a network of the public kernel. Its birthdays are part of its monthly rows, so nobody has one of his
 * own; it counts no flows, so all share one.
 */
export function w1Network(w1: W1): FlowNetwork {
  const { reached, index } = reachable(w1);
  const cells = reached.map(
    (c): Cell => ({
      group: "citizen",
      stage: c < w1.NA * w1.NP ? "long" : "retained",
      age: 1,
      place: c % w1.NP,
    }),
  );
  const ways = reached.map((c) => w1.rows[c].filter(([to]) => to !== c));
  const flows = new FlowBook(w1.placements);
  const moves = packTransitions(
    ways.map((row, from) =>
      row.map(([to]) => ({ to: to === w1.EXIT ? -1 : index[to], flow: flows.of(cells[from], cells[index[to]]) })),
    ),
  );
  const probabilities = new TransitionProbabilities(cells.length, moves.to.length);
  ways.forEach((row, cell) => {
    const leave = row.reduce((sum, [, p]) => sum + p, 0);
    probabilities.set(
      moves,
      cell,
      leave,
      row.map(([, p]) => p),
    );
  });
  const space = {
    places: w1.placements,
    cells,
    flows: flows.list,
    moves,
    birthdays: packTransitions(cells.map(() => [])),
  };
  const streams = (name: string, mean: readonly number[], into: W1["entryC"], dispersion: (mean: number) => number) =>
    streamOf(
      name,
      mean,
      into.map(([cell, share]) => [index[cell], share]),
      dispersion,
      (cell) => flows.of(undefined, cells[cell]),
    );
  const opening = new Int32Array(12 * cells.length);
  reached.forEach((c, cell) => {
    opening[12 * cell] = w1.init[c];
  });
  return {
    space,
    origin: ORIGIN,
    months: w1.T,
    opening,
    waiting: [],
    moves: new Array<TransitionProbabilities>(w1.T).fill(probabilities),
    birthdays: new Array<TransitionProbabilities>(w1.T).fill(new TransitionProbabilities(cells.length, 0)),
    additionalMoves: [],
    entries: [
      streams("entries", w1.lamC, w1.entryC, () => 1),
      streams("arrivals", w1.muU, w1.entryU, (mean) => 1 + mean / w1.kU),
    ],
    reception: undefined,
    arrivals: new Int32Array(w1.T),
    opens: new Float64Array(w1.NP),
    closes: new Float64Array(w1.NP).fill(Number.POSITIVE_INFINITY),
  };
}

/** The flows between places, each made at its first asking. */
class FlowBook {
  readonly list: Flow[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly places: readonly string[]) {}

  of(from: Cell | undefined, to: Cell | undefined): number {
    const name = (cell: Cell | undefined) => (cell ? this.places[cell.place] : "outside");
    const kind = !from ? "entry" : !to ? "exit" : "move";
    const key = `${name(from)} ${name(to)}`;
    if (!this.known.has(key))
      this.known.set(key, this.list.push({ kind, group: "citizen", from: name(from), to: name(to) }) - 1);
    return this.known.get(key) as number;
  }
}

function streamOf(
  name: string,
  mean: readonly number[],
  into: readonly (readonly [cell: number, share: number])[],
  dispersion: (mean: number) => number,
  flowOf: (cell: number) => number,
): EntryStream {
  const share = Float64Array.from(into, ([, s]) => s);
  const babyMonths = new Float64Array(12).fill(1 / 12);
  return {
    name,
    mean: Float64Array.from(mean),
    dispersion: Float64Array.from(mean, dispersion),
    mix: new Array<EntryStream["mix"][number]>(mean.length).fill({ share, table: new AliasTable(share) }),
    cells: Int32Array.from(into, ([cell]) => cell),
    flows: Int32Array.from(into, ([cell]) => flowOf(cell)),
    babyMonths,
    babyTable: new AliasTable(babyMonths),
  };
}

/** Cells that anybody can ever be in, by place, and where each stands among them. */
function reachable({ init, entryC, entryU, rows, EXIT, NP }: W1): { reached: number[]; index: Int32Array } {
  const seen = new Set([...init.keys()].filter((c) => init[c] > 0).concat([...entryC, ...entryU].map(([c]) => c)));
  for (const c of seen) for (const [to] of rows[c]) if (to !== EXIT) seen.add(to);
  const reached = [...seen].sort((a, b) => (a % NP) - (b % NP) || a - b);
  const index = new Int32Array(EXIT).fill(-1);
  reached.forEach((c, i) => {
    index[c] = i;
  });
  return { reached, index };
}
