import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definite } from "@sufficiency/core/advanced";
import { afterAll, describe, expect, it, test } from "vitest";
import { RECORDED_NAMES } from "../../packages/cli/src/commands/record/recorded-commands.js";
import { packFolder, scenarioFile, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-verify-commands-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const pack = packFolder(join(home, "pack"), smallPack());

/** The pack with one figure of it one higher. */
const otherPack = packFolder(join(home, "other-pack"), new Map(smallPack()).set("costs.csv", dearer()));

function dearer(): string {
  const text = definite(smallPack().get("costs.csv"));
  return text.replace(/\d+(?=,)/, (input) => String(Number(input) + 1));
}

/** Four years of counts by month. */
function series(folder: string, name: string, last: number): string {
  const counts = Array.from({ length: 48 }, (_, t) => (t === 47 ? last : 3 + (t % 5)));
  const rows = counts.map(
    (count, t) => `${2020 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")},${count}`,
  );
  const path = join(packFolder(join(home, folder), new Map()), name);
  writeFileSync(path, `month,count\n${rows.join("\n")}\n`);
  return path;
}

// Named as a file of the pack is, and given out of the order of their names.
const [boats, arrivals] = [series("series", "boats.csv", 7), series("series", "arrivals.csv", 2)];
const [otherBoats, otherArrivals] = [series("others", "boats.csv", 8), series("others", "arrivals.csv", 2)];

const scenario = scenarioFile(join(home, "double.yaml"));
const PACK = ["--pack", pack];
const SERIES = ["--series", boats, arrivals];

/** How a command is asked, where its inputs stand, and where others stand of which one differs: that one's name. */
interface Question {
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly others: readonly string[];
  readonly other: string;
}

const OF_PACK = { places: PACK, others: ["--pack", otherPack], other: "costs.csv" };
const OF_SERIES = { places: SERIES, others: ["--series", otherBoats, otherArrivals], other: "series/boats.csv" };

const ASKED: Readonly<Record<string, Question>> = {
  project: { words: [...PACK, "--scenario", scenario, "--members", "4", "--until", "2026-06"], ...OF_PACK },
  compare: {
    words: [...PACK, "baseline", scenario, "--members", "4", "--until", "2025-12", "--attribute"],
    ...OF_PACK,
  },
  sensitivity: { words: [...PACK, "--scenario", scenario, "--members", "10", "--of", "reception"], ...OF_PACK },
  plan: { words: [...PACK, "--scenario", scenario, "--members", "50", "--risk", "0.25"], ...OF_PACK },
  "arrivals forecast": {
    words: [...SERIES, "--members", "60", "--horizon", "5", "--break", "2021-03", "--provisional", "2"],
    ...OF_SERIES,
  },
  "arrivals backtest": { words: [...SERIES, "--members", "20", "--refused", "2020-08..2020-11"], ...OF_SERIES },
  "arrivals evidence": {
    words: ["--beside", boats, arrivals, "--members", "60", "--seed", "a seed"],
    ...OF_SERIES,
  },
  // The other question of sensitivity, asked of a lever in a scenario's file.
  "sensitivity ": {
    words: [...PACK, "--lever", scenario, "--until-short", "ifa", "--places", "20", "--members", "20"],
    ...OF_PACK,
  },
};

async function issues(...words: readonly string[]) {
  const { status, stdout, stderr } = await sufficiency("verify", ...words, "--errors", "json");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return JSON.parse(stderr).issues as { file: string; field: string; value: string; message: string }[];
}

describe.each(Object.entries(ASKED))("verify of %s", (name, { words, places, others, other }) => {
  const out = join(home, "out", name.replace(" ", "-"));

  it("makes the same bytes again from the record alone, in two threads where it can", async () => {
    const asked = await sufficiency(...name.trim().split(" "), ...words, "--out", out);
    expect(asked).toMatchObject({ status: 0, stdout: expect.stringContaining(`Files: ${out}`) });
    const record = readFileSync(join(out, "run.json"), "utf8");
    expect(record).not.toContain(home);
    const { status, stdout } = await sufficiency("verify", join(out, "run.json"), ...places, "--workers", "2");
    const files = Object.keys(JSON.parse(record).outputs).length;
    expect(stdout).toMatch(
      new RegExp(`^ok: ${files} files of ${name.trim()} \\(.*\\d+ members\\) are the same bytes\n$`),
    );
    expect(status).toBe(0);
  });

  it("names the file of which one byte was changed", async () => {
    const file = join(out, Object.keys(JSON.parse(readFileSync(join(out, "run.json"), "utf8")).outputs)[0]);
    const bytes = readFileSync(file);
    bytes[bytes.length - 2] ^= 1;
    writeFileSync(file, bytes);
    expect(await issues(out, ...places)).toMatchObject([
      { file, message: expect.stringMatching(/^was changed since/) },
    ]);
  });

  it("names the input file of which one number was changed", async () => {
    const found = await issues(out, ...others);
    expect(found).toMatchObject([
      { file: other, message: expect.stringMatching(/^is not the file that the run read/) },
    ]);
  });
});

test("verify looks for series where they are named, and lists all that are missing", async () => {
  const found = await issues(join(home, "out", "arrivals-forecast"), "--series", boats);
  expect(found).toMatchObject([{ file: "--series", value: "arrivals.csv" }]);
  const none = await issues(join(home, "out", "arrivals-evidence"));
  expect(none.map(({ file, value }) => [file, value])).toEqual([
    ["--series", "boats.csv"],
    ["--series", "arrivals.csv"],
  ]);
  expect(await issues(join(home, "out", "plan"))).toMatchObject([{ file: "--pack", value: "small" }]);
});

test.each([
  ["compare", "scenarios", { scenarios: undefined }],
  ["compare", "scenarios", { scenarios: [{ name: "baseline", because: "", levers: [] }] }],
  ["compare", "attribute", { attribute: "no" }],
  ["compare", "until", { until: "2050-01" }],
  ["sensitivity", "of", { of: "reception" }],
  ["sensitivity", "members", { members: 9 }],
  ["sensitivity-", "lever", { lever: 99 }],
  ["sensitivity-", "members", { members: 19 }],
  ["plan", "scenario", { scenario: null }],
  ["plan", "asOf", { asOf: "soon" }],
  ["arrivals-forecast", "series", { series: "boats.csv" }],
  ["arrivals-forecast", "break", { break: [3] }],
  ["arrivals-backtest", "alone", { alone: undefined }],
  ["arrivals-evidence", "members", { members: 0 }],
])("verify refuses a record of %s whose %s is damaged, and names the field", async (folder, field, change) => {
  const file = join(home, `${folder}-${field}.json`);
  const record = JSON.parse(readFileSync(join(home, "out", folder, "run.json"), "utf8"));
  writeFileSync(file, JSON.stringify({ ...record, ...change }));
  const places = folder.startsWith("arrivals") ? SERIES : PACK;
  const found = await issues(file, ...places);
  expect(found).toMatchObject([{ file, field, message: expect.stringContaining(field) }]);
  if (field === "lever") expect(found[0].value).toBe("99");
});

test("verify is tested here on every command that writes a folder", async () => {
  const named = async (...words: string[]) => {
    const { stdout } = await sufficiency(...words, "--help");
    return [...(stdout.split("Commands:\n")[1] ?? "").matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => [...words, name]);
  };
  const all = [...(await named()), ...(await named("arrivals"))];
  const writing: string[] = [];
  for (const words of all)
    if ((await sufficiency(...words, "--help")).stdout.includes("--out <folder>")) writing.push(words.join(" "));
  // init writes a pack, not an answer; merge writes the record of a projection.
  expect(writing.filter((name) => !["init", "merge"].includes(name)).sort()).toEqual([...RECORDED_NAMES].sort());
  expect(new Set(Object.keys(ASKED).map((name) => name.trim()))).toEqual(new Set(RECORDED_NAMES));
});
