import type { Issue } from "@sufficiency/core";
import { parseScenario, ScenarioError } from "@sufficiency/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { LIBRARY_TEXTS } from "../support/scenarios.js";

const TEXTS = [...LIBRARY_TEXTS.values()];

const SCRAPS = [
  ":",
  "- ",
  "\n",
  "\t",
  "  ",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "&a ",
  "*a",
  "!!int ",
  "<<: ",
  "#",
  "|",
  ">",
  "? ",
  "---\n",
  "kind: ",
  "factor: ",
  "__proto__: ",
  "constructor: ",
  "range: [",
  "1e999",
  "-0",
  "NaN",
  "\0",
  "\uFEFF",
  "\u202e",
  "9".repeat(400),
  "[".repeat(600),
  "- ".repeat(300),
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.nat(3), fc.nat(300)),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })),
});

function issuesOf(text: string): readonly Issue[] {
  try {
    parseScenario(text, { file: "s.yaml", pack: KENT });
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues;
    throw error;
  }
}

/** Whether an issue says what is wrong, what to do and where. */
function isWhole({ message, remedy, line, column }: Issue): boolean {
  return (
    message !== "" && remedy !== "" && Number.isInteger(line) && line >= 0 && Number.isInteger(column) && column >= 0
  );
}

describe("reading a scenario gives a scenario or a list of whole issues, for", () => {
  it("Kent's scenarios with random edits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        const edited = edits.reduce((now, { at, out, put }) => {
          const start = Math.floor(at * now.length);
          return now.slice(0, start) + put + now.slice(start + out);
        }, text);
        const issues = issuesOf(edited);
        expect(issues.filter((issue) => !isWhole(issue))).toEqual([]);
        expect(issues.length).toBeLessThanOrEqual(101);
      }),
      { numRuns: 600 },
    );
  });

  it("any JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const issues = issuesOf(text);
        expect(issues.length).toBeGreaterThan(0);
        expect(issues.filter((issue) => !isWhole(issue))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(["- ", "[", '{"a":', "a: ", "? ", "&a "])("%j over and over", (part) => {
    for (const times of [10, 1000, 3000]) expect(issuesOf(part.repeat(times)).length).toBeGreaterThan(0);
  });
});
