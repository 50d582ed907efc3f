import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesUnder, packFolder, scenarioFile, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-same-bytes-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const MEMBERS = 24;
const pack = packFolder(join(home, "small"), smallPack());
const scenario = scenarioFile(join(home, "double.yaml"));
const RUN = ["--pack", pack, "--scenario", scenario, "--seed", "same", "--service-level", "0.8", "--until", "2026-06"];

/** Projects into a folder or a shard of that name under `home`. */
async function project(name: string, ...words: string[]): Promise<string> {
  const at = join(home, name);
  expect(await sufficiency("project", ...RUN, ...words, at)).toMatchObject({ status: 0 });
  return at;
}

let whole: Record<string, string>;
beforeAll(async () => {
  whole = bytesUnder(await project("whole", "--members", `${MEMBERS}`, "--out"));
});

test("two workers write the same bytes as one worker, in every file", async () => {
  const out = await project("workers-2", "--members", `${MEMBERS}`, "--workers", "2", "--out");
  expect(bytesUnder(out)).toEqual(whole);
});

describe("shards", () => {
  test("are the same bytes for any number of workers", async () => {
    const range = ["--members-from", "5", "--members", "7"];
    const alone = await project("alone.json", ...range, "--shard");
    const together = await project("together.json", ...range, "--workers", "3", "--shard");
    expect(bytesUnder(home)[together.slice(home.length + 1)]).toBe(bytesUnder(home)[alone.slice(home.length + 1)]);
  });
});
