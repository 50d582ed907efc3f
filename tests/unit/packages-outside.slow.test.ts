import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { project } from "@sufficiency/scenarios";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KENT, KENT_FILES } from "../support/kent.js";
import { projectWithPackedPackages } from "../support/outside.js";
import { ROOT } from "../support/source.js";

/** What an outside project writes: it projects a pack that it holds as text. */
const USE = `
import { parsePack } from "@sufficiency/core";
import { project } from "@sufficiency/scenarios";
import { files } from "./files.js";
const pack = parsePack(new Map(Object.entries(files)));
export const answer = project(pack, { members: 3, seed: "outside" });
`;
/** The same projection by the workspace's own sources: every number must agree to the last digit. */
const EXPECTED = JSON.parse(JSON.stringify(project(KENT, { members: 3, seed: "outside" })));

const EXPECTED_VERSION = `${JSON.parse(readFileSync(join(ROOT, "packages/cli/package.json"), "utf8")).version}\n`;

let outside = "";

beforeAll(() => {
  outside = projectWithPackedPackages();
  writeFileSync(join(outside, "package.json"), '{ "type": "module" }');
  writeFileSync(join(outside, "use.ts"), USE);
  writeFileSync(join(outside, "files.js"), `export const files = ${JSON.stringify(Object.fromEntries(KENT_FILES))};`);
  writeFileSync(join(outside, "files.d.ts"), "export declare const files: Record<string, string>;");
});

afterAll(() => rmSync(outside, { recursive: true, force: true }));

test("the packed packages run in a Node project", () => {
  writeFileSync(join(outside, "main.js"), `${USE}\nconsole.log(JSON.stringify(answer));`);
  expect(JSON.parse(node("main.js"))).toEqual(EXPECTED);
});

test("the packed packages carry their types", () => {
  const wrong =
    'import { parseMonth } from "@sufficiency/core";\n// @ts-expect-error text, not a number\nparseMonth(1);';
  writeFileSync(join(outside, "wrong.ts"), wrong);
  const flags = "--noEmit --strict --module nodenext --target es2022 --skipLibCheck".split(" ");
  expect(node(join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "use.ts", "wrong.ts")).toBe("");
});

test("the command's package can be imported in a Node project", () => {
  writeFileSync(join(outside, "cli.js"), 'import * as cli from "@sufficiency/cli"; console.log(typeof cli);');
  expect(node("cli.js").trim()).toBe("object");
});

test("the packed command writes a template pack that passes its own check", () => {
  const main = "node_modules/@sufficiency/cli/dist/main.js";
  expect(node(main, "init", "elsewhere")).toContain("15 files");
  expect(node(main, "check", "data/packs/elsewhere")).toMatch(/^ok: elsewhere, 15 files/);
});
test("the packed command loads little at its start, and gives the same with workers as without", () => {
  const bin = join(outside, "node_modules/@sufficiency/cli/dist/bin");
  expect(node(join(bin, "main.js"), "--version")).toBe(EXPECTED_VERSION);
  expect(loadedAtStart(bin).length).toBeLessThan(200_000);
  expect(loadedAtStart(bin)).not.toMatch(/from "(vega|arquero|@stdlib)|class (NetworkBuilder|Ensemble)|ZodMini/);
  const kent = ["project", "--pack", join(ROOT, "data/packs/kent-2025"), "--members", "4"];
  const [alone, together] = ["1", "2"].map((n) => {
    expect(node(join(bin, "main.js"), ...kent, "--workers", n, "--out", join(outside, n))).toContain("Kent");
    return readFileSync(join(outside, n, "run.json"), "utf8");
  });
  expect(together).toBe(alone);
});

/** The text of the command's first file and of all that it loads before it has read its arguments. */
function loadedAtStart(bin: string): string {
  const seen = new Map<string, string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    const text = readFileSync(join(bin, name), "utf8");
    seen.set(name, text);
    for (const [, next] of text.matchAll(/^(?:import|export) .*?"\.\/([^"]+)";$/gm)) visit(next);
  };
  visit("main.js");
  return [...seen.values()].join("\n");
}

test("core and scenarios bundle for a browser and run without Node's globals", async () => {
  const { outputFiles } = await build({
    absWorkingDir: outside,
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
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: outside,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return stdout + stderr;
}
