import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LEVER_KINDS } from "@sufficiency/core/advanced";
import { parseScenario } from "@sufficiency/scenarios";
import { describe, expect, it } from "vitest";
import { formsOf } from "../../packages/scenarios/src/levers/forms.js";
import { KENT } from "../support/kent.js";
import { ROOT } from "../support/source.js";

const page = readFileSync(join(ROOT, "docs/scenarios.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

describe("the page on scenarios", () => {
  it.each(examples.map((text) => [/name: (.*)/.exec(text)?.[1], text]))("has a valid scenario: %s", (_, text) => {
    expect(parseScenario(text, { file: "page.yaml", pack: KENT }).levers.length).toBeGreaterThan(0);
  });

  it.each(LEVER_KINDS)("explains every field of %s", (kind) => {
    const part = page.slice(page.indexOf(`### ${kind}:`)).split("\n##")[0];
    expect(part.startsWith(`### ${kind}:`)).toBe(true);
    for (const { must, amounts, where } of formsOf(kind))
      for (const field of [...Object.keys(must), ...Object.keys(amounts), ...Object.keys(where)])
        expect(part, field).toMatch(new RegExp(`\`${field}\\b`));
  });
});
