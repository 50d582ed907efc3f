import { parseMonth } from "@sufficiency/core";
import { project } from "@sufficiency/scenarios";
import { expect, test } from "vitest";
import { KENT } from "../support/kent.js";

test("x", () => {
  const bad = {
    serviceLevel: 2,
    serviceLevels: 1,
    seed: 1,
    scenario: "arrivals-double",
    until: "2028-03",
    balanceBy: 5,
    enoughMonths: NaN,
    zzz: 1,
    onMember: 3,
  };
  try {
    project(KENT, bad as never);
  } catch (e) {
    console.log((e as Error).message, e);
  }
  expect(parseMonth("2028-03")).toBe(24338);
});
