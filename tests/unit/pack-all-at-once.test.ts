import { checkPack, formatIssue } from "@sufficiency/core";
import { describe, expect, it } from "vitest";
import { matches, plant } from "../support/planted.js";
import { FIGURE_FAULTS } from "../support/planted-figures.js";
import { OTHER_FAULTS } from "../support/planted-others.js";
import { smallPack } from "../support/small-pack.js";

const TOGETHER = [
  ...[
    "not a number",
    "share above 1",
    "delay in beds",
    "cost as a rate",
    "price year",
    "malformed year",
    "months run back",
  ],
  ...["unknown category", "name of a parameter", "half a child", "care past 18", "unknown resource", "source twice"],
  ...["unknown setting", "anchor", "headline too late", "shares of entrants", "shares at a birthday"],
  ...["groups do not add", "leavers do not add"],
];

describe("the list of every issue of a pack", () => {
  const faults = [...FIGURE_FAULTS, ...OTHER_FAULTS].filter(({ fault }) => TOGETHER.includes(fault));
  const files = plant(faults);
  files.delete("short-breaks.csv");
  const issues = checkPack(files);

  it.each(faults)("has among them: $fault", (planted) => {
    expect(issues.filter((issue) => matches(issue, planted, files))).toHaveLength(1);
  });

  it("has no others", () => {
    expect(faults).toHaveLength(TOGETHER.length);
    expect(issues).toHaveLength(TOGETHER.length + 1);
  });

  it("is in the order of files, then lines, then columns", () => {
    const place = ({ file, line, column }: (typeof issues)[number]) =>
      `${file}:${String(line).padStart(6, "0")}:${String(column).padStart(6, "0")}`;
    expect(issues.map(place)).toEqual(issues.map(place).sort());
  });
});

describe("very many issues", () => {
  const files = smallPack();
  const rows = Array.from({ length: 150 }, (_, i) => `kind-${i},places,-1,ratio,,,published,statistics,`);
  files.set("carers.csv", ["kind,measure,value,unit,low,high,status,source,note", ...rows].join("\n"));
  const issues = checkPack(files);

  it("are listed up to 100, then counted", () => {
    expect(issues.slice(0, 100).map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, i) => i + 2));
    expect(issues.slice(100).map(formatIssue)).toEqual([
      "50 more issues are not listed. Remedy: Correct these first, then check again.",
    ]);
  });
});

describe("an issue as a line of text", () => {
  const issue = {
    file: "stocks.csv",
    line: 12,
    column: 5,
    field: "low",
    message: "low is above the value, 20",
    remedy: "Mend it.",
  };

  it("says where, what, the value read and the remedy", () => {
    expect(formatIssue({ ...issue, value: "30" })).toBe(
      'stocks.csv:12:5 low is above the value, 20 (read "30"). Remedy: Mend it.',
    );
  });

  it("leaves out what does not apply", () => {
    expect(formatIssue({ ...issue, value: "", column: 0 })).toBe(
      "stocks.csv:12 low is above the value, 20. Remedy: Mend it.",
    );
    expect(formatIssue({ ...issue, value: "", line: 0 })).toBe(
      "stocks.csv: low is above the value, 20. Remedy: Mend it.",
    );
  });

  it("cuts a long value and writes characters that would command a terminal as codes", () => {
    const line = formatIssue({ ...issue, value: `\u001b[2J\u202e\n${"x".repeat(1000)}` });
    expect(line).toContain('"\\u001b[2J\\u202e\\u000axxx');
    expect(line.length).toBeLessThan(200);
  });
});
