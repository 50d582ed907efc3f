import * as core from "@sufficiency/core";
import * as scenarios from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { examplesOf, runExample, typeFaults } from "../support/examples.js";
import { KENT, KENT_FILES } from "../support/kent.js";

const SURFACES = { core: examplesOf("core"), scenarios: examplesOf("scenarios") };

/** What the examples are given, beside the names of the two packages. */
const given = {
  files: KENT_FILES,
  pack: KENT,
  projection: scenarios.project(KENT, { members: 20, seed: "1" }),
};

const GIVEN = `
import { ${names("core")} } from "@sufficiency/core";
import { ${names("scenarios")} } from "@sufficiency/scenarios";
declare const files: PackFiles;
declare const pack: DataPack;
declare const projection: Projection;
`;

function names(surface: keyof typeof SURFACES): string {
  const values = surface === "core" ? core : scenarios;
  return SURFACES[surface].map(({ name }) => (name in values ? name : `type ${name}`)).join(", ");
}

describe.each(Object.entries(SURFACES))("the main entry of %s", (surface, examples) => {
  test("offers at most 60 names", () => {
    expect(examples.length).toBeLessThanOrEqual(60);
  });

  test("shows each name in an example", () => {
    const bare = examples.filter(({ code }) => code === "").map(({ name }) => name);
    // What the functions of scenarios take and give is shown by their own examples.
    expect(bare.filter((name) => surface === "core" || name in scenarios)).toEqual([]);
  });

  test("has examples that compile", () => {
    expect(typeFaults(examples, GIVEN)).toEqual([]);
  });

  test.each(examples.filter(({ code }) => code !== ""))("runs the example of $name", (example) => {
    const equal = (a: unknown, b: unknown) => expect(a).toEqual(b);
    runExample(example, { ...core, ...scenarios, ...given }, equal);
  });
});
