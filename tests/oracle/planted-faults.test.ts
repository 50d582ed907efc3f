import { describe, expect, test } from "vitest";
import { FAULTS } from "../../scripts/faults.mjs";
import { brokenLaws, mutate } from "../../scripts/plant-faults.mjs";

describe("faults planted in the core", () => {
  test.each(FAULTS.slice(0, 2))("are caught by an invariant: $name", async (fault) =>
    expect(await brokenLaws(fault)).not.toEqual([]),
  );

  test("are reported where the text that they change is no longer there", async () => {
    const gone = { ...FAULTS[0], replace: [["no such text", ""]] as const };
    await expect(brokenLaws(gone)).rejects.toThrow(/holds "no such text" 0 times, not once/);
    expect(() => mutate("twice twice", { ...gone, replace: [["twice", ""]] })).toThrow(/2 times/);
    await expect(brokenLaws({ ...FAULTS[0], file: "simulate/gone.ts" })).rejects.toThrow(
      /no file of the check is simulate\/gone.ts/,
    );
  });
});
