import { checkPack, formatIssue } from "@sufficiency/core";
import { describe, expect, test } from "vitest";
import { KENT_FILES } from "../support/kent.js";

/** The issues of Kent's pack with one file changed. */
function issuesOf(file: string, change: (text: string) => string): string[] {
  const text = KENT_FILES.get(file) ?? "";
  expect(change(text)).not.toBe(text);
  return checkPack(new Map([...KENT_FILES, [file, change(text)]])).map(formatIssue);
}

describe("one mistake is one issue: the cause, not what follows from it", () => {
  test("a mistyped id of a placement that many rows name", () => {
    const issues = issuesOf("placements.csv", (text) => text.replace("\nchildrens-home,", "\nchildrens-hom,"));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(
      /^placements.csv:7:1 id is named by no row, and \d+ rows name childrens-home, .* Did you mean/,
    );
  });

  test("a mistyped id of a source", () => {
    const [id = ""] = /^[\w-]+(?=,.*2025)/m.exec(KENT_FILES.get("sources.csv") ?? "") ?? [];
    const issues = issuesOf("sources.csv", (text) => text.replace(`\n${id},`, `\n${id}x,`));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^sources.csv:/);
  });

  test.each(["measure", "value", "unit", "status", "source"])("a mistyped column of inputs: %s", (column) => {
    const issues = issuesOf("entries.csv", (text) => text.replace(column, `${column.slice(0, -1)}`));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(`Did you mean ${column}?`);
  });

  test("a name that one row alone mistypes is reported at the row", () => {
    const issues = issuesOf("moves.csv", (text) => text.replace(",childrens-home,", ",childrens-hom,"));
    expect(issues[0]).toMatch(/^moves.csv:\d+:\d+ .* is not an id of placements.csv/);
  });
});
