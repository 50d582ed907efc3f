import {
  CENTRAL,
  definite,
  erlangB,
  finiteQueue,
  serversFor,
  shortBreakInputs,
  shortBreakUnits,
  shortBreakYear,
} from "@sufficiency/core/advanced";
import { describe, expect, it } from "vitest";
import { KENT as pack } from "../support/kent.js";

const [bluebells] = shortBreakUnits(pack);

describe("a short-break unit of Kent", () => {
  it("has the published numbers and the stay that is assumed for all units", () => {
    expect(shortBreakUnits(pack).map(({ name, beds, admissions }) => [name, beds.value, admissions.value])).toEqual([
      ["Bluebells", 4, 257],
      ["Fairlawn", 7, 579],
      ["Sunrise", 6, 564],
      ["Treetops", 6, 609],
      ["Windchimes", 6, 445],
    ]);
    expect(new Set(shortBreakUnits(pack).map(({ stay }) => stay)).size).toBe(1);
    expect(bluebells.stay).toMatchObject({ status: "assumption", unit: "nights" });
  });

  it("has a year that follows from its inputs", () => {
    const { nights, available, full, waits, waitNights, nightsWithList, bedsWithList } = shortBreakYear(
      bluebells,
      CENTRAL,
    );
    const load = (257 * 2.2 + 8) / (365.25 * 0.9);
    expect(nights).toBeCloseTo(257 * 2.2 + 8, 9);
    expect(available).toBeCloseTo(4 * 365.25 * 0.9, 9);
    expect(full).toBeCloseTo(erlangB(4, load), 12);
    expect(waits).toBeCloseTo(finiteQueue(4, 9, load).waits, 12);
    expect(waitNights).toBeCloseTo(2.2 * finiteQueue(4, 9, load).meanWait, 12);
    expect(nightsWithList).toBeCloseTo(257 * 2.2 * (1 + 9 / 30) + 8, 9);
    expect(bedsWithList).toBe(serversFor(nightsWithList / (365.25 * 0.9), 0.1));
  });

  it("could not take the printed admissions with stays longer than the range: its end fits, 3.6 nights do not", () => {
    const { stay } = bluebells;
    const nightsOf = (mean: number) => 609 * mean + 12;
    expect(nightsOf(definite(stay.high))).toBeLessThan(6 * 365.25);
    expect(nightsOf(3.6)).toBeGreaterThan(6 * 365.25);
  });

  it("is not modelled where it is closed or has no length of stay", () => {
    const without = (drop: (measure: string) => boolean) => ({
      shortBreaks: pack.shortBreaks.filter(({ measure }) => !drop(measure)),
    });
    expect(shortBreakUnits(without((measure) => measure === "stay"))).toEqual([]);
    expect(shortBreakInputs(without((measure) => measure === "stay"))).toEqual([]);
    const closed = pack.shortBreaks.map((row) =>
      row.measure === "open" ? { ...row, input: { ...row.input, value: 0 } } : row,
    );
    expect(shortBreakUnits({ shortBreaks: closed })).toEqual([]);
    expect(shortBreakUnits(without((measure) => measure === "open"))[0].open).toBeUndefined();
  });

  it("lists every input that it reads once, for the register", () => {
    const inputs = shortBreakInputs(pack).map(({ id }) => id);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs).toHaveLength(5 * 5 + 2);
  });
});
