import { describe, expect, test } from "vitest";
import { FAULTS } from "../../scripts/faults.mjs";
import { LEVER_FAULTS } from "../../scripts/lever-faults.mjs";
import { brokenLaws, brokenRelations } from "../../scripts/plant-faults.mjs";

describe("faults planted in the core", () => {
  test("are needed to break an invariant: without one all are kept", async () =>
    expect(await brokenLaws()).toEqual([]));

  test.each(FAULTS)("are caught by an invariant: $name", async (fault) =>
    expect(await brokenLaws(fault)).not.toEqual([]),
  );
});

describe("faults planted in levers and in what they act on", () => {
  test("are needed to break a relation: without one all are kept", async () =>
    expect(await brokenRelations()).toEqual([]));

  test.each(LEVER_FAULTS)("are caught by a relation: $name", async (fault) =>
    expect(await brokenRelations(fault)).not.toEqual([]),
  );
});
