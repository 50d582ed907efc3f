import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "@sufficiency/scenarios";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerIn, BROWSERS } from "../support/browsers.js";
import { KENT, KENT_FILES } from "../support/kent.js";
import { projectWithPackedPackages } from "../support/outside.js";
import { ROOT } from "../support/source.js";

const OPTIONS = { members: 12, seed: "consumers" };
/** By the workspace's own sources: every number of a consumer must agree to the last digit. */
const EXPECTED = JSON.parse(JSON.stringify(project(KENT, OPTIONS)));

/** Answers each request with a projection, in steps, so that others are answered meanwhile. */
const SERVICE = `
import { createServer } from "node:http";
import { type DataPack, parsePack, type Projection } from "@sufficiency/core";
import { projectAsync, type ProjectOptions } from "@sufficiency/scenarios";
import { files } from "./files.js";

const pack: DataPack = parsePack(new Map(Object.entries(files)));
const options: ProjectOptions = ${JSON.stringify(OPTIONS)};
const server = createServer(async (_request, response) => {
  const projection: Projection = await projectAsync(pack, options);
  response.setHeader("content-type", "application/json").end(JSON.stringify(projection));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address !== null ? address.port : "");
});
`;

const DENO = `
import { parsePack } from "@sufficiency/core";
import { project } from "@sufficiency/scenarios";
import { files } from "./files.js";

console.log(JSON.stringify(project(parsePack(new Map(Object.entries(files))), ${JSON.stringify(OPTIONS)})));
`;

const WORKER = `
import { parsePack } from "@sufficiency/core";
import { projectAsync } from "@sufficiency/scenarios";
import { files } from "./files.js";

const pack = parsePack(new Map(Object.entries(files)));
let controller = new AbortController();
self.onmessage = async ({ data }) => {
  if (data === "stop") return controller.abort("stopped");
  controller = new AbortController();
  const progress = (step) => self.postMessage({ step });
  try {
    self.postMessage({ projection: await projectAsync(pack, { ...data, signal: controller.signal, progress }) });
  } catch (reason) {
    self.postMessage({ reason });
  }
};
`;

/** Starts a long projection, stops it at its first step, then asks for the real one. */
const PAGE = (worker: string) => `
const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: "text/javascript" })));
globalThis.answer = () =>
  new Promise((resolve) => {
    const heard = [];
    worker.onmessage = ({ data }) => {
      heard.push(Object.keys(data)[0]);
      if (data.step && heard.length === 1) worker.postMessage("stop");
      if (data.reason) worker.postMessage(${JSON.stringify(OPTIONS)});
      if (data.projection) resolve(JSON.stringify({ heard, projection: data.projection }));
    };
    worker.postMessage({ members: 100000, seed: "long" });
  });
`;

let outside = "";

beforeAll(() => {
  outside = projectWithPackedPackages();
  writeFileSync(join(outside, "package.json"), '{ "type": "module" }');
  writeFileSync(join(outside, "files.js"), `export const files = ${JSON.stringify(Object.fromEntries(KENT_FILES))};`);
  writeFileSync(join(outside, "files.d.ts"), "export declare const files: Record<string, string>;");
});

afterAll(() => rmSync(outside, { recursive: true, force: true }));

test("a Node service compiles strictly against the emitted types and answers with the projection", async () => {
  mkdirSync(join(outside, "node_modules/@types"), { recursive: true });
  symlinkSync(join(ROOT, "node_modules/@types/node"), join(outside, "node_modules/@types/node"), "junction");
  writeFileSync(join(outside, "service.ts"), SERVICE);
  const flags = "--strict --module nodenext --target es2022 --types node".split(" ");
  const compiled = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "service.ts"],
    { cwd: outside, encoding: "utf8" },
  );
  expect(compiled.stdout).toBe("");
  const service = spawn(process.execPath, ["--disable-proto=throw", "service.js"], { cwd: outside });
  try {
    const [port] = await once(service.stdout, "data");
    const answers = [1, 2].map(async () => (await fetch(`http://127.0.0.1:${String(port).trim()}/`)).json());
    for (const answer of await Promise.all(answers)) expect(answer).toEqual(EXPECTED);
  } finally {
    service.kill();
  }
});

test("a Deno script without flags gives the projection", () => {
  writeFileSync(join(outside, "deno.json"), '{ "nodeModulesDir": "manual", "lock": false }');
  writeFileSync(join(outside, "script.ts"), DENO);
  const deno = join(ROOT, "node_modules/.bin/deno");
  const env = { ...process.env, DENO_DIR: join(outside, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
  const { stdout, stderr } = spawnSync(deno, ["run", "--no-prompt", "script.ts"], {
    cwd: outside,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(EXPECTED);
});

for (const [name, browser] of Object.entries(BROWSERS)) {
  const title = `a worker in ${name} stops when it is told to, and then gives the projection`;
  if (browser.program === undefined) test.skip(`${title} (skipped: it is not on this machine)`, () => undefined);
  else
    test(title, async () => {
      writeFileSync(join(outside, "worker.js"), WORKER);
      const bundle = { absWorkingDir: outside, bundle: true, write: false, platform: "browser" } as const;
      const { outputFiles } = await build({ ...bundle, entryPoints: ["worker.js"], format: "iife", target: "es2022" });
      const { heard, projection } = JSON.parse(await answerIn(browser, PAGE(outputFiles[0]?.text ?? "")));
      expect(projection).toEqual(EXPECTED);
      expect(heard[0]).toBe("step");
      expect(heard.filter((word: string) => word === "reason")).toHaveLength(1);
      expect(heard.slice(heard.indexOf("reason"))).toEqual(["reason", "step", "step", "projection"]);
    });
}
