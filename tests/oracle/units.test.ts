import { create, createUnitDependencies, unitDependencies } from "mathjs";
import { describe, expect, it } from "vitest";
import { unitFault } from "../../packages/core/src/pack/text/units.js";

/** mathjs as the second route: it knows nothing of our table of unit words. */
const math = create({ unitDependencies, createUnitDependencies });
math.createUnit("gbp");

const MEANING: Readonly<Record<string, string>> = {
  "per year": "year^-1",
  "per month": "month^-1",
  days: "day",
  months: "month",
  years: "year",
  "GBP per week": "gbp/week",
};

describe("a number in one unit where another is needed", () => {
  const words = Object.keys(MEANING);
  const pairs = words.flatMap((read) => words.filter((w) => w !== read).map((required) => [read, required] as const));

  it.each(pairs)("is converted or refused as mathjs would: %s where %s is expected", (read, required) => {
    const fault = unitFault(read, required, 3);
    const from = math.unit(3, MEANING[read]);
    if (!from.equalBase(math.unit(1, MEANING[required]))) {
      expect(fault?.message).toContain("wrong dimension");
      return;
    }
    const converted = Number(/is ([\d.e+-]+) /.exec(fault?.remedy ?? "")?.[1]);
    // mathjs's year is 365.25 days and its month a twelfth of that, as ours are.
    expect(converted / from.toNumber(MEANING[required])).toBeCloseTo(1, 5);
  });
});
