import { createHash } from "node:crypto";
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

/** The first shard with another first line. */
function damaged(name: string, change: (header: Record<string, unknown>) => object): string {
  const [header, ...others] = readFileSync(first, "utf8").split("\n");
  writeFileSync(join(home, name), [JSON.stringify(change(JSON.parse(header))), ...others].join("\n"));
  return join(home, name);
}

type Body = Record<"histograms" | "sums", Record<string, object>>;

function withStock({ histograms, ...body }: Body, change: object): object {
  return { ...body, histograms: { ...histograms, stock: { ...histograms["stock"], ...change } } };
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

  it("refuses shards of another build of the version", async () => {
    const other = join(home, "other-build.json");
    writeFileSync(other, readFileSync(first, "utf8").replace('"build":"source"', '"build":"0123456789ab"'));
    const found = await refusal(other, second, "--pack", pack);
    expect(found.map(({ field, value }) => [field, value])).toEqual([
      ["build", "0123456789ab"],
      ["build", "source"],
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

  it("names every field of a shard that holds what it cannot, of all shards at once", async () => {
    const one = damaged("one.json", (header) => ({ ...header, firstMember: -1, members: "2", sha256: undefined }));
    const other = damaged("other.json", ({ run, ...header }) => ({
      ...header,
      run: { ...(run as object), version: 1, inputs: { "stocks.csv": 5 } },
    }));
    const found = await refusal(one, other, "--pack", pack);
    expect(found.map(({ file, field, message }) => [file, field, message])).toEqual([
      ["one.json", "firstMember", "firstMember is not a whole number, 0 or more"],
      ["one.json", "members", "members is not a whole number, 1 or more"],
      ["one.json", "sha256", "sha256 is missing"],
      ["other.json", "run.version", "run.version is not a version, as in 1.0.0"],
      ["other.json", 'run.inputs["stocks.csv"]', 'run.inputs["stocks.csv"] is not a SHA-256'],
    ]);
    const options = damaged("options.json", ({ run, ...header }) => ({
      ...header,
      run: { ...(run as object), until: "2050-01", serviceLevel: 2, seed: undefined },
    }));
    const outside = await refusal(options, "--pack", pack);
    expect(outside.map(({ file, field }) => [file, field])).toEqual([
      ["options.json", "seed"],
      ["options.json", "until"],
      ["options.json", "serviceLevel"],
    ]);
  });

  it.each<[string, string, (body: Body) => object]>([
    ["no sums", "sums", ({ sums, ...body }) => body],
    ["another number of members", "members", (body) => ({ ...body, members: 3 })],
    ["no list of values", "histograms.stock.values", (body) => withStock(body, { values: 5 })],
    ["text for a value", "histograms.stock.values[0]", (body) => withStock(body, { values: ["1", 1] })],
    ["values without their times", "histograms.stock", (body) => withStock(body, { times: [] })],
    ["starts that do not go up", "histograms.stock", (body) => withStock(body, { starts: [0, 2, 1] })],
  ])("refuses a shard whose histograms have %s, the field named", async (_, field, change) => {
    const [header, body] = readFileSync(first, "utf8").split("\n");
    const text = JSON.stringify(change(JSON.parse(body)));
    const sha256 = createHash("sha256").update(text).digest("hex");
    const file = join(home, "body.json");
    writeFileSync(file, `${JSON.stringify({ ...JSON.parse(header), sha256 })}\n${text}\n`);
    const found = await refusal(file, "--pack", pack);
    expect(found).toMatchObject([{ file: "body.json", field, message: expect.stringContaining(field) }]);
    expect(found[0].message).not.toContain("Invalid");
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
