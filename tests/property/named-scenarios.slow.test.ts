import { project } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { LIBRARY, tables } from "../support/scenarios.js";

describe("Kent's named scenarios", () => {
  const baseline = tables(project(KENT, { members: 2, seed: "1" }));

  it.each([...LIBRARY])("run and say what they change: %s", (name, scenario) => {
    const projection = project(KENT, { members: 2, seed: "1", scenario });
    expect(projection.run.scenario).toBe(scenario.name);
    expect(projection.assumed.levers).toHaveLength(scenario.levers.length);
    const supposed = projection.register.filter(({ status }) => status === "supposed");
    const amounts = scenario.levers.filter((lever) => !("regime" in lever || "early" in lever));
    expect(supposed).toHaveLength(amounts.length);
    expect(new Set(supposed.map(({ id }) => id)).size).toBe(supposed.length);
    expect(scenario.because).toMatch(/\.$/);
    expect(JSON.stringify(tables(projection)) === JSON.stringify(baseline)).toBe(name === "central");
  });
});
