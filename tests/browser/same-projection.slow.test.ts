import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { answerIn, BROWSERS } from "../support/browsers.js";
import { engineAnswer } from "../support/engine-answer.js";
import { KENT_FILES } from "../support/kent.js";
import { ROOT } from "../support/source.js";

const SERIES = readFileSync(join(ROOT, "data/series/kent-referrals.csv"), "utf8");
const HERE = engineAnswer(KENT_FILES, SERIES);

let script = "";
beforeAll(async () => {
  const given = `new Map(${JSON.stringify([...KENT_FILES])}), ${JSON.stringify(SERIES)}`;
  const { outputFiles } = await build({
    stdin: {
      contents: `import { engineAnswer } from "./engine-answer.js"; globalThis.answer = () => engineAnswer(${given});`,
      resolveDir: join(ROOT, "tests/support"),
    },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2022",
  });
  script = outputFiles[0].text;
});

for (const [name, browser] of Object.entries(BROWSERS)) {
  const title = `${name} gives the projection and the forecasts that Node gives, to the byte`;
  if (browser.program === undefined) test.skip(`${title} (skipped: it is not on this machine)`, () => undefined);
  else
    test(title, async () => {
      expect(await answerIn(browser, script)).toBe(HERE);
    });
}
