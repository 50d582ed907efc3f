import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packPackages } from "../support/outside.js";
import { ROOT } from "../support/source.js";

const NAMES = ["cli", "core", "report", "scenarios"];

let folder = "";
let tarballs: readonly string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "sufficiency-published-"));
  tarballs = packPackages(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tarballOf = (name: string) => join(folder, `sufficiency-${name}-0.1.0.tgz`);

describe.each(NAMES)("the package %s, as it is published", (name) => {
  test("has nothing that publint would change", async () => {
    const data = readFileSync(tarballOf(name));
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages, pkg = {} } = await publint({ pack: { tarball } });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that every ES module finds", async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarballOf(name)))));
    // The packages are ES modules alone: what old resolutions and require() make of them is no fault.
    const ignored = ["CJSResolvesToESM", "NoResolution"];
    const problems = checked.types === false ? [] : checked.problems.filter(({ kind }) => !ignored.includes(kind));
    expect(problems).toEqual([]);
  });

  test("carries its licence and a page of its own", () => {
    const { stdout } = spawnSync("tar", ["-tzf", tarballOf(name)], { encoding: "utf8" });
    expect(stdout.split("\n")).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md"]));
  });
});

const reachable = spawnSync("npm", ["view", "arquero", "version"], { encoding: "utf8" }).status === 0;

test.skipIf(!reachable)("npm installs the packages in an empty folder, and the command runs (needs a registry)", () => {
  const empty = mkdtempSync(join(realpathSync(tmpdir()), "sufficiency-empty-"));
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: empty, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    return stdout;
  };
  run("npm", "install", "--no-audit", "--no-fund", ...tarballs);
  expect(readdirSync(join(empty, "node_modules/@uwdata"))).toEqual(["flechette"]);
  const command = join(empty, "node_modules/.bin/sufficiency");
  expect(run(command, "--version")).toContain("0.1.0");
  const kent = join(ROOT, "data/packs/kent-2025");
  expect(run(command, "project", "--pack", kent, "--members", "2", "--out", "out")).toContain("Kent");
  expect(readdirSync(join(empty, "out"))).toContain("report.html");
  rmSync(empty, { recursive: true, force: true });
});
