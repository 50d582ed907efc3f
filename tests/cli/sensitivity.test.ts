import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definite } from "@sufficiency/core/advanced";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesUnder, packFolder, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

let home = "";
let pack = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "sufficiency-sensitivity-"));
  pack = packFolder(join(home, "pack"), smallPack());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const ask = (...words: string[]) => sufficiency("sensitivity", "--pack", pack, ...words);

describe("sensitivity", () => {
  it("prints what drives each planned home, and writes the same bytes each time", async () => {
    const out = join(home, "out");
    const { status, stdout, stderr } = await ask("--members", "10", "--out", out);
    expect({ status, stderr: stderr.replace(/[\d.]+ s/g, "") }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/^Little Borough: what drives places at the end of 2026\n/);
    expect(stdout).toContain("Reception centre, busiest day: places short");
    expect(stdout).toMatch(/chance +-?\d+% \(-?\d+ to \d+\)/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
    const first = bytesUnder(out);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining([
        "run.json",
        "sensitivity.txt",
        "tornado.csv",
        "variance.csv",
        "charts/tornado-reception.svg",
      ]),
    );
    await ask("--members", "10", "--out", out);
    expect(bytesUnder(out)).toEqual(first);
  });

  it("writes variance.csv, in which chance and all inputs add up to 1, and blocks add up to all inputs", () => {
    const [header, ...rows] = readFileSync(join(home, "out", "variance.csv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const at = (row: string[], column: string) => Number(row[header.indexOf(column)]);
    const placements = new Set(rows.map((row) => row[0]));
    expect(placements.size).toBeGreaterThan(1);
    for (const placement of placements) {
      const own = rows.filter((row) => row[0] === placement);
      // A home that has closed by then is short of nothing in every path.
      if (at(own[0], "standard_deviation") === 0) continue;
      const part = (name: string) => definite(own.find((row) => row[header.indexOf("part")] === name));
      const inputs = at(part("all figures"), "first");
      // Each is rounded to three decimals.
      expect(Math.abs(inputs + at(part("chance"), "total") - 1)).toBeLessThan(0.0011);
      const blocks = own.filter((row) => !["chance", "all figures"].includes(row[header.indexOf("part")]));
      const sum = blocks.reduce((total, row) => total + at(row, "first"), 0);
      expect(Math.abs(sum - inputs)).toBeLessThan(0.0005 * (blocks.length + 1) + 1e-9);
    }
  });

  it("finds the size of a lever from the catalogue or a scenario file", async () => {
    const { status, stdout } = await ask("--lever", "A-2", "--until-short", "reception", "--members", "20");
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/size at which a lever/) });
    expect(stdout).toMatch(/Reception centre on its busiest day (stays short until|is (not )?short)/);
    expect(stdout).toContain("chance of a shortfall");
  });

  it.each([
    [["--lever", "A-2"], /--lever: .*without a kind of home/],
    [["--until-short", "home"], /--until-short: .*without a lever/],
    [["--of", "hom"], /--of: .*\(read "hom"\)\. Remedy: Did you mean home\?/],
    [["--month", "2040-01"], /--month: .*from 2025-04 to 2027-03/],
    [["--members", "3"], /--members: .*from 10 to/],
    [["--lever", "baseline", "--until-short", "reception"], /--lever: .*has no lever/],
  ])("refuses %j and says what to do", async (words, message) => {
    const { status, stdout, stderr } = await ask(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it("asks for --places where no places are planned", async () => {
    const { status, stderr } = await ask("--lever", "A-2", "--until-short", "ifa");
    expect(status).toBe(2);
    expect(stderr).toMatch(/--places: .*Remedy: Say how many places there are for ifa/);
  });
});
