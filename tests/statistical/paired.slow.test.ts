import type { Path } from "@sufficiency/core";
import { type FlowNetwork, PairedRunner } from "@sufficiency/core/advanced";

import { modelOf } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { KENT } from "../support/kent.js";
import { pathsOf } from "../support/paths.js";
import { withBias } from "../support/random-network.js";

function pairs(first: FlowNetwork, second: FlowNetwork, members: number, seed: string): (readonly [Path, Path])[] {
  const runner = new PairedRunner(first.space, seed);
  return Array.from({ length: members }, (_, member) => runner.run(first, second, member));
}

describe("Kent under two sets of rates", () => {
  const homes = (network: FlowNetwork, place: string) => network.space.places.indexOf(place);

  /** A third more of the moves out of children's homes. */
  const stepAcross = (network: FlowNetwork): FlowNetwork => {
    const home = homes(network, "childrens-home");
    const odds = network.space.cells.reduce(
      (so, cell, c) => (cell.place === home && cell.group === "citizen" ? withBias(so, c, 1.33) : so),
      network,
    );
    return odds;
  };
  const at = (path: Path, place: string) => path.stock(45, "all", place);
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  };

  test("differ by amounts that vary less in pairs than in separate runs: 10 times less in in-house fostering and children's homes, 5 in kinship", () => {
    const members = 300;
    const first = modelOf(KENT, { seed: "paired" }).central().member(0).network;
    const second = stepAcross(first);
    const paired = pairs(first, second, members, "kent");
    const apart = [pathsOf(first, members, "apart one"), pathsOf(second, members, "apart two")];
    const ratio = (place: string) =>
      variance(apart[0].map((path, i) => at(apart[1][i], place) - at(path, place))) /
      variance(paired.map(([a, b]) => at(b, place) - at(a, place)));
    // A ratio of two variances has a relative standard error of 2 / sqrt(members - 1); three of them are left in reserve.
    const reserve = 1 + 6 / Math.sqrt(members - 1);
    const found = Object.fromEntries(["in-house", "childrens-home", "kinship"].map((place) => [place, ratio(place)]));
    expect(found["in-house"]).toBeGreaterThan(10 * reserve);
    expect(found["childrens-home"]).toBeGreaterThan(10 * reserve);
    expect(found["kinship"]).toBeGreaterThan(5 * reserve);
  });
});
