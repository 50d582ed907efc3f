import { NetworkBuilder, type Path, simulate } from "@sufficiency/core";
import { levelArrivals } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { KENT, setBack } from "../support/kent.js";

const PACK = setBack(KENT, 2025, 24);

/** Everything in a path, as text: quicker to compare than arrays. */
function textOf({ member, stock, flows, peak, arrivals }: Path): string {
  return [member, stock, flows, peak, arrivals].join(";");
}

function run(seed: string, members: number, firstMember = 0): string[] {
  const builder = new NetworkBuilder(PACK, levelArrivals(PACK), seed);
  const paths: string[] = [];
  simulate((member) => builder.network(member), [{ observe: (path) => paths.push(textOf(path)) }], {
    members,
    firstMember,
    seed,
  });
  return paths;
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
    const builder = new NetworkBuilder(PACK, levelArrivals(PACK), "7");
    const backwards = [9, 3, 0].map((member) => {
      let text = "";
      simulate((m) => builder.network(m), [{ observe: (path) => (text = textOf(path)) }], {
        members: 1,
        firstMember: member,
        seed: "7",
      });
      return text;
    });
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
  const never = () => {
    throw new Error("a network was asked for");
  };
  expect(() => simulate(never, [], options)).toThrow(expect.objectContaining({ name: "ParameterError", parameter }));
});
