import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refusedIn, termsOf } from "../../scripts/terms.mjs";
import { ROOT } from "../support/source.js";

const TERMS = termsOf(readFileSync(join(ROOT, "docs/glossary.md"), "utf8"));

describe("the check of terms", () => {
  test("knows the glossary's last column", () => {
    expect(TERMS).toContainEqual({ refused: "supposed", word: "scenario" });
    expect(TERMS.length).toBeGreaterThan(50);
  });

  test.each(TERMS)("finds $refused", ({ refused, word }) => {
    const found = refusedIn("docs/plan.md", `One line.\nHere is ${refused} in the text.`, TERMS);
    expect(found).toContain(`docs/plan.md:2: "${refused}": use ${word}`);
  });

  test.each([
    ["a longer word", "The lawyers told-tale outwhatever."],
    ["a value of a file", 'source: "supposed",'],
    ["a key of summary.json", "  missedByMonthEnds: 3,"],
    ["a theorem", "By Little's law."],
  ])("leaves %s alone", (_, line) => {
    expect(refusedIn("packages/core/src/tables/x.ts", line, TERMS)).toEqual([]);
  });
});
