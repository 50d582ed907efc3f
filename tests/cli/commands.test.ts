import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPack, formatIssue } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { afterAll, describe, expect, it } from "vitest";
import { packFolder, sufficiency } from "../support/command.js";
import { fault, plant } from "../support/planted.js";
import { smallPack } from "../support/small-pack.js";
import { ROOT } from "../support/source.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-commands-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command as a person does. */
function spawned(...words: string[]) {
  const main = join(ROOT, "packages/cli/src/main.ts");
  const child = spawnSync(process.execPath, ["--import", "tsx", main, ...words], { cwd: ROOT, encoding: "utf8" });
  return { status: child.status, stdout: child.stdout, stderr: child.stderr };
}

const sound = packFolder(join(home, "sound"), smallPack());
const brokenFiles = plant([
  fault("unit", "stocks.csv unit", "margin,60,children", "margin,60,«»", "unit"),
  fault(
    "section",
    "placements.csv service",
    "Fostering,care,0,17,household",
    "Fostering,«core»,0,17,household",
    "care",
  ),
]);
brokenFiles.delete("moves.csv");
const broken = packFolder(join(home, "broken"), brokenFiles);

describe("check", () => {
  it("says ok and what a sound pack holds", () => {
    const { status, stdout, stderr } = spawned("check", sound);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /^ok: small, 16 files, 9 kinds of home, \d+ figures, 3 sources, 3 levers, 3 correlations\n$/,
    );
  });

  it("lists every issue of a broken pack", async () => {
    const { status, stdout, stderr } = await sufficiency("check", broken);
    const expected = checkPack(brokenFiles);
    expect(expected.length).toBeGreaterThanOrEqual(3);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(expected.map((issue) => `${formatIssue(issue)}\n`).join(""));
  });

  it("checks several at once: ok for each that is sound, and every issue of the others, their folders named", async () => {
    const { status, stdout, stderr } = await sufficiency("check", broken, sound, sound);
    expect([status, stdout.match(/^ok: small, /gm)?.length]).toEqual([2, 2]);
    const expected = checkPack(brokenFiles).map((issue) => ({ ...issue, file: `${broken}/${issue.file}` }));
    expect(stderr).toBe(expected.map((issue) => `${formatIssue(issue)}\n`).join(""));
  });

  it("prints them as one JSON line on request", () => {
    const { status, stderr } = spawned("check", broken, "--errors", "json");
    expect(status).toBe(2);
    expect(JSON.parse(definite(stderr.trimEnd().split("\n").at(-1)))).toEqual({ issues: checkPack(brokenFiles) });
  });

  it("reads a file that begins with a byte-order mark, and no folder below", async () => {
    const folder = packFolder(join(home, "marked"), smallPack());
    writeFileSync(join(folder, "pack.yaml"), `\ufeff${smallPack().get("pack.yaml")}`);
    mkdirSync(join(folder, "old.csv"));
    expect((await sufficiency("check", folder)).status).toBe(0);
  });

  it("says so when the folder is not there", async () => {
    const { status, stderr } = await sufficiency("check", join(home, "nowhere"));
    expect(status).toBe(2);
    expect(stderr).toContain("cannot be read: there is nothing of that name. Remedy: Name the folder");
  });
});

describe("project", () => {
  it("writes nothing for a broken pack", async () => {
    const out = join(home, "out");
    const { status, stdout } = await sufficiency("project", "--pack", broken, "--out", out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(existsSync(out)).toBe(false);
  });

  it("lists every bad option with the value read and a remedy", async () => {
    const bad = [
      "--members",
      "1e3",
      "--workers",
      "0",
      "--service-level",
      "90%",
      "--until",
      "2028-13",
      "--members-from=-1",
      "--enough-months",
      "40%",
      "--balance-by",
      "March 2028",
      "--balance-level",
      "1",
    ];
    const { status, stderr } = await sufficiency("project", "--pack", sound, ...bad);
    expect(status).toBe(2);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(/^--members: .*1 to 1000000.*"1e3".*Remedy: /);
    for (const line of lines) expect(line).toMatch(/^--[a-z-]+: .+ \(read ".+"\)\. Remedy: .+/);
  });

  it("refuses a last month outside the pack's own", async () => {
    const { status, stderr } = await sufficiency("project", "--pack", sound, "--until", "2030-01");
    expect(status).toBe(2);
    expect(stderr).toContain("2025-04 to 2027-03");
  });

  it.each([
    ["--until and --balance-by", ["--until", "2050-01", "--balance-by", "2050-01"]],
    ["--until and --members", ["--until", "2050-01", "--members", "0"]],
    ["--balance-by and --seed", ["--until", "2026-03", "--balance-by", "2026-04", "--seed", ""]],
  ])("reports at once: %s", async (options, words) => {
    const { status, stderr } = await sufficiency("project", "--pack", sound, ...words, "--errors", "json");
    expect(status).toBe(2);
    const told = (JSON.parse(stderr).issues as { file: string }[]).map(({ file }) => file);
    expect(told.sort()).toEqual(options.split(" and ").sort());
  });

  it("refuses a month for balance beyond those projected", async () => {
    const months = ["--until", "2026-03", "--balance-by", "2026-04"];
    const { status, stderr } = await sufficiency("project", "--pack", sound, ...months);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--balance-by: .*2025-04 to 2026-03/);
  });
});

describe("a folder that may not be written", () => {
  const nowhere = join(home, "nowhere");
  const taken = join(home, "taken");
  it.each([
    ["project", "--pack", nowhere],
    ["compare", "baseline", "baseline", "--pack", nowhere],
    ["sensitivity", "--pack", nowhere],
    ["plan", "--pack", nowhere],
    ["merge", nowhere],
    ["arrivals", "forecast", "--series", nowhere, "--horizon", "0"],
    ["arrivals", "backtest", "--series", nowhere, "--horizon", "0"],
    ["arrivals", "evidence", "--pack", nowhere, "--members", "0"],
  ])("is refused by %s %s before anything is read", async (...words) => {
    writeFileSync(taken, "");
    const { status, stderr } = await sufficiency(...words, "--out", taken);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--out: .*is a file.*\n$/);
  });
});

describe("the command line", () => {
  it.each([
    [["project", "--colour"], "unknown option"],
    [["forecast"], "unknown command"],
    [[], "a command is needed"],
    [["check"], "missing required argument"],
    [["check", sound, "--errors", "xml"], "text, json"],
  ])("refuses %j", async (words, says) => {
    const { status, stdout, stderr } = await sufficiency(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(stderr).toContain("Remedy:");
  });

  it("gives help and its version", async () => {
    expect(await sufficiency("project", "--help")).toMatchObject({ status: 0, stderr: "" });
    expect(spawned("--version")).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
  });
});
