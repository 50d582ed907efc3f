import { expected } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { largestGap, totals } from "../support/exact-error.js";
import { randomNetwork, withBias } from "../support/random-network.js";

const MEMBERS = 40_000;
/** As many checks as the random networks of the fast tests make. */
const CHECKS = 15_000;

describe("the check against exact means and variances", () => {
  test("sees every chance of leaving half a per cent too large", () => {
    const network = randomNetwork(0);
    const biased = network.space.cells.reduce((so, _, c) => withBias(so, c, 1.005), network);
    expect(largestGap(totals(biased, MEMBERS, "biased"), MEMBERS, expected(network), CHECKS, 3, 1e-3)).toBeGreaterThan(
      1,
    );
  });
});
