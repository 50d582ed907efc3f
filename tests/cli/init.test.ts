import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataPack, type Input, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sufficiency } from "../support/command.js";
import { KENT } from "../support/kent.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-init-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const folder = join(home, "packs", "surrey-2025");
const filesOf = (from: string) => new Map(readdirSync(from).map((f) => [f, readFileSync(join(from, f), "utf8")]));

/** Every figure of a pack. */
function inputs({ meta, placements, sources, levers, correlations, ...tables }: DataPack): Input[] {
  return Object.values(tables).flatMap((rows) => rows.map(({ input }) => input));
}

beforeAll(async () => {
  const { status, stdout, stderr } = await sufficiency("init", "surrey-2025", "--out", folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("Every input in them is a placeholder");
});

describe("a template pack", () => {
  it("passes check under its own name", async () => {
    const { status, stdout } = await sufficiency("check", folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ok: surrey-2025, 15 files/);
  });

  it("marks every number as an assumption to be replaced, with a wide range unless it is a part of a whole", () => {
    const all = inputs(parsePack(filesOf(folder)));
    expect(all.length).toBeGreaterThan(200);
    for (const { status, source, note } of all) {
      expect([status, source]).toEqual(["assumption", "placeholder"]);
      expect(note).toMatch(/^Placeholder, to be replaced\. /);
    }
    const narrow = all.filter(({ low, high, unit }) => unit === "children" && definite(high) < 1.2 * definite(low));
    expect(narrow).toEqual([]);
  });

  it("has every table that the model needs, and nothing of Kent's", () => {
    const pack = parsePack(filesOf(folder));
    expect(pack.levers).toHaveLength(1);
    expect([...filesOf(folder).values()].join("\n")).not.toMatch(/kent|ksh|\bsa-/i);
    const kent = new Set(KENT.sources.map(({ id }) => id));
    expect(pack.sources.filter(({ id }) => kent.has(id)).map(({ id }) => id)).toEqual(["dfe-cla-2024", "dfe-cla-2025"]);
  });

  it("projects, and says that it holds placeholders where the answer is read", async () => {
    const { status, stdout } = await sufficiency(
      "project",
      "--pack",
      folder,
      "--members",
      "5",
      "--out",
      join(home, "out"),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Placeholder authority \(every figure is made up: replace them\)/);
    const report = readFileSync(join(home, "out", "report.html"), "utf8");
    expect(report).toContain("Placeholder figures, not taken from any source");
  });

  it("gives each kind of home a need", () => {
    const { headline, placements } = project(parsePack(filesOf(folder)), { members: 40, seed: "template" });
    const needed = new Set(headline.filter(({ need }) => need.mean > 0).map(({ placement }) => placement));
    expect(placements.filter(({ id }) => !needed.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe("init", () => {
  it("never writes over what is there", async () => {
    const copy = join(home, "copy");
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, "stocks.csv"), "mine");
    const { status, stdout, stderr } = await sufficiency("init", "other", "--out", copy);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^--out: .*already \(read ".*copy"\)\. Remedy: /);
    expect(readFileSync(join(copy, "stocks.csv"), "utf8")).toBe("mine");
  });

  it.each(["../up", "two words", "", "-x/y", "a/b"])("refuses %j as a name, and writes nothing", async (name) => {
    const out = join(home, "refused");
    const { status, stderr } = await sufficiency("init", "--out", out, "--", name);
    expect(status).toBe(2);
    expect(stderr).toContain("as in essex-2025");
    expect(existsSync(out)).toBe(false);
  });
});
