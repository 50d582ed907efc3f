import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesUnder, packFolder, scenarioFile, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-same-bytes-slow-"));
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

test.each([3, 8])("%d workers write the same bytes as one worker, in every file", async (workers) => {
  const out = await project(`workers-${workers}`, "--members", `${MEMBERS}`, "--workers", `${workers}`, "--out");
  expect(bytesUnder(out)).toEqual(whole);
});

describe("shards", () => {
  /** Runs each range of members as a shard. */
  const shards = (ranges: readonly (readonly [from: number, end: number])[]) =>
    Promise.all(
      ranges.map(([from, end]) =>
        project(`${from}-${end}.json`, "--members-from", `${from}`, "--members", `${end - from}`, "--shard"),
      ),
    );

  test("merge into the bytes of one run, however the members are split and in any order", async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: MEMBERS - 1 }), { maxLength: 6 });
    const orders = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(cuts, orders, async (inner, order) => {
        const ends = [0, ...inner.sort((a, b) => a - b), MEMBERS];
        const files = await shards(ends.slice(1).map((end, i) => [ends[i], end]));
        const mixed = files.map((file) => [order.next().value as number, file] as const).sort(([a], [b]) => a - b);
        const out = join(home, "merged");
        const { status, stderr } = await sufficiency("merge", ...mixed.map(([, f]) => f), "--pack", pack, "--out", out);
        expect({ status, stderr: stderr.replace(/[\d.]+ s/g, "s") }).toEqual({
          status: 0,
          stderr: "read s, merge s, draw s, write s\n",
        });
        expect(bytesUnder(out)).toEqual(whole);
      }),
      { numRuns: 5, seed: 3 },
    );
  });

  test("merge into the bytes of one run where each has one member", async () => {
    const files = await shards(Array.from({ length: MEMBERS }, (_, i) => [i, i + 1] as const));
    const out = join(home, "singles");
    expect(await sufficiency("merge", ...files, "--pack", pack, "--out", out)).toMatchObject({ status: 0 });
    expect(bytesUnder(out)).toEqual(whole);
  });
});
