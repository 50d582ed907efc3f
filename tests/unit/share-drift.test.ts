import { type DataPack, parsePack } from "@sufficiency/core";
import { definite, type FlowNetwork, MemberRunner, openStream, streamKey } from "@sufficiency/core/advanced";

import { modelOf, project, type Scenario } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { levers, supposing } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";

const DRIFT = 0.8;

/** The small pack, its in-house odds a multiple of the year before's; under 16, retained children go to either home. */
function packWith(row: string): DataPack {
  const files = smallPack();
  const put = (file: string, from: string, to: string) => {
    expect(definite(files.get(file)).split(from).length).toBe(2);
    files.set(file, definite(files.get(file)).replace(from, to));
  };
  put("carers.csv", "in-house,share-drift,1,ratio,,,published,statistics,\n", row);
  const retained = (home: string, share: number) =>
    `10,15,${home},,retained-share,${share},share,,,published,statistics,`;
  put("reception.csv", retained("in-house", 1), `${retained("in-house", 0.6)}\n${retained("ifa", 0.4)}`);
  return parsePack(files);
}

const drifting = (odds: number) => packWith(`in-house,share-drift,${odds},ratio,,,published,statistics,\n`);

/** The scenario of some levers in words. */
function scenario(pack: DataPack, ...texts: readonly string[]): Scenario {
  return supposing(...texts.flatMap((text) => levers(`  - kind: ${text.replaceAll("; ", "\n    ")}\n`, pack)));
}

function networkOf(pack: DataPack, ...texts: readonly string[]): FlowNetwork {
  const model = modelOf(pack, { seed: "drift", scenario: scenario(pack, ...texts) });
  return model.central().member(0).network;
}

/** The share p of those with odds p0 / (1 - p0) times a factor. */
function shareAt(p0: number, factor: number): number {
  const odds = (p0 / (1 - p0)) * factor;
  return odds / (1 + odds);
}

/** Of entrants in a month at some ages, the share who go in-house and the share with an agency. */
function firstHomes({ entries: [stream], space }: FlowNetwork, month: number, ages: readonly [number, number]) {
  const shares = new Map<string, number>();
  let all = 0;
  stream.cells.forEach((cell, i) => {
    const { age, place } = space.cells[cell];
    if (age < ages[0] || age > ages[1]) return;
    const share = stream.mix[month - 1].share[i];
    shares.set(space.places[place], (shares.get(space.places[place]) ?? 0) + share);
    all += share;
  });
  return (home: string) => (shares.get(home) ?? 0) / all;
}

/** The rate of moving, a month, from one home to another of citizen children aged 12 who stay long. */
function rate({ space, moves }: FlowNetwork, month: number, from: string, to: string): number {
  const cell = space.cells.findIndex(
    ({ age, group, stage, place }) =>
      age === 12 && group === "citizen" && stage === "long" && space.places[place] === from,
  );
  const odds = moves[month - 1];
  for (let k = space.moves.start[cell]; k < space.moves.start[cell + 1]; k++)
    if (space.flows[space.moves.flow[k]].to === to) return odds.leave[cell] * odds.share(space.moves, cell, k);
  return 0;
}

describe("where the share of in-house fostering drifts", () => {
  const before = networkOf(drifting(1));
  const after = networkOf(drifting(DRIFT));

  test.each([1, 6, 12, 13, 24])("first homes in month %d have the odds of the year's middle", (month) => {
    const factor = DRIFT ** (Math.floor((month - 1) / 12) + 0.5);
    const share = firstHomes(after, month, [0, 15]);
    expect(share("in-house")).toBeCloseTo(shareAt(0.7, factor), 12);
    expect(share("in-house") + share("ifa")).toBeCloseTo(1, 12);
  });

  test("nothing moves where only one of the two homes takes children, or neither", () => {
    for (const home of ["in-house", "home", "supported"])
      expect(firstHomes(after, 20, [16, 17])(home)).toBeCloseTo(firstHomes(before, 20, [16, 17])(home), 12);
  });

  test("children kept after reception go the same way", () => {
    const table = definite(definite(after.reception).rules[23].retainedPlace[12]);
    const generator = openStream(streamKey("drift", "kept"), 0, 0);
    const drawn = Array.from({ length: 20_000 }, () => after.space.places[table.draw(generator)]);
    const p = shareAt(0.6, DRIFT ** 1.5);
    const share = (home: string) => drawn.filter((place) => place === home).length / drawn.length;
    expect(Math.abs(share("in-house") - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / drawn.length));
    expect(share("in-house") + share("ifa")).toBe(1);
  });

  test("moves between the two balance at odds shifted as much; other moves stay", () => {
    for (const month of [3, 15]) {
      const factor = DRIFT ** (Math.floor((month - 1) / 12) + 0.5);
      const balance = (network: FlowNetwork) =>
        rate(network, month, "ifa", "in-house") / rate(network, month, "in-house", "ifa");
      expect(balance(after) / balance(before)).toBeCloseTo(factor, 6);
      const product = (network: FlowNetwork) =>
        rate(network, month, "ifa", "in-house") * rate(network, month, "in-house", "ifa");
      expect(product(after)).toBeCloseTo(product(before), 9);
      expect(rate(after, month, "ifa", "home")).toBeCloseTo(rate(before, month, "ifa", "home"), 9);
    }
  });

  test("of those who enter on simulated paths, as many go in-house as the odds say", () => {
    const pack = drifting(DRIFT);
    const network = networkOf(pack);
    const runner = new MemberRunner(network.space, "drift");
    const [inHouse, agency] = [new Float64Array(2), new Float64Array(2)];
    for (let member = 0; member < 600; member++) {
      const path = runner.run(network, member);
      network.space.flows.forEach(({ kind, to }, f) => {
        if (kind !== "entry" || (to !== "in-house" && to !== "ifa")) return;
        for (let month = 1; month <= 24; month++)
          (to === "ifa" ? agency : inHouse)[month <= 12 ? 0 : 1] += path.flowRow(month)[f];
      });
    }
    for (const year of [0, 1]) {
      const share = firstHomes(network, 12 * year + 1, [0, 17]);
      const p = share("in-house") / (share("in-house") + share("ifa"));
      const n = inHouse[year] + agency[year];
      expect(n).toBeGreaterThan(5000);
      expect(Math.abs(inHouse[year] / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
    }
  });
});

describe("without a drift", () => {
  const told = (pack: DataPack, ...texts: readonly string[]) => {
    const { stock, flows, requirements, balance, measures } = project(pack, {
      members: 8,
      seed: "drift",
      scenario: scenario(pack, ...texts),
    });
    return JSON.stringify({ stock, flows, requirements, balance, measures });
  };
  const none = told(packWith(""));

  test("a pack has the same bytes whether the row gives 1 or is absent", () => expect(told(drifting(1))).toBe(none));

  test("a scenario that sets it to 1 gives the same bytes as a pack without it", () => {
    expect(told(drifting(DRIFT), "carers; of: share-drift; carer: in-house; set: 1")).toBe(none);
    expect(told(drifting(DRIFT))).not.toBe(none);
  });
});

describe("a drift that a scenario begins in the sixth month", () => {
  const before = networkOf(drifting(1));
  const after = networkOf(drifting(1), "carers; of: share-drift; carer: in-house; set: 0.8; from: 2025-09");

  test("changes no month before it", () => {
    for (let month = 1; month <= 5; month++)
      expect(after.entries[0].mix[month - 1].share).toEqual(before.entries[0].mix[month - 1].share);
  });

  test("counts the months gone by when the next year begins", () => {
    expect(firstHomes(after, 6, [0, 15])("in-house")).toBeCloseTo(shareAt(0.7, 0.8 ** (7 / 24)), 12);
    expect(firstHomes(after, 13, [0, 15])("in-house")).toBeCloseTo(shareAt(0.7, 0.8 ** (7 / 12 + 0.5)), 12);
  });
});

describe("a drift that a scenario changes within a year", () => {
  const lever = (odds: number, from: string) => `carers; of: share-drift; carer: in-house; set: ${odds}; from: ${from}`;
  const balance = (network: FlowNetwork, month: number) =>
    rate(network, month, "ifa", "in-house") / rate(network, month, "in-house", "ifa");
  const still = networkOf(drifting(1));

  /** By month from the first: what the odds of first homes, and of where moves balance, were multiplied by. */
  function expectFactors(network: FlowNetwork, factors: Readonly<Record<number, number>>) {
    for (const [month, factor] of Object.entries(factors)) {
      expect(firstHomes(network, Number(month), [0, 15])("in-house")).toBeCloseTo(shareAt(0.7, factor), 12);
      expect(balance(network, Number(month)) / balance(still, Number(month))).toBeCloseTo(factor, 6);
    }
  }

  test("and stops in the seventh month: the share stays where it was", () => {
    const half = DRIFT ** 0.5;
    const network = networkOf(drifting(DRIFT), lever(1, "2025-10"));
    expectFactors(network, { 1: half, 6: half, 7: half, 12: half, 13: half, 24: half });
  });

  test("and stops in the third month of the second year: what fourteen months brought about stays", () => {
    const [before, then] = [DRIFT ** 1.5, DRIFT ** (14 / 12)];
    expectFactors(networkOf(drifting(DRIFT), lever(1, "2026-06")), {
      12: DRIFT ** 0.5,
      14: before,
      15: then,
      24: then,
    });
  });

  test("and slows in the seventh month: from there on as at the middle of the months left", () => {
    const gone = DRIFT ** 0.5;
    const network = networkOf(drifting(DRIFT), lever(0.9, "2025-10"));
    expectFactors(network, { 6: gone, 7: gone * 0.9 ** 0.25, 12: gone * 0.9 ** 0.25, 13: gone * 0.9 });
  });

  test("goes on as it was where another lever begins within the year", () => {
    const network = networkOf(drifting(DRIFT), "carers; of: places; carer: in-house; factor: 1.2; from: 2025-10");
    expectFactors(network, { 6: DRIFT ** 0.5, 7: DRIFT ** 0.5, 13: DRIFT ** 1.5 });
  });
});
