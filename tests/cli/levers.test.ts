import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sufficiency } from "../support/command.js";
import { KENT } from "../support/kent.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-levers-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("levers", () => {
  it("lists every lever under its section, in the strategy's order, in 96 columns", async () => {
    const { status, stdout, stderr } = await sufficiency("levers");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const ids = [...stdout.matchAll(/^ {2}([A-Z]+\d?-\d+) /gm)].map(([, id]) => id);
    expect(ids).toEqual(KENT.levers.map(({ id }) => id));
    const headings = stdout.split("\n").filter((line) => KENT.levers.some(({ section }) => section === line));
    expect(headings).toEqual([...new Set(KENT.levers.map(({ section }) => section))]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(96);
    expect(stdout.match(/Not\s+modelled:/g)).toHaveLength(30);
  });

  it("explains one, whatever the case of its id, with its evidence and a scenario to fill in", async () => {
    const { stdout } = await sufficiency("levers", "s1-2");
    expect(stdout).toContain("E1: the documents print a direction and no size");
    expect(stdout).toContain("supply the size in place of SIZE, or ask for the switching value");
    const { levers } = parse(stdout.slice(stdout.indexOf("name:")));
    expect(levers).toEqual([
      {
        kind: "moves",
        group: "citizen",
        "from-placement": "childrens-home",
        "to-placement": "in-house",
        add: "SIZE per month",
        from: "2025-04",
        because: "WHY",
        source: "S1-2",
      },
    ]);
  });

  it("says what limits a size where a document does, and why a lever is not modelled", async () => {
    expect((await sufficiency("levers", "S1-1")).stdout).toMatch(/Range +0 to 39 beds/);
    const { stdout } = await sufficiency("levers", "S8-4");
    expect(stdout).toMatch(/Not modelled +Children in hospital/);
    expect(stdout).not.toContain("levers:");
  });

  it.each(KENT.levers)("writes a scenario without inventing a size for it: $id", async (lever) => {
    const { stdout } = await sufficiency("levers", lever.id);
    expect(stdout.includes("SIZE")).toBe(lever.kind !== undefined);
    if (lever.kind === undefined) return;
    const scenario = parse(stdout.slice(stdout.indexOf("name:")));
    expect(scenario.levers).toHaveLength(1);
    expect(scenario.levers[0]).toMatchObject({ kind: lever.kind, source: lever.id });
    const sized = Object.values(scenario.levers[0]).filter((value) => String(value).includes("SIZE"));
    expect(sized).toHaveLength(1);
  });

  it("names the nearest id for one that is not there", async () => {
    const { status, stderr } = await sufficiency("levers", "S1-22");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^levers: .*\(read "S1-22"\)\. Remedy: Did you mean S1-2\?/);
  });

  it("says so where a pack has none", async () => {
    const folder = join(home, "without");
    mkdirSync(folder);
    for (const [file, text] of smallPack()) if (file !== "levers.csv") writeFileSync(join(folder, file), text);
    const { status, stderr } = await sufficiency("levers", "--pack", folder);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("Add levers.csv") });
  });
});
