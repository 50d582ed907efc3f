import { expect, test } from "vitest";
import { importCircles } from "../support/circles.js";
import { importsAgainstTheArrows } from "../support/direction.js";
import { readSources } from "../support/source.js";

const planted = (path: string, text: string) => importsAgainstTheArrows([{ path: `packages/${path}`, text }]);

test("imports point from cli to report to scenarios to core, and in scenarios and core from each folder to those before it", () => {
  const sources = readSources("packages/core/src", "packages/scenarios/src", "packages/report/src", "packages/cli/src");
  expect(sources.length).toBeGreaterThan(3);
  expect(importsAgainstTheArrows(sources)).toEqual([]);
});

test.each([
  ["core/src/random/key.ts", 'import { x } from "@sufficiency/scenarios";'],
  ["core/src/random/key.ts", 'import { x } from "@sufficiency/core";'],
  ["scenarios/src/levers/mix.ts", 'import { x } from "@sufficiency/cli";'],
  ["report/src/page/report.ts", 'import { x } from "@sufficiency/cli";'],
  ["scenarios/src/project/project.ts", 'import { x } from "@sufficiency/report";'],
  ["cli/src/main.ts", 'import { x } from "@sufficiency/core/src/pack/types.js";'],
  ["cli/src/main.ts", 'import { x } from "../../core/src/index.js";'],
  ["core/src/random/key.ts", 'import type { DataPack } from "../pack/types.js";'],
  ["core/src/pack/check.ts", 'export * from "../simulate/ageing.js";'],
  ["core/src/simulate/step.ts", 'const late = await import("../requirements/beds.js");'],
  ["core/src/simulate/step.ts", 'type Late = import("../requirements/beds.js").Beds;'],
  ["core/src/member/member.ts", 'import { x } from "../ensemble/tally.js";'],
  ["core/src/member/member.ts", 'import type { Row } from "../tables/rows.js";'],
  ["core/src/vocabulary/month.ts", 'import { x } from "../index.js";'],
  ["core/src/helpers/month.ts", ""],
  ["scenarios/src/language/step.ts", 'import type { Lever } from "../levers/forms.js";'],
  ["scenarios/src/levers/mix.ts", 'import type { Scenario } from "../scenario/scenario.js";'],
  ["scenarios/src/arrivals/level.ts", 'export * from "../project/yearly-arrivals.js";'],
  ["scenarios/src/scenario/apply.ts", 'const late = await import("../request/options.js");'],
  ["scenarios/src/request/model.ts", 'type Late = import("../model/model.js").Late;'],
  ["scenarios/src/compare/pair.ts", 'import { x } from "../plan/sample.js";'],
  ["scenarios/src/language/step.ts", 'import { x } from "../index.js";'],
  ["scenarios/src/helpers/month.ts", ""],
  ["scenarios/src/project.ts", ""],
])("the check of imports finds one that points the wrong way in %s: %s", (path, text) => {
  expect(planted(path, text)).toHaveLength(1);
});

test.each([
  ["cli/src/main.ts", 'import { a } from "@sufficiency/core"; import { b } from "@sufficiency/scenarios";'],
  ["scenarios/src/levers/mix.ts", 'import { a } from "@sufficiency/core"; import { b } from "../language/step.js";'],
  ["scenarios/src/scenario/check.ts", 'import { a } from "../levers/forms.js"; import { b } from "./write.js";'],
  ["scenarios/src/index.ts", 'export * from "./plan/plan.js"; export * from "./arrivals/level.js";'],
  ["core/src/simulate/ageing.ts", 'import { a } from "../states/frame.js"; import { b } from "./entries.js";'],
  ["core/src/index.ts", 'export * from "./requirements/beds.js"; export * from "./vocabulary/month.js";'],
  ["core/src/random/key.ts", '// import "../pack/types.js"\nconst text = `import "../pack/types.js"`;'],
])("the check of imports allows one that points the right way in %s: %s", (path, text) => {
  expect(planted(path, text)).toEqual([]);
});

test("no files import one another in a ring", () => {
  expect(
    importCircles(
      readSources("packages/core/src", "packages/scenarios/src", "packages/report/src", "packages/cli/src"),
    ),
  ).toEqual([]);
});

test("the check of imports finds a ring, through types and other files between", () => {
  const files = {
    "a.ts": 'import type { B } from "./b.js";',
    "b.ts": 'export * from "./in/c.js";',
    "in/c.ts": 'import { a } from "../a.js"; import { d } from "./d.js";',
    "in/d.ts": "",
  };
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  expect(importCircles(sources)).toEqual(["a.ts -> b.ts -> in/c.ts -> a.ts"]);
});
