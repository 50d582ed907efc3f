import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packFolder, scenarioFile, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-verify-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const pack = packFolder(join(home, "small"), smallPack());
const out = join(home, "out");
let record = "";

beforeAll(async () => {
  const scenario = scenarioFile(join(home, "double.yaml"));
  const words = [
    "--pack",
    pack,
    "--scenario",
    scenario,
    "--members",
    "6",
    "--members-from",
    "3",
    "--until",
    "2026-06",
    "--out",
    out,
  ];
  expect(await sufficiency("project", ...words)).toMatchObject({ status: 0 });
  record = readFileSync(join(out, "run.json"), "utf8");
  rmSync(scenario);
});

/** A run.json of its own that says something else than the run's. */
function changedRecord(name: string, change: (record: Record<string, unknown>) => object): string {
  const file = join(home, name);
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(record)), null, 2)}\n`);
  return file;
}

async function issues(...words: string[]) {
  const { status, stdout, stderr } = await sufficiency("verify", ...words, "--errors", "json");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return JSON.parse(stderr).issues as { file: string; field: string; value: string; message: string }[];
}

test("verify makes the same bytes again, from a run's folder or its record alone, without its scenario's file", async () => {
  for (const words of [[out], [join(out, "run.json"), "--workers", "2"]]) {
    const { status, stdout } = await sufficiency("verify", ...words, "--pack", pack);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^ok: \d+ files of project \(small, 6 members\) are the same bytes\n$/),
    });
  }
});

test("verify names every table that another seed changes, with both hashes", async () => {
  const { outputs } = JSON.parse(record);
  const found = await issues(
    changedRecord("seed.json", (run) => ({ ...run, seed: "8" })),
    "--pack",
    pack,
  );
  expect(found.map(({ file }) => file)).toEqual(expect.arrayContaining(["stock.csv", "flows.csv", "summary.json"]));
  const stock = found.find(({ file }) => file === "stock.csv");
  expect(stock?.message).toContain(outputs["stock.csv"]);
  expect(stock?.value).toMatch(/^[0-9a-f]{64}$/);
  expect(stock?.value).not.toBe(outputs["stock.csv"]);
});

test("verify says first that the version is another, where files differ", async () => {
  const older = changedRecord("older.json", (run) => ({ ...run, version: "0.0.9", seed: "8" }));
  const [first] = await issues(older, "--pack", pack);
  expect(first).toMatchObject({ file: older, value: "0.0.9" });
});

test("verify names inputs that have changed since the run, instead of differences", async () => {
  const changed = new Map(smallPack()).set("sources.csv", `${smallPack().get("sources.csv")}\n`);
  const found = await issues(out, "--pack", packFolder(join(home, "changed"), changed));
  expect(found).toMatchObject([{ file: "sources.csv", message: expect.stringContaining("is not the file") }]);
  expect(await issues(out)).toMatchObject([{ file: "--pack", value: "small" }]);
});

test("verify names a file that was changed or removed since the run", async () => {
  const copy = join(home, "copy");
  expect(await sufficiency("project", "--pack", pack, "--members", "2", "--out", copy)).toMatchObject({ status: 0 });
  writeFileSync(join(copy, "stock.csv"), "month\n");
  rmSync(join(copy, "flows.csv"));
  const found = await issues(copy, "--pack", pack);
  expect(found.map(({ file }) => file)).toEqual([join(copy, "flows.csv"), join(copy, "stock.csv")]);
  expect(found[0].message).toContain("is not there");
  expect(found[1].message).toContain("was changed");
});

test("verify refuses what is not the record of a run, with a reason", async () => {
  const none = join(home, "none.json");
  writeFileSync(none, "{");
  expect(await issues(none)).toMatchObject([{ message: "is not JSON" }]);
  expect(await issues(join(home, "absent"))).toMatchObject([{ message: expect.stringContaining("nothing of that") }]);
  expect(await issues(changedRecord("other.json", () => ({})))).toMatchObject([{ value: "undefined" }]);
  const levers = changedRecord("levers.json", (run) => ({ ...run, command: "levers" }));
  expect(await issues(levers)).toMatchObject([
    { value: "levers", message: expect.stringMatching(/^command is not one/) },
  ]);
});

const LEVERS = [{ kind: "arrivals", factor: 2 }];
const damaged = (name: string, change: object) =>
  changedRecord(`${name.replace(/\W/g, "-")}.json`, (run) => ({ ...run, ...change }));

test.each([
  ["version", { version: undefined }],
  ["version", { version: "x" }],
  ["command", { command: 5 }],
  ["pack", { pack: 5 }],
  ["supposed", { supposed: undefined }],
  ["supposed", { supposed: { name: "x", because: "x", levers: [null] } }],
  ["seed", { seed: 7 }],
  ["members", { members: undefined }],
  ["members", { members: "6" }],
  ["members", { members: 1e9 }],
  ["firstMember", { firstMember: -1 }],
  ["serviceLevel", { serviceLevel: 2 }],
  ["until", { until: 24600 }],
  ["until", { until: "2050-01" }],
  ["balanceBy", { balanceBy: "2050-01" }],
  ["scenarioFiles", { scenarioFiles: null }],
  ["inputs", { inputs: null }],
  ['inputs["stocks.csv"]', { inputs: { "stocks.csv": 5 } }],
  ["outputs", { outputs: [] }],
  ["levers[0].factor", { supposed: { name: "x", because: "x", levers: [{ kind: "arrivals", factor: "2" }] } }],
  ["levers[0].range", { supposed: { name: "x", because: "x", levers: [{ ...LEVERS[0], range: 5 }] } }],
  ["levers[0].from", { supposed: { name: "x", because: "x", levers: [{ ...LEVERS[0], from: {} }] } }],
])(
  "a record whose %s is damaged is refused, the field named, whatever the number of threads",
  async (field, change) => {
    const file = damaged(`${field}${JSON.stringify(change)}`.slice(0, 80), change);
    const [alone, together] = [
      await issues(file, "--pack", pack),
      await issues(file, "--pack", pack, "--workers", "2"),
    ];
    expect(alone).toMatchObject([{ file, field, message: expect.stringContaining(field) }]);
    expect(together).toEqual(alone);
  },
);

test("verify lists every damaged field at once", async () => {
  const file = damaged("several", { version: 1, pack: null, supposed: 2, until: 3, outputs: 4 });
  const fields = (await issues(file, "--pack", pack)).map((issue) => issue.field);
  expect(fields.sort()).toEqual(["outputs", "pack", "supposed", "until", "version"]);
});

test.each([
  ["scenario", { scenario: "arrivals-double" }],
  ["scenario", { scenario: undefined }],
  ["programme", { programme: "another" }],
])("verify reports a record that differs from the run in its %s", async (field, change) => {
  const file = damaged(`own-${JSON.stringify(change)}`, change);
  expect(await issues(file, "--pack", pack)).toMatchObject([{ file, field, message: expect.stringContaining(field) }]);
});

test("verify reports a record whose bytes changed while its fields are the same", async () => {
  const file = join(home, "one-line.json");
  writeFileSync(file, JSON.stringify(JSON.parse(record)));
  expect(await issues(file, "--pack", pack)).toMatchObject([{ file, field: "" }]);
});

test("verify needs no scenario's file for a run without a scenario", async () => {
  const supposed = { name: "baseline", because: "", levers: [] };
  const file = damaged("baseline", { scenario: "baseline", supposed });
  expect(await issues(file, "--pack", pack)).toMatchObject([{ file, field: "scenarioFiles", value: "double.yaml" }]);
});

test("verify refuses a series or a pack that the run did not read", async () => {
  const series = join(home, "nothing.csv");
  expect(await issues(out, "--pack", pack, "--series", series)).toMatchObject([{ file: "--series", value: series }]);
});

test("verify says that another build made the run, where its files are the same and where they are not", async () => {
  const same = changedRecord("built.json", (run) => ({ ...run, build: "0123456789ab" }));
  const { status, stdout: printed } = await sufficiency("verify", same, "--pack", pack);
  expect(status).toBe(0);
  expect(printed).toMatch(/same bytes: the run was made by another build .*\(0123456789ab\), and this is build source/);
  const other = changedRecord("built-otherwise.json", (run) => ({ ...run, build: "0123456789ab", seed: "8" }));
  const [first] = await issues(other, "--pack", pack);
  expect(first).toMatchObject({
    file: other,
    value: "0123456789ab",
    message: expect.stringContaining("another build"),
  });
});

test("verify takes a record of before builds were recorded", async () => {
  const older = changedRecord("unbuilt.json", ({ build: _, ...run }) => run);
  const { status, stdout: printed } = await sufficiency("verify", older, "--pack", pack);
  expect(status).toBe(0);
  expect(printed).toContain("(not recorded)");
});
