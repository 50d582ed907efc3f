import { describe, expect, test } from "vitest";
import { isKept, pull, RELATIONS, randomPacks } from "../support/metamorphic.js";

const packs = randomPacks(16);

describe(`every lever moves what it should, in ${packs.length} packs drawn at random`, () => {
  test.each(RELATIONS)("$lever: $quantity of $placement", (relation) => {
    const done = pull(relation.lever, relation, packs);
    // Three standard errors above none, which widen as the packs are fewer.
    expect(isKept(relation, done), JSON.stringify(done)).toBe(true);
  });
});
