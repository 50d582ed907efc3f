import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packFolder, scenarioFile, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-merge-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const pack = packFolder(join(home, "small"), smallPack());
const otherPack = packFolder(
  join(home, "other"),
  new Map([...smallPack()].map(([name, text]) => [name, name === "sources.csv" ? `${text}\n` : text])),
);

async function shard(from: number, members: number, ...words: string[]): Promise<string> {
  const file = join(home, `${from}-${members}${words.join("")}.json`.replaceAll("/", ""));
  const range = ["--members-from", `${from}`, "--members", `${members}`, "--pack", pack];
  expect(await sufficiency("project", ...range, ...words, "--shard", file)).toMatchObject({ status: 0 });
  return file;
}

/** Every issue of a merge that is refused. */
async function refusal(...words: string[]) {
  const out = join(home, "never");
  const { status, stdout, stderr } = await sufficiency("merge", ...words, "--errors", "json", "--out", out);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return (JSON.parse(stderr).issues as { file: string; field: string; value: string; message: string }[]).map(
    ({ file, field, value, message }) => ({ file: file.replace(`${home}/`, ""), field, value, message }),
  );
}

let [first, second, third] = ["", "", ""];
beforeAll(async () => {
  [first, second, third] = [await shard(0, 2), await shard(2, 2), await shard(4, 1)];
});

describe("merge", () => {
  it("refuses shards with members missing, at the start, between and at the end", async () => {
    const found = await refusal(second, await shard(6, 1), "--pack", pack, "--members", "9");
    expect(found.map(({ message }) => message)).toEqual([
      "no shard has members 0 to 1",
      "no shard has members 4 to 5",
      "no shard has members 7 to 8",
    ]);
  });

  it("gives the same bytes as one run, as two threads and verify do, under rules that a user sets", async () => {
    const rules = ["--enough-months", "0.8", "--balance-by", "2026-09", "--balance-level", "0.7"];
    const shards = [await shard(3, 2, ...rules), await shard(0, 3, ...rules)];
    const [merged, whole] = [join(home, "merged"), join(home, "whole")];
    expect(await sufficiency("merge", ...shards, "--pack", pack, "--out", merged)).toMatchObject({ status: 0 });
    const run = ["--members", "5", "--pack", pack, "--workers", "2", "--out", whole];
    expect(await sufficiency("project", ...rules, ...run)).toMatchObject({ status: 0 });
    const record = readFileSync(join(whole, "run.json"), "utf8");
    expect(readFileSync(join(merged, "run.json"), "utf8")).toBe(record);
    expect(JSON.parse(record)).toMatchObject({ enoughMonths: 0.8, balanceBy: "2026-09", balanceLevel: 0.7 });
    expect(readFileSync(join(merged, "carers.csv"), "utf8")).toContain("2026-09,in-house,household,approvals,0.700,");
    expect(await sufficiency("verify", merged, "--pack", pack)).toMatchObject({ status: 0 });
  });

  it("takes the members that are asked for, and no more than the shards hold", async () => {
    const from = ["--pack", pack, "--members-from", "2"];
    expect(await sufficiency("merge", third, second, ...from)).toMatchObject({ status: 0 });
    expect(await refusal(second, third, ...from, "--members", "2")).toMatchObject([{ field: "--members" }]);
  });

  it("refuses members that two shards have, and a shard that is named twice", async () => {
    const found = await refusal(first, await shard(1, 2), third, third, "--pack", pack);
    expect(found.map(({ file, value }) => [file, value])).toEqual([
      ["1-2.json", "1"],
      ["4-1.json", ""],
      ["4-1.json", "4"],
    ]);
  });

  it("lists every term in which shards differ, with the faults of their members", async () => {
    const scenario = scenarioFile(join(home, "double.yaml"));
    const change = ["--seed", "7", "--service-level", "0.8", "--until", "2026-01", "--scenario", scenario];
    change.push("--enough-months", "0.8", "--balance-by", "2025-12", "--balance-level", "0.9");
    const other = await shard(2, 2, ...change);
    const found = await refusal(first, other, third, third, "--pack", pack);
    expect(found.map(({ field, value }) => [field, value])).toEqual([
      ["scenario", "Arrivals double"],
      ["seed", "7"],
      ["until", "2026-01"],
      ["serviceLevel", "0.8"],
      ["enoughMonths", "0.8"],
      ["balanceBy", "2025-12"],
      ["balanceLevel", "0.9"],
      ["supposed", expect.stringContaining('"kind":"arrivals"')],
      ["double.yaml", expect.stringMatching(/^[0-9a-f]{64}$/)],
      ["firstMember", "4"],
    ]);
    expect(found[1].message).toContain("0-2.json: 1");
  });

  it("refuses another pack, naming the file that differs", async () => {
    expect(await refusal(first, second, "--pack", otherPack)).toMatchObject([{ file: "sources.csv" }]);
    expect(await refusal(first, second)).toMatchObject([{ file: "--pack", value: "small" }]);
  });

  it("refuses shards of another version", async () => {
    const old = join(home, "old.json");
    writeFileSync(old, readFileSync(first, "utf8").replace(/"version":"[^"]+"/, '"version":"0.0.9"'));
    const found = await refusal(old, second, "--pack", pack);
    expect(found.map(({ field, value }) => [field, value])).toEqual([
      ["version", "0.0.9"],
      ["version", "0.1.0"],
    ]);
  });

  it("refuses what is not a shard, each file by name", async () => {
    const [text, cut] = [join(home, "notes.txt"), join(home, "cut.json")];
    writeFileSync(text, "notes\n");
    writeFileSync(cut, readFileSync(first, "utf8").slice(0, -10));
    expect(await refusal(text, join(home, "absent.json"), home, first, "--pack", pack)).toMatchObject([
      { file: "notes.txt", message: "is not a shard" },
      { file: "absent.json", message: expect.stringContaining("nothing of that name") },
      { message: expect.stringContaining("it is a folder") },
    ]);
    expect(await refusal(cut, second, "--pack", pack)).toMatchObject([{ file: "cut.json", field: "sha256" }]);
  });
});

describe("project --shard", () => {
  it("writes over an earlier shard and over nothing else", async () => {
    await shard(0, 2);
    const thesis = join(home, "thesis.docx");
    writeFileSync(thesis, "years of work");
    const { status, stderr } = await sufficiency("project", "--pack", pack, "--shard", thesis);
    expect(status).toBe(2);
    expect(stderr).toContain("is a file that is not an earlier shard");
    expect(readFileSync(thesis, "utf8")).toBe("years of work");
  });

  it("is not given beside --out", async () => {
    const { status, stderr } = await sufficiency("project", "--out", join(home, "a"), "--shard", join(home, "b"));
    expect(status).toBe(2);
    expect(stderr).toContain("--shard: ");
  });
});
