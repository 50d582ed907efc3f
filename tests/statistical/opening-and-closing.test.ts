import { describe, expect, test } from "vitest";
import { networkOf, type Plan } from "../support/networks.js";
import { months, pathsOf, studentised } from "../support/paths.js";

const CHILDREN = 120;
const MEMBERS = 400;

/** Children in one home, who may move to another at a chance a month. */
function twoHomes(leave: number, also: Partial<Plan>) {
  return networkOf({
    places: ["old", "new"],
    cells: [0, 1].map((place) => ({ group: "citizen", stage: "long", age: 9, place })),
    months: 12,
    opening: Int32Array.from({ length: 24 }, (_, i) => (i < 12 ? CHILDREN / 12 : 0)),
    moves: new Map([[0, { leave, ways: [[1, 1]] }]]),
    ...also,
  });
}

describe("a home that closes", () => {
  const network = twoHomes(1e-9, { closes: new Map([[0, 8]]) });
  const paths = pathsOf(network, MEMBERS, "closing");

  test("empties in equal steps on average", () => {
    for (const month of months(7)) {
      const stocks = paths.map((path) => path.stock(month, "citizen", "old"));
      expect(Math.abs(studentised(stocks, (CHILDREN * (8 - month)) / 8))).toBeLessThan(5);
    }
  });

  test("is empty from its date on, in every member", () => {
    for (const path of paths) for (const month of [8, 9, 12]) expect(path.stock(month, "citizen", "old")).toBe(0);
  });

  test("empties no slower than its children would leave it in any case", () => {
    const fast = twoHomes(0.5, { closes: new Map([[0, 12]]) });
    const stocks = pathsOf(fast, MEMBERS, "fast").map((path) => path.stock(3, "citizen", "old"));
    expect(Math.abs(studentised(stocks, CHILDREN / 8))).toBeLessThan(5);
  });
});

describe("a home that opens", () => {
  const network = twoHomes(0.3, { opens: new Map([[1, 5]]) });
  const paths = pathsOf(network, MEMBERS, "opening");

  test("has nobody before its date, in every member", () => {
    for (const path of paths) {
      for (const month of months(4)) expect(path.stock(month, "citizen", "new")).toBe(0);
    }
  });

  test("takes from its date on as many as would have moved there in a month", () => {
    const arrived = paths.map((path) => path.stock(5, "citizen", "new"));
    expect(Math.abs(studentised(arrived, CHILDREN * 0.3))).toBeLessThan(5);
  });
});
