import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { answerIn, BROWSERS } from "../support/browsers.js";
import { KENT_FILES } from "../support/kent.js";
import { pageAnswer } from "../support/page-answer.js";
import { ROOT } from "../support/source.js";

type Named = readonly (readonly [name: string, content: string])[];

let script = "";
let here: Named = [];
beforeAll(async () => {
  here = JSON.parse(await pageAnswer(KENT_FILES));
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { pageAnswer } from "./page-answer.js";
globalThis.answer = () => pageAnswer(new Map(${JSON.stringify([...KENT_FILES])}));`,
      resolveDir: join(ROOT, "tests/support"),
    },
    bundle: true,
    metafile: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2022",
  });
  script = outputFiles[0].text;
  expect(Object.keys(metafile.inputs).filter((path) => path.includes("packages/cli/"))).toEqual([]);
});

for (const [name, browser] of Object.entries(BROWSERS)) {
  const title = `${name} makes the headline, the tables, the charts, the report and the workbook that Node makes`;
  if (browser.program === undefined) test.skip(`${title} (skipped: it is not on this machine)`, () => undefined);
  else
    test(title, async () => {
      const there: Named = JSON.parse(await answerIn(browser, script));
      expect(there.map(([file]) => file)).toEqual(here.map(([file]) => file));
      expect(there.filter(([, content], at) => content !== here[at][1]).map(([file]) => file)).toEqual([]);
      expect(there.length).toBeGreaterThan(60);
    });
}
