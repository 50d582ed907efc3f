import { describe, expect, test } from "vitest";
import { isKept, pull, RELATIONS, randomPacks } from "../support/metamorphic.js";

const packs = randomPacks(100);

describe(`every lever moves what it should, in ${packs.length} packs drawn at random`, () => {
  test("in at least 20 relations", () => expect(RELATIONS.length).toBeGreaterThanOrEqual(20));

  test.each(RELATIONS)("$lever: $quantity of $placement", (relation) => {
    const done = pull(relation.lever, relation, packs);
    expect(isKept(relation, done), JSON.stringify(done)).toBe(true);
    // Three standard errors above none: seen to work, and not by luck.
    expect(done.mean).toBeGreaterThan(3 * done.error);
    // A lever that works the wrong way round is seen, in fewer packs.
    expect(pull(relation.opposite, relation, packs.slice(0, 25)).mean).toBeLessThan(0);
  });
});
