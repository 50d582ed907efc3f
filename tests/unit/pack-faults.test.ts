import { checkPack, PackError, parsePack } from "@sufficiency/core";
import { describe, expect, it } from "vitest";
import { matches, plant } from "../support/planted.js";
import { FIGURE_FAULTS } from "../support/planted-figures.js";
import { OTHER_FAULTS } from "../support/planted-others.js";

describe("the check of a pack finds one planted fault and nothing else", () => {
  it.each([...FIGURE_FAULTS, ...OTHER_FAULTS])("in $file: $fault", (planted) => {
    const files = plant([planted]);
    const issues = checkPack(files);
    expect(
      issues.filter((issue) => matches(issue, planted, files)),
      JSON.stringify(issues, null, 1),
    ).toHaveLength(1);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.remedy).not.toBe("");
    expect(() => parsePack(files)).toThrow(PackError);
  });
});
