import { composeScenarios, parseScenario } from "@sufficiency/scenarios";
import { expect, it } from "vitest";
import { assumptionsOf } from "../../packages/scenarios/src/scenario/lever-input.js";
import { KENT } from "../support/kent.js";

const wordsOf = (...fields: string[]) => {
  const text = `name: A\nbecause: b\nlevers:\n  - ${fields.join("\n    ")}\n`;
  const scenario = composeScenarios([parseScenario(text, { file: "a.yaml", pack: KENT })]);
  return assumptionsOf(scenario).levers[0].lever;
};
const MOVES = ["kind: moves", "from-placement: childrens-home", "to-placement: in-house"];
const told = (words: string) => `moves: from-placement childrens-home, to-placement in-house, ${words}`;

it.each([
  ["add: 8 children per year", "add 8 children per year"],
  ["add: 0.5 children per month", "add 0.5 children per month"],
  ["add: 1 child per month", "add 1 child per month"],
  ["add: 1 child per year", "add 1 child per year"],
  ["add: 12 children per year", "add 1 child per month"],
  ["add: -7 children per year", "add -7 children per year"],
])("the lever %s reads in words: %s", (written, words) => {
  expect(wordsOf(...MOVES, written)).toBe(told(words));
});

it("a lever in words gives the ends of a range in the unit of the amount", () => {
  const range = (ends: string) => [...MOVES, "add: 8 children per year", `range: ${ends}`];
  expect(wordsOf(...range("[4 children per year, 1 child per month]"))).toBe(
    told("add 8 children per year (80%: 4 to 12)"),
  );
  expect(wordsOf("kind: arrivals", "factor: 150%", "range: [1.2, 2]")).toBe("arrivals: factor 1.5 (80%: 1.2 to 2)");
});
