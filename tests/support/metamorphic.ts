import { type DataPack, type Input, parsePack } from "@sufficiency/core";
import { openStream, streamKey } from "@sufficiency/core/advanced";

import { type DifferenceRow, type Lever, parseScenario, type Scenario } from "@sufficiency/scenarios";
import { differenceRows, ScenarioPair } from "@sufficiency/scenarios/advanced";

import { mapFigures } from "./fixed-pack.js";
import { smallPack } from "./small-pack.js";

const SMALL = parsePack(smallPack());

/** The small pack with every doubtful figure drawn afresh between its low and its high, and no doubt left about it. */
function randomPack(number: number): DataPack {
  const generator = openStream(streamKey("metamorphic", "packs"), number, 0);
  return mapFigures(SMALL, (input: Input) => {
    const { low, high } = input;
    if (low === undefined || high === undefined) return input;
    const value = low + (high - low) * generator.uniform();
    return { ...input, value, low: undefined, high: undefined };
  });
}

/** So many packs, the same ones each time. */
export function randomPacks(count: number): DataPack[] {
  return Array.from({ length: count }, (_, number) => randomPack(number));
}

/** What pulling a lever must do to one quantity. */
export interface Relation {
  readonly lever: string;
  /** The same lever the other way round, under which the relation must be seen to fail. */
  readonly opposite: string;
  readonly quantity: DifferenceRow["quantity"];
  readonly placement: string;
  /** 1 where the lever is to raise it, -1 where it is to lower it. */
  readonly sign: 1 | -1;
  /** Whether it holds in every pair of paths and month, not only on average. */
  readonly always?: boolean;
  readonly unit?: DifferenceRow["unit"];
  /** What both sides suppose besides. */
  readonly under?: string;
}

/** Reception of the small pack is short only when many arrive. */
const CROWDED = "arrivals; factor: 4";

/** What pulling levers must do, whatever the figures of the pack. */
export const RELATIONS: readonly Relation[] = [
  up("arrivals; factor: 1.5", "arrivals; factor: 0.5", "need", "reception"),
  up("arrivals; add: 3 per month", "arrivals; add: -3 per month", "need", "reception"),
  up("transfers; of: wait; factor: 2", "transfers; of: wait; factor: 0.5", "need", "reception"),
  up("transfers; of: wait; factor: 2", "transfers; of: wait; factor: 0.5", "cost", "reception"),
  down("transfers; of: threshold; factor: 0.5", "transfers; of: threshold; factor: 2", "need", "supported"),
  up("entries; factor: 1.5", "entries; factor: 0.5", "need", "in-house"),
  up("entries; factor: 1.5", "entries; factor: 0.5", "cost", "all"),
  up("entries; add: 2 per month", "entries; add: -2 per month", "need", "in-house"),
  down("exits; reason: home; factor: 2", "exits; reason: home; factor: 0.3", "need", "in-house"),
  down("exits; reason: home; add: 2 per month", "exits; reason: home; add: -2 per month", "need", "in-house"),
  up(move("factor: 3"), move("factor: 0"), "need", "ifa"),
  down(move("factor: 3"), move("factor: 0"), "need", "in-house"),
  up(move("add: 1 per month"), move("add: -1 per month"), "need", "ifa"),
  up(mix("ifa", "in-house"), mix("in-house", "ifa"), "need", "ifa"),
  down(mix("ifa", "in-house"), mix("in-house", "ifa"), "need", "in-house"),
  down(drift("0.2"), drift("5"), "need", "in-house"),
  up(drift("0.2"), drift("5"), "need", "ifa"),
  down(
    "carers; of: approvals; carer: in-house; factor: 4",
    "carers; of: approvals; carer: in-house; factor: 0",
    "shortfall",
    "in-house",
    { unit: "household", always: true },
  ),
  up(
    "carers; of: leaving; carer: in-house; factor: 4",
    "carers; of: leaving; carer: in-house; factor: 0",
    "shortfall",
    "in-house",
    { unit: "household", always: true },
  ),
  down(
    "capacity; placement: reception; add: 3 beds",
    "capacity; placement: reception; add: -3 beds",
    "shortfall",
    "reception",
    { always: true, under: CROWDED },
  ),
  up(
    "capacity; event: centre-2; delay: 9 months",
    "capacity; placement: reception; add: 5 beds",
    "shortfall",
    "reception",
    {
      always: true,
      under: CROWDED,
    },
  ),
  up(
    "capacity; of: usable; placement: reception; factor: 0.5",
    "capacity; of: usable; placement: reception; factor: 1.2",
    "required",
    "reception",
    { always: true },
  ),
  up("costs; factor: 2", "costs; factor: 0.5", "cost", "all", { always: true }),
  up("costs; inflation: 10% per year", "costs; inflation: -10% per year", "cost", "all", { always: true }),
];

type Rest = [
  lever: string,
  opposite: string,
  quantity: Relation["quantity"],
  placement: string,
  more?: Partial<Relation>,
];

function up(...[lever, opposite, quantity, placement, more]: Rest): Relation {
  return { lever, opposite, quantity, placement, sign: 1, ...more };
}

function down(...rest: Rest): Relation {
  return { ...up(...rest), sign: -1 };
}

function move(amount: string): string {
  return `moves; from-placement: in-house; to-placement: ifa; ${amount}`;
}

function mix(to: string, from: string): string {
  return `mix; to-placement: ${to}; from-placement: ${from}; share: 30%`;
}

function drift(odds: string): string {
  return `carers; of: share-drift; carer: in-house; set: ${odds}`;
}

/** The levers that a relation's words name, as they would stand in a file. */
function levers(text: string | undefined): readonly Lever[] {
  if (text === undefined) return [];
  const file = `name: a\nbecause: b\nlevers:\n  - kind: ${text.replaceAll("; ", "\n    ")}\n`;
  return parseScenario(file, { file: "test.yaml", pack: SMALL }).levers;
}

/** What a lever did in packs drawn at random. */
export interface Transition {
  /** Mean difference over packs and months, towards the sign of the relation. */
  readonly mean: number;
  /** Standard error of it over the packs. */
  readonly error: number;
  /** Rows with a pair that goes against the relation. */
  readonly against: number;
}

/** One coupled pair of paths a pack, with a lever and without. */
export function pull(
  text: string,
  { quantity, placement, sign, unit, under }: Relation,
  packs: readonly DataPack[],
): Transition {
  const without: Scenario = { name: "without", because: "A test.", levers: levers(under) };
  const pulled: Scenario = { ...without, name: "pulled", levers: [...without.levers, ...levers(text)] };
  let against = 0;
  const means = packs.map((pack, number) => {
    const pair = new ScenarioPair(pack, without, pulled, { seed: "metamorphic" });
    pair.run(number, 1);
    const rows = differenceRows(pair).filter(
      (row) => row.quantity === quantity && row.placement === placement && row.unit === (unit ?? row.unit),
    );
    against += rows.filter((row) => (sign > 0 ? row.probabilityLess : row.probabilityMore) > 0).length;
    return (sign * rows.reduce((sum, row) => sum + row.mean, 0)) / rows.length;
  });
  const mean = means.reduce((sum, x) => sum + x, 0) / packs.length;
  const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (packs.length - 1);
  return { mean, error: Math.sqrt(variance / packs.length), against };
}

/** Whether a relation was seen to hold: in every pair where it must, else three standard errors above nothing. */
export function isKept({ always }: Relation, { mean, error, against }: Transition): boolean {
  return mean > 0 && (always ? against === 0 : mean > 3 * error);
}

/** A relation's name. */
export function nameOf({ lever, sign, quantity, placement }: Relation): string {
  return `${lever}: ${sign > 0 ? "more" : "less"} ${quantity} of ${placement}`;
}
