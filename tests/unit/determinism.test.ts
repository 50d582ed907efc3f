import type { Path } from "@sufficiency/core";
import { modelOf, project } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { KENT, setBack } from "../support/kent.js";
import { months } from "../support/paths.js";

const PACK = setBack(KENT, 2025, 24);

/** Everything in a path, as text: quicker to compare than arrays. */
function textOf(path: Path): string {
  const all = (row: (month: number) => Iterable<number>) => [0, ...months(path.months)].map((m) => [...row(m)]);
  const stock = [all((month) => path.stockRow(month, "citizen")), all((month) => path.stockRow(month, "uasc"))];
  const [flows, peak] = [all((month) => path.flowRow(month)), all((month) => path.peakRow(month))];
  return [path.member, stock, flows, peak, all((month) => [path.arrivals(month)])].join(";");
}

function run(seed: string, members: number, firstMember = 0): string[] {
  const model = modelOf(PACK, { seed });
  return Array.from({ length: members }, (_, i) => textOf(model.member(firstMember + i).path));
}

describe("Kent over two years", () => {
  const block = run("7", 10);

  test("gives the same paths for the same seed", () => expect(run("7", 10)).toEqual(block));

  test("gives other paths for another seed, from the opening stock on", () => {
    const other = run("71", 10);
    for (let m = 0; m < 10; m++) {
      const [[, ...one], [, ...two]] = [block[m].split(";"), other[m].split(";")];
      one.forEach((part, i) => {
        expect(two[i]).not.toBe(part);
      });
    }
  });

  test("gives a member the same path alone as among others", () => expect(run("7", 1, 7)).toEqual([block[7]]));

  test("gives in two shards the paths of the whole", () => expect([...run("7", 4), ...run("7", 6, 4)]).toEqual(block));

  test("gives the same paths in whatever order members are prepared", () => {
    const model = modelOf(PACK, { seed: "7" });
    const backwards = [9, 3, 0].map((member) => textOf(model.member(member).path));
    expect(backwards).toEqual([block[9], block[3], block[0]]);
  });

  test("gives members that differ from each other", () =>
    expect(new Set(block.map((text) => text.slice(text.indexOf(";")))).size).toBe(10));
});

test.each([
  ["members", { members: 0, seed: "1" }],
  ["members", { members: 1.5, seed: "1" }],
  ["members", { members: 1_000_001, seed: "1" }],
  ["firstMember", { members: 1, firstMember: -1, seed: "1" }],
])("%s out of bounds is refused before anything is run", (parameter, options) => {
  const onMember = () => {
    throw new Error("a member was run");
  };
  const refused = expect.objectContaining({ name: "OptionsError", parameter });
  expect(() => project(PACK, { ...options, onMember })).toThrow(refused);
});

test.each([-1, 0.5, Number.NaN])("there is no member %d", (number) => {
  const refused = expect.objectContaining({ name: "ParameterError", parameter: "member" });
  expect(() => modelOf(PACK, { seed: "1" }).member(number)).toThrow(refused);
});
