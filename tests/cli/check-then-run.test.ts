import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { afterAll, expect, it } from "vitest";
import { packFolder, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";
import { TABLES, thinned } from "../support/thinned.js";
import { unknowns } from "../support/unknowns.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-check-then-run-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it.each(TABLES)("a pack that check passes is run, where %s has no rows", async (file) => {
  const files = smallPack().set(file, definite(thinned(file).get("every row")));
  const { status, stderr } = await sufficiency("check", packFolder(home, files));
  if (status === 0) expect(unknowns(project(parsePack(files), { members: 1, seed: "check" }))).toEqual([]);
  else expect(stderr).toMatch(/^[a-z0-9-]+\.(csv|yaml).*Remedy: /);
  packFolder(home, smallPack());
});

it("check finds a scenario that opens a home without saying where people go at 18, as a run would refuse it", async () => {
  const placements = definite(smallPack().get("placements.csv"));
  const lodge = "lodge,Lodge,Supported accommodation,care,16,17,bed,supported,";
  const folder = packFolder(join(home, "lodge"), smallPack().set("placements.csv", `${placements}${lodge}\n`));
  const scenario = join(home, "lodge.yaml");
  const lever =
    "kind: moves\n    from-placement: in-house\n    to-placement: lodge\n    add: 1 child per month\n    ages: 16-17";
  writeFileSync(scenario, `name: Lodge\nbecause: a test\nlevers:\n  - ${lever}\n`);
  expect((await sufficiency("check", folder)).status).toBe(0);
  const checked = await sufficiency("check", scenario, "--pack", folder);
  const run = await sufficiency("project", "--scenario", scenario, "--pack", folder, "--members", "1");
  for (const { status, stderr } of [checked, run]) {
    expect(status).toBe(2);
    expect(stderr).toContain("transitions-18.csv: no row says where people turning 18 in lodge go (citizen, uasc)");
  }
});
