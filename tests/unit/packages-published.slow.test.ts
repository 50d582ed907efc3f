import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packPackages, whileNobodyBuilds } from "../support/outside.js";
import { ROOT } from "../support/source.js";

const NAMES = ["cli", "core", "report", "scenarios"];

let folder = "";
let tarballs: readonly string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "sufficiency-published-"));
  tarballs = packPackages(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const tarballOf = (name: string) => join(folder, `sufficiency-${name}-${VERSION}.tgz`);

describe.each(NAMES)("the package %s, as it is published", (name) => {
  test("has nothing that publint would change", async () => {
    const data = readFileSync(tarballOf(name));
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages, pkg = {} } = await publint({ pack: { tarball } });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that every ES module finds", async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarballOf(name)))));
    if (checked.types === false) throw new Error("no types");
    // The packages are ES modules alone: what Node 10 and require() make of them is no fault.
    const problems = checked.problems.filter(
      (problem) => !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });

  test("carries its licence and a page of its own", () => {
    const { stdout } = spawnSync("tar", ["-tzf", tarballOf(name)], { encoding: "utf8" });
    expect(stdout.split("\n")).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md"]));
  });
});

const reachable =
  spawnSync("npm", ["view", "arquero", "version", "--fetch-retries=0"], { encoding: "utf8" }).status === 0;

test.skipIf(!reachable)("npm installs the packages in an empty folder, and the command runs (needs a registry)", () => {
  const empty = mkdtempSync(join(realpathSync(tmpdir()), "sufficiency-empty-"));
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: empty, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    return stdout;
  };
  run("npm", "install", "--no-audit", "--no-fund", ...tarballs);
  // One copy, the one that works: arquero by itself would have a newer one.
  expect(copiesOf("@uwdata/flechette", JSON.parse(run("npm", "ls", "--all", "--json")))).toEqual(new Set(["2.6.0"]));
  const command = join(empty, "node_modules/.bin/sufficiency");
  expect(run(command, "--version")).toBe(`${VERSION}\n`);
  const kent = join(ROOT, "data/packs/kent-2025");
  expect(run(command, "project", "--pack", kent, "--members", "2", "--out", "out")).toContain("Kent");
  expect(readdirSync(join(empty, "out"))).toContain("report.html");
  // As the checkout makes it, which build it is included.
  const checkout = join(ROOT, "scripts/sufficiency.mjs");
  whileNobodyBuilds(() =>
    run(process.execPath, checkout, "project", "--pack", kent, "--members", "2", "--out", "checkout"),
  );
  const [record, other] = ["out", "checkout"].map((each) => readFileSync(join(empty, each, "run.json"), "utf8"));
  expect(record).toBe(other);
  expect(JSON.parse(record).build).toMatch(/^[0-9a-f]{12}$/);
  expect(run(command, "verify", "out", "--pack", kent)).toMatch(/are the same bytes\n$/);
  rmSync(empty, { recursive: true, force: true });
});

/** What npm lists of a package, at any depth. */
interface Listed {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
}

function copiesOf(name: string, { dependencies = {} }: Listed): Set<string | undefined> {
  const below = Object.entries(dependencies).flatMap(([own, listed]) => [
    ...(own === name ? [listed.version] : []),
    ...copiesOf(name, listed),
  ]);
  return new Set(below);
}
