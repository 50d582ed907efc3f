import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePack } from "@sufficiency/core";
import { project } from "@sufficiency/scenarios";
import { afterAll, expect, it } from "vitest";
import { packFolder, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";
import { TABLES, thinned } from "../support/thinned.js";
import { unknowns } from "../support/unknowns.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-check-thinned-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it.each(TABLES)("a pack that check passes is run, whatever is left out of %s", async (file) => {
  for (const [rows, text] of thinned(file)) {
    const files = smallPack().set(file, text);
    const { status, stderr } = await sufficiency("check", packFolder(home, files));
    if (status === 0) expect(unknowns(project(parsePack(files), { members: 1, seed: "check" })), rows).toEqual([]);
    else expect(stderr, rows).toMatch(/^[a-z0-9-]+\.(csv|yaml).*Remedy: /);
  }
  packFolder(home, smallPack());
});
