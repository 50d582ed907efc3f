import { expect, test } from "vitest";
import { readSources } from "../support/source.js";

const LINES = readSources("packages/core/src", "packages/scenarios/src", "packages/report/src", "packages/cli/src").map(
  ({ path, text }) => ({ path, lines: text.split("\n").length - 1 }),
);

test("no file of the source has over 300 lines, and 90 in 100 have at most 150", () => {
  expect(LINES.length).toBeGreaterThan(300);
  expect(LINES.filter(({ lines }) => lines > 300)).toEqual([]);
  expect(LINES.filter(({ lines }) => lines <= 150).length / LINES.length).toBeGreaterThanOrEqual(0.9);
});
