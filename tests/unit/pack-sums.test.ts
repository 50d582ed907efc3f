import { checkPack, type Issue } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { describe, expect, it } from "vitest";
import { smallPack } from "../support/small-pack.js";

/** What is found when texts of one file are replaced. */
function found(file: string, ...edits: readonly (readonly [find: string, put: string])[]): readonly Issue[] {
  const files = smallPack();
  for (const [find, put] of edits) {
    const text = files.get(file) ?? "";
    expect(text.split(find)).toHaveLength(2);
    files.set(file, text.replace(find, put));
  }
  return checkPack(files);
}

const TOTAL = "2025-03,,,,,,margin,100,children,,,published,statistics,\n";

describe("published totals of children", () => {
  it.each([
    [
      "age bands",
      "2025-03,,5,9,,,margin,14,",
      "2025-03,,5,9,,,margin,15,",
      /age bands of 2025-03 .* add to 101, .* is 100/,
    ],
    ["categories", ",supported,margin,24,", ",supported,margin,22,", /categories of 2025-03 .* add to 98, .* is 100/],
    [
      "groups",
      "2024-03,uasc,,,,,margin,28,",
      "2024-03,uasc,,,,,margin,27,",
      /groups of 2024-03 .* add to 95, .* is 96/,
    ],
  ])("that do not add up are one issue: %s", (_, find, put, message) => {
    const issues = found("stocks.csv", [find, put]);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(message);
  });

  it("that do not add up are reported with every line of the sum and of the total", () => {
    const [issue] = found("stocks.csv", ["2025-03,citizen,,,,,margin,70,", "2025-03,citizen,,,,,margin,69,"]);
    expect(issue?.message).toContain("on lines 24, 25, which add to 99, but the total on line 14 is 100");
    expect([issue?.line, issue?.field, issue?.value]).toEqual([24, "value", "69"]);
  });

  it("with a wrong total are one issue for each way of dividing it", () => {
    const issues = found("stocks.csv", [TOTAL, TOTAL.replace("100", "101")]);
    expect(issues.map(({ line }) => line)).toEqual([15, 20, 24]);
  });

  it("whose overall total is missing are one issue", () => {
    const issues = found("stocks.csv", [TOTAL, ""]);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toBe("the margins of 2025-03 have no total to add to");
  });

  it("with a number that cannot be read are not added up", () => {
    const issues = found("stocks.csv", ["2025-03,,5,9,,,margin,14,", "2025-03,,5,9,,,margin,some,"]);
    expect(issues.map(({ message }) => message)).toEqual(["value is not a plain number"]);
  });

  it("may leave out one way of dividing them", () => {
    const groups = [
      "2024-03,citizen,,,,,margin,68,children,,,published,statistics,\n",
      "2024-03,uasc,,,,,margin,28,children,,,published,statistics,\n",
    ];
    expect(found("stocks.csv", ...groups.map((row) => [row, ""] as const))).toEqual([]);
  });
});

describe("splits", () => {
  const AT_ORIGIN = /^2025-03,,,,,[a-z-]+,margin.*\n/gm;

  it("of a category that no margin counts are refused, one by one", () => {
    const files = smallPack();
    files.set("stocks.csv", definite(files.get("stocks.csv")).replace(AT_ORIGIN, ""));
    const issues = checkPack(files);
    expect(issues.map(({ field, value, message }) => [field, value, message])).toEqual([
      ["placement", "ifa", expect.stringContaining("a split of fostered")],
      ["placement", "reception", expect.stringContaining("a split of supported")],
    ]);
  });

  it("of a group that no margin counts are refused", () => {
    const split = "2025-03,,18,24,shared,,split,";
    const issues = found(
      "stocks.csv",
      [split, split.replace("03,,", "03,uasc,")],
      ["2025-03,citizen,18,24,,,margin,35,children,,,published,statistics,\n", ""],
      ["2025-03,uasc,18,24,,,margin,25,children,,,published,statistics,\n", ""],
    );
    expect(issues.map(({ field, value }) => [field, value])).toEqual([["group", "uasc"]]);
  });
});

describe("shares of one whole", () => {
  it.each([
    ["0.7009", 0],
    ["0.6991", 0],
    ["0.7011", 1],
    ["0.6989", 1],
  ])("with %s in place of 0.7 give %d issues, for a tolerance of 0.001", (share, count) => {
    expect(found("entries.csv", ["in-house,share,0.7,", `in-house,share,${share},`])).toHaveLength(count);
  });

  it("with one that cannot be read are not added up", () => {
    const issues = found("entries.csv", ["in-house,share,0.7,", "in-house,share,1.7,"]);
    expect(issues.map(({ message }) => message)).toEqual(["value is a share outside 0 to 1"]);
  });

  it("of another age are added up separately", () => {
    const moved = found("transitions-18.csv", [",19,shared,same,share,0.25,", ",20,shared,same,share,0.25,"]);
    expect(moved.map(({ message }) => message.replace(/.*which /, ""))).toEqual(["add to 0.25", "add to 0.75"]);
  });
});
