import { describe, expect, test } from "vitest";
import { FAULTS } from "../../scripts/faults.mjs";
import { LEVER_FAULTS } from "../../scripts/lever-faults.mjs";
import { brokenLaws, brokenRelations, mutate } from "../../scripts/plant-faults.mjs";

describe("faults planted in the core", () => {
  test("without one every law is kept", async () => expect(await brokenLaws()).toEqual([]));

  test.each(FAULTS)("$name: some law is broken", async (fault) => expect(await brokenLaws(fault)).not.toEqual([]));

  test("a fault whose text is no longer there is not taken for one that nobody saw", async () => {
    const gone = { ...FAULTS[0], replace: [["no such text", ""]] as const };
    await expect(brokenLaws(gone)).rejects.toThrow(/holds "no such text" 0 times, not once/);
    expect(() => mutate("twice twice", { ...gone, replace: [["twice", ""]] })).toThrow(/2 times/);
    await expect(brokenLaws({ ...FAULTS[0], file: "simulate/gone.ts" })).rejects.toThrow(
      /no file of the check is simulate\/gone.ts/,
    );
  });
});

describe("faults planted in levers and in what they act on", () => {
  const timeout = 120_000;

  test("without one every relation is kept", { timeout }, async () => expect(await brokenRelations()).toEqual([]));

  test.each(LEVER_FAULTS)("$name: some relation is broken", { timeout }, async (fault) =>
    expect(await brokenRelations(fault)).not.toEqual([]),
  );
});
