import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOutputFolder, runRecord, UsageError, writeFolder } from "@sufficiency/cli";
import { BASELINE_SCENARIO } from "@sufficiency/scenarios";
import { PROJECT, writeRecord } from "@sufficiency/scenarios/advanced";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

const INPUT = { scenario: BASELINE_SCENARIO, seed: "1", members: 1000, firstMember: 0, serviceLevel: 0.9, workers: 1 };
const RULES = { enoughMonths: 0.9, balanceLevel: 0.8 };
const INPUTS = new Map([
  ["pack.yaml", "0".repeat(64)],
  ["entries.csv", "1".repeat(64)],
]);
const RECORD = writeRecord(PROJECT, { pack: "made-up", ...INPUT, ...RULES });
const record = (files: Map<string, string>, inputs = INPUTS) =>
  runRecord("project", RECORD, { inputs, scenarioFiles: new Map() }, files);
const OLD = new Map([
  ["stock.csv", "old\n"],
  ["charts/a.svg", "<svg/>"],
]);
const NEW = new Map([["stock.csv", "new\n"]]);

/** A process number that no process can have. */
const GONE = 2 ** 30;

let home = "";
let out = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "sufficiency-folder-"));
  out = join(home, "runs", "kent");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe("an output folder", () => {
  it("is written whole, with nothing beside it", () => {
    writeFolder(out, OLD, record(OLD));
    expect(contents(out)).toEqual(["charts/a.svg", "run.json", "stock.csv"]);
    expect(readdirSync(join(home, "runs"))).toEqual(["kent"]);
  });

  it("replaces an earlier output as a whole", () => {
    writeFolder(out, OLD, record(OLD));
    writeFolder(out, NEW, record(NEW));
    expect(contents(out)).toEqual(["run.json", "stock.csv"]);
    expect(readFileSync(join(out, "stock.csv"), "utf8")).toBe("new\n");
    expect(readdirSync(join(home, "runs"))).toEqual(["kent"]);
  });

  it("keeps the earlier output when a write fails, and leaves no litter", () => {
    writeFolder(out, OLD, record(OLD));
    const impossible = new Map([...NEW, ["stock.csv/part", "a file cannot hold a file"]]);
    expect(() => writeFolder(out, impossible, record(NEW))).toThrow();
    expect(readFileSync(join(out, "stock.csv"), "utf8")).toBe("old\n");
    expect(readdirSync(join(home, "runs"))).toEqual(["kent"]);
  });

  it("leaves nothing when the first write fails", () => {
    expect(() => writeFolder(out, new Map([...NEW, ["stock.csv/part", ""]]), "{}")).toThrow();
    expect(readdirSync(join(home, "runs"))).toEqual([]);
  });

  it("clears what a killed run left half written", () => {
    mkdirSync(join(home, "runs", `.kent.fresh-${GONE}`), { recursive: true });
    writeFolder(out, NEW, record(NEW));
    expect(readdirSync(join(home, "runs"))).toEqual(["kent"]);
  });

  it("brings back the earlier output of a run killed between its two renames, even if this run fails too", () => {
    writeFolder(out, OLD, record(OLD));
    renameSync(out, join(home, "runs", `.kent.former-${GONE}`));
    expect(() => writeFolder(out, new Map([...NEW, ["stock.csv/part", ""]]), "{}")).toThrow();
    expect(readFileSync(join(out, "stock.csv"), "utf8")).toBe("old\n");
  });

  it("leaves the half-written folder of a run that still goes on", () => {
    const running = join(home, "runs", `.kent.fresh-${process.ppid}`);
    mkdirSync(running, { recursive: true });
    writeFolder(out, NEW, record(NEW));
    expect(existsSync(running)).toBe(true);
  });
});

describe("a folder that is not an earlier output", () => {
  const refused = () => {
    try {
      checkOutputFolder(out);
    } catch (error) {
      return (error as UsageError).issues[0]?.message;
    }
    return undefined;
  };

  it("may be empty or absent", () => {
    expect(refused()).toBeUndefined();
    mkdirSync(out, { recursive: true });
    expect(refused()).toBeUndefined();
  });

  it("is refused when it has files", () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "thesis.docx"), "years of work");
    expect(refused()).toContain("not an earlier output");
    expect(() => writeFolder(out, NEW, record(NEW))).toThrow(UsageError);
    expect(contents(out)).toEqual(["thesis.docx"]);
  });

  it("is refused when another program's run.json stands there", () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "run.json"), '{"program":"another","outputs":{}}');
    expect(refused()).toContain("not an earlier output");
  });

  it("is refused when someone keeps a file beside the output", () => {
    writeFolder(out, OLD, record(OLD));
    writeFileSync(join(out, "charts", "notes.txt"), "mine");
    expect(refused()).toContain("charts/notes.txt");
  });

  it("is refused when it is a file, or stands under one", () => {
    mkdirSync(join(home, "runs"));
    writeFileSync(out, "");
    expect(refused()).toContain("is a file");
    expect(() => checkOutputFolder(join(out, "deeper"))).toThrow(UsageError);
  });
});

describe("run.json", () => {
  it("has the SHA-256 of every output as it stands on the disk", () => {
    writeFolder(out, OLD, record(OLD));
    const { outputs } = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
    expect(Object.keys(outputs)).toEqual(["charts/a.svg", "stock.csv"]);
    for (const [name, hash] of Object.entries(outputs))
      expect(
        createHash("sha256")
          .update(readFileSync(join(out, name)))
          .digest("hex"),
      ).toBe(hash);
  });

  it("says what it takes to repeat the run, and no time, path or machine", () => {
    const text = record(OLD);
    expect(Object.keys(JSON.parse(text))).toEqual(
      "program version build command pack scenario supposed seed members firstMember until serviceLevel enoughMonths balanceBy balanceLevel scenarioFiles inputs outputs".split(
        " ",
      ),
    );
    expect(Object.keys(JSON.parse(text).inputs)).toEqual(["entries.csv", "pack.yaml"]);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT|node|\/tmp|\/home/i);
    expect(text).not.toContain(process.cwd());
  });

  it("is the same bytes whatever order files were read in", () => {
    const turned = new Map([...INPUTS].reverse());
    expect(record(new Map([...OLD].reverse()), turned)).toBe(record(OLD));
  });
});
