import { type DataPack, type Figure, openStream, parsePack, streamKey } from "@sufficiency/core";
import { type DifferenceRow, differenceRows, type Lever, ScenarioPair } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { mapFigures } from "../support/fixed-pack.js";
import { levers, supposing } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";

const PACKS = 100;
const SMALL = parsePack(smallPack());

/** The small pack with every doubtful figure drawn afresh between its low and its high, and no doubt left about it. */
function randomPack(number: number): DataPack {
  const generator = openStream(streamKey("metamorphic", "packs"), number, 0);
  return mapFigures(SMALL, (figure: Figure) => {
    const { low, high } = figure;
    if (low === undefined || high === undefined) return figure;
    const value = low + (high - low) * generator.uniform();
    return { ...figure, value, low: undefined, high: undefined };
  });
}

const packs = Array.from({ length: PACKS }, (_, number) => randomPack(number));

interface Relation {
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

/** What pulling a lever must do, whatever the figures of the pack. */
const RELATIONS: readonly Relation[] = [
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

function lever(text: string): readonly Lever[] {
  return levers(`  - kind: ${text.replaceAll("; ", "\n    ")}\n`, SMALL);
}

interface Outcome {
  /** Mean difference over packs and months, towards the sign of the relation. */
  readonly mean: number;
  /** Standard error of it over the packs. */
  readonly error: number;
  /** Rows with a pair that goes against the relation. */
  readonly against: number;
}

/** One coupled pair of paths a pack, with the lever and without. */
function pull(text: string, { quantity, placement, sign, unit, under }: Relation, seed: string): Outcome {
  const both = under ? lever(under) : [];
  const [without, pulled] = [supposing(...both), supposing(...both, ...lever(text))];
  let against = 0;
  const means = packs.map((pack, number) => {
    const pair = new ScenarioPair(pack, without, pulled, { seed });
    pair.run(number, 1);
    const rows = differenceRows(pack, pair).filter(
      (row) => row.quantity === quantity && row.placement === placement && row.unit === (unit ?? row.unit),
    );
    against += rows.filter((row) => (sign > 0 ? row.probabilityLess : row.probabilityMore) > 0).length;
    return (sign * rows.reduce((sum, row) => sum + row.mean, 0)) / rows.length;
  });
  const mean = means.reduce((sum, x) => sum + x, 0) / PACKS;
  const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (PACKS - 1);
  return { mean, error: Math.sqrt(variance / PACKS), against };
}

describe(`what a lever must do, in ${PACKS} packs drawn at random`, () => {
  test("there are at least 20 relations", () => expect(RELATIONS.length).toBeGreaterThanOrEqual(20));

  test.each(RELATIONS)("$lever: $quantity of $placement", { timeout: 60_000 }, (relation) => {
    const done = pull(relation.lever, relation, "metamorphic");
    // Three standard errors above none: seen to work, and not by luck.
    expect(done.mean).toBeGreaterThan(3 * done.error);
    expect(done.mean).toBeGreaterThan(0);
    if (relation.always) expect(done.against).toBe(0);
    // A lever that works the wrong way round is seen.
    expect(pull(relation.opposite, relation, "metamorphic").mean).toBeLessThan(0);
  });
});
