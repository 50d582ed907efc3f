import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definite } from "@sufficiency/core/advanced";
import { afterAll, describe, expect, it } from "vitest";
import { sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-scenarios-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const pack = join(home, "pack");
mkdirSync(join(pack, "scenarios"), { recursive: true });
for (const [file, text] of smallPack()) writeFileSync(join(pack, file), text);

function scenario(path: string, text: string): string {
  writeFileSync(path, text);
  return path;
}

const levers = (...lines: readonly string[]) => `levers:\n${lines.map((line) => `  ${line}\n`).join("")}`;
scenario(
  join(pack, "scenarios/more.yaml"),
  `name: More arrive\nbecause: The library's own.\n${levers("- kind: arrivals", "  factor: 2", "  range: [1.5, 2.5]", "  source: judgement")}`,
);
const mine = scenario(
  join(home, "mine.yaml"),
  `name: Mine\nbecause: On top of more.\nextends: more\n${levers("- kind: costs", "  factor: 1.1", "  because: Dearer.")}`,
);
const project = (...words: string[]) => sufficiency("project", "--pack", pack, "--members", "12", ...words);
const out = (name: string) => join(home, name);
const written = (name: string, file: string) => readFileSync(join(out(name), file), "utf8");

describe("project --scenario", () => {
  it("takes a name of the library, a file, or several, and says what they change", async () => {
    const { status, stdout } = await project("--scenario", mine, "--out", out("mine"));
    expect(status).toBe(0);
    expect(stdout).toContain("scenario Mine, 12 simulated paths");
    expect(stdout).toContain("Assumed: On top of more.");
    expect(stdout).toContain("- arrivals: factor 2 (80%: 1.5 to 2.5) [judgement, assumption]");
    expect(stdout).toContain("- costs: factor 1.1 [supposed]");
    expect(stdout).toContain("those of the scenario among them");
    const both = await project("--scenario", "more", mine);
    expect(both.stdout).toContain("scenario More arrive + Mine");
  });

  it("records it in the manifest, the summary, the report and the register", () => {
    const record = JSON.parse(written("mine", "run.json"));
    expect(record).toMatchObject({
      scenario: "Mine",
      supposed: {
        levers: [
          { kind: "arrivals", factor: 2, range: [1.5, 2.5] },
          { kind: "costs", factor: 1.1 },
        ],
      },
    });
    expect(Object.keys(record.scenarioFiles)).toEqual(["mine.yaml", "more.yaml"]);
    for (const hash of Object.values(record.scenarioFiles)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(record)).not.toContain(home);
    const { supposed, assumptions } = JSON.parse(written("mine", "summary.json"));
    expect(supposed.levers[1]).toEqual({
      lever: "costs: factor 1.1",
      because: "Dearer.",
      source: "supposed",
      status: "supposed",
    });
    const inputs = assumptions.filter(({ status }: { status: string }) => status === "supposed");
    expect(inputs.map(({ value, low, high }: Record<string, number>) => [value, low, high])).toEqual([
      [2, 1.5, 2.5],
      [1.1, null, null],
    ]);
    const report = written("mine", "report.html");
    expect(report).toContain("What the scenario assumes");
    expect(report).toContain("Assumed by the scenario: 2 inputs");
  });

  it("gives the same bytes in two threads as in one", async () => {
    await project("--scenario", mine, "--workers", "2", "--out", out("threads"));
    for (const file of ["run.json", "requirements.csv", "flows.csv", "cost.csv", "arrivals.csv", "summary.json"])
      expect(written("threads", file)).toBe(written("mine", file));
  });

  it("is run again from its record alone, to the same bytes", async () => {
    const { status, stdout } = await sufficiency("verify", out("mine"), "--pack", pack);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^ok: \d+ files of project \(small, 12 members\)/)]);
  });

  it("gives the baseline without a scenario, and the baseline's tables with one that changes nothing", async () => {
    const none = scenario(join(home, "none.yaml"), "name: None\nbecause: Nothing.\nlevers: []\n");
    await project("--out", out("base"));
    await project("--scenario", none, "--out", out("none"));
    expect(JSON.parse(written("base", "run.json"))).toMatchObject({
      scenario: "baseline",
      supposed: { levers: [] },
      scenarioFiles: {},
    });
    for (const file of [
      "requirements.csv",
      "stock.csv",
      "flows.csv",
      "cost.csv",
      "arrivals.csv",
      "recruitment.csv",
      "carers.csv",
    ])
      expect(written("none", file)).toBe(written("base", file));
    expect(written("base", "report.html")).not.toContain("What the scenario assumes");
  });

  it.each([
    [["mor"], 'no scenario has this name (read "mor"). Remedy: Did you mean more?'],
    [["gone.yaml"], "gone.yaml: cannot be read: there is nothing of that name"],
  ])("refuses %j", async (names, words) => {
    const { status, stderr } = await project("--scenario", ...names);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("check SCENARIO", () => {
  it("says ok and how many levers there are, those it extends included", async () => {
    const { status, stdout } = await sufficiency("check", mine, "--pack", pack);
    expect([status, stdout]).toEqual([0, "ok: Mine, 2 levers with the data pack small\n"]);
  });

  it("lists every issue, as text or as one line of JSON", async () => {
    const text = `name: Wrong\n${levers("- kind: arrivals", "  factor: lots", "- kind: capacity", "  event: centre-3", "  delay: 6 months")}`;
    const wrong = scenario(join(home, "wrong.yaml"), text);
    const { status, stderr } = await sufficiency("check", wrong, "--pack", pack);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringContaining("wrong.yaml: the scenario has no because."),
      expect.stringMatching(/wrong\.yaml:4:13 factor is not a quantity \(read "lots"\)/),
      expect.stringMatching(/wrong\.yaml:6:12 event is not an event .*Did you mean centre-2\?/),
    ]);
    const json = await sufficiency("check", wrong, "--pack", pack, "--errors", "json");
    expect(JSON.parse(definite(json.stderr.trim().split("\n").at(-1))).issues).toHaveLength(3);
  });
});
