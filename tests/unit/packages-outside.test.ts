import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectWithPackedPackages } from "../support/outside.js";
import { ROOT } from "../support/source.js";

const USE = `
import { formatMonth, parseMonth } from "@sufficiency/core";
import * as scenarios from "@sufficiency/scenarios";
export const answer = { month: formatMonth(Number(parseMonth("2025-03")) + 45), scenarios: typeof scenarios };
`;
const EXPECTED = { month: "2028-12", scenarios: "object" };

let project = "";

beforeAll(() => {
  project = projectWithPackedPackages();
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "use.ts"), USE);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the packed packages run in a Node project", () => {
  writeFileSync(join(project, "main.js"), `${USE}\nconsole.log(JSON.stringify(answer));`);
  expect(JSON.parse(node("main.js"))).toEqual(EXPECTED);
});

test("the packed packages carry their types", () => {
  const wrong =
    'import { parseMonth } from "@sufficiency/core";\n// @ts-expect-error text, not a number\nparseMonth(1);';
  writeFileSync(join(project, "wrong.ts"), wrong);
  const flags = "--noEmit --strict --module nodenext --target es2022 --skipLibCheck".split(" ");
  expect(node(join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "use.ts", "wrong.ts")).toBe("");
});

test("the command's package can be imported in a Node project", () => {
  writeFileSync(join(project, "cli.js"), 'import * as cli from "@sufficiency/cli"; console.log(typeof cli);');
  expect(node("cli.js").trim()).toBe("object");
});

test("core and scenarios bundle for a browser and run without Node's globals", async () => {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ["use.ts"],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "bundle",
    target: "es2022",
  });
  const page = createContext({});
  runInContext(outputFiles[0]?.text ?? "", page);
  expect(JSON.parse(runInContext("JSON.stringify(bundle.answer)", page))).toEqual(EXPECTED);
});

/** What plain Node, without the loaders of the test runner, prints in the project. */
function node(...args: string[]): string {
  const env = { ...process.env, NODE_OPTIONS: "", NODE_PATH: "" };
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, env, encoding: "utf8" });
  return stdout + stderr;
}
