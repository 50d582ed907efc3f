import { RULES } from "@sufficiency/core/advanced";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parseSource, place, readSources, type SourceText, walk } from "../support/source.js";

/** Columns of placements.csv that say what kind a placement is, and the units that resources are counted in. */
const COLUMNS = /(?:^|\.)(?:category|resource|service|unit)$/;
const WORDS =
  /^(?:fostered|adoption|parents|childrens-homes|supported|other|residential-schools|other-residential|bed|household|host|none|care|leaver|staying-put)$/;

/** Comparisons of a placement's kind with a bare word, as `path:line what`. */
function bareKinds(source: SourceText): string[] {
  const file = parseSource(source);
  const found: string[] = [];
  walk(file, (node) => {
    if (!ts.isBinaryExpression(node) || !/^[!=]==$/.test(node.operatorToken.getText())) return;
    const [column, word] = ts.isStringLiteral(node.left) ? [node.right, node.left] : [node.left, node.right];
    if (ts.isStringLiteral(word) && WORDS.test(word.text) && COLUMNS.test(column.getText()))
      found.push(`${place(file, node)} ${node.getText()}`);
  });
  return found;
}

describe("the kind of a placement", () => {
  test("is compared with a word in the pack alone, which gives it a name", () => {
    const outside = readSources(...["core", "scenarios", "report", "cli"].map((name) => `packages/${name}/src`)).filter(
      ({ path }) => !path.includes("core/src/pack/"),
    );
    expect(outside.length).toBeGreaterThan(300);
    expect(outside.flatMap(bareKinds)).toEqual([]);
  });

  test.each([
    'home.category === "fostered"',
    '"bed" !== row.resource',
    'placements.filter(({ service }) => service === "care")',
  ])("would be found: %s", (text) => {
    expect(bareKinds({ path: "packages/core/src/tables/x.ts", text })).toHaveLength(1);
  });
});

describe("the rules of care", () => {
  test("have names of their own, say what they do and where they come from", () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { says, source } of RULES) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(source.length).toBeGreaterThan(8);
    }
  });

  test("each make transitions, in a month or on a birthday", () => {
    for (const { monthly, birthday } of RULES) expect(monthly ?? birthday).toBeDefined();
  });
});
