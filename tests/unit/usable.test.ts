import { checkPack, formatIssue, parsePack } from "@sufficiency/core";
import { calibrate, definite } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { smallPack } from "../support/small-pack.js";

const WHOLE = /^usable,reception,.*$/m;

/** The small pack with these rows in the place of what reception's `usable` says. */
function packWith(...rows: readonly string[]): Map<string, string> {
  const files = smallPack();
  const before = definite(files.get("capacity.csv"));
  expect(before.match(WHOLE)).toHaveLength(1);
  return files.set("capacity.csv", before.replace(WHOLE, rows.join("\n")));
}

const row = (measure: string, value: number, range = ",,published") =>
  `places,reception,,${measure},${value},share,${range},statistics,`;

const usable = (...rows: readonly string[]) => calibrate(parsePack(packWith(...rows))).capacity.usable.get("reception");

describe("the share of places that can be used", () => {
  test("is the product of its parts", () => {
    expect(usable(row("void", 0.1), row("mismatch", 0.2), row("target-occupancy", 0.95))).toBeCloseTo(0.684, 12);
    expect(usable(row("mismatch", 0.2))).toBeCloseTo(0.8, 12);
    expect(usable()).toBeUndefined();
  });

  test("gives the same required places whole or in parts", () => {
    const required = (...rows: readonly string[]) =>
      project(parsePack(packWith(...rows)), { members: 20, seed: "usable" }).requirements;
    expect(required(row("void", 0.25), row("target-occupancy", 0.5))).toEqual(required(row("usable", 0.375)));
  });

  test("gives as many required places or more in every month where more stand empty", () => {
    const required = (empty: number) =>
      project(parsePack(packWith(row("void", empty))), { members: 20, seed: "usable" }).requirements.map(
        (line) => line.required ?? 0,
      );
    const [less, more] = [required(0.05), required(0.3)];
    expect(more.every((places, i) => places >= less[i])).toBe(true);
    expect(more).not.toEqual(less);
  });

  test("is drawn part by part, each from its own range", () => {
    const range = "0.02,0.2,assumption";
    const { register } = project(parsePack(packWith(row("void", 0.08, range), row("mismatch", 0.05, range))), {
      members: 5,
      seed: "usable",
    });
    const inputs = register.filter(({ id }) => id.endsWith("places/reception"));
    expect(inputs.map(({ id, low, high }) => [id, low, high])).toEqual([
      ["capacity/void/places/reception", 0.02, 0.2],
      ["capacity/mismatch/places/reception", 0.02, 0.2],
    ]);
  });
});

test.each([
  ["told whole and by a part", [row("usable", 0.9), row("void", 0.1)], "measure", "void"],
  ["told twice", [row("void", 0.1), row("void", 0.1).replace("places", "rooms")], "measure", "void"],
  ["all empty", [row("void", 1)], "value", "1"],
  ["none to be filled", [row("target-occupancy", 0)], "value", "0"],
  ["none usable", [row("usable", 0)], "value", "0"],
] as const)("refuses places %s", (_, rows, field, value) => {
  const issues = checkPack(packWith(...rows));
  expect(issues.map((issue) => [issue.file, issue.field, issue.value])).toEqual([["capacity.csv", field, value]]);
  expect(formatIssue(issues[0])).toContain("capacity.csv");
});
