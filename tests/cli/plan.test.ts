import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesUnder, packFolder, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

let home = "";
let pack = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "sufficiency-plan-"));
  pack = packFolder(join(home, "pack"), smallPack());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const ask = (...words: string[]) => sufficiency("plan", "--pack", pack, "--members", "60", ...words);

describe("plan", () => {
  it("prints what to open, its risk and its cost, and writes the same bytes each time", async () => {
    const out = join(home, "out");
    const { status, stdout } = await ask("--risk", "0.2", "--out", out);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Little Borough: what keeps the chance of a shortfall at 20% or less\n/);
    for (const part of ["To open and to approve", "under contract", "How safe", "one point more of safety"])
      expect(stdout).toContain(part);
    expect(stdout).toContain("Reception centre");
    expect(stdout).toContain("not known");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
    const first = bytesUnder(out);
    expect(Object.keys(first).sort()).toEqual(["plan.csv", "plan.txt", "plan.yaml", "run.json", "safety.csv"]);
    await ask("--risk", "0.2", "--out", out);
    expect(bytesUnder(out)).toEqual(first);
  });

  it("writes plan.yaml, a scenario that check and project take", async () => {
    const file = join(home, "out", "plan.yaml");
    expect(await sufficiency("check", file, "--pack", pack)).toMatchObject({ status: 0 });
    const told = await sufficiency("project", "--pack", pack, "--members", "5", "--scenario", file);
    expect(told.status).toBe(0);
    expect(told.stdout).toContain("Plan for a shortfall risk of 20%");
  });

  it("writes plan.csv with a row for every kind and quarter, and safety.csv with a row for every risk", () => {
    const [header, ...rows] = readFileSync(join(home, "out", "plan.csv"), "utf8")
      .trim()
      .split("\n");
    expect(header).toBe(
      "placement,action,counted,measure,quarter_end,can_act,add,total,chance_before,chance_planned,chance_checked,chance_checked_error",
    );
    expect(rows).toHaveLength(4 * 8);
    expect(rows.every((row) => /,\d{4}-(03|06|09|12),(yes|no),-?\d+,\d+(,[01]\.\d{3}){4}$/.test(row))).toBe(true);
    const safety = readFileSync(join(home, "out", "safety.csv"), "utf8")
      .trim()
      .split("\n");
    expect(safety[0]).toBe("placement,action,counted,risk,total,cost");
    expect(safety).toHaveLength(1 + 4 * 8);
  });

  it("writes run.json, which says what was asked and names no path", () => {
    const record = JSON.parse(readFileSync(join(home, "out", "run.json"), "utf8"));
    expect(record).toMatchObject({ command: "plan", risk: 0.2, members: 60, seed: "1", asOf: "2025-03" });
    expect(Object.keys(record.outputs)).toEqual(["plan.csv", "plan.txt", "plan.yaml", "safety.csv"]);
    expect(JSON.stringify(record)).not.toContain(home);
  });

  it("refuses what it cannot use, all at once", async () => {
    const { status, stderr } = await ask("--risk", "0.9", "--as-of", "2031-01", "--members", "2", "--workers", "0");
    expect(status).toBe(2);
    for (const option of ["--risk", "--as-of", "--members", "--workers"]) expect(stderr).toContain(option);
  });
});
