import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definite } from "@sufficiency/core/advanced";
import { fromCSV } from "arquero";
import { afterAll, describe, expect, it } from "vitest";
import { bytesUnder, sufficiency } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-compare-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  writeFileSync(join(home, name), text);
  return join(home, name);
};
const STEP = file(
  "step.yaml",
  `name: Two a month step across
because: a test
levers:
  - kind: moves
    from-placement: childrens-home
    to-placement: in-house
    add: 2 children per month
    from: 2026-01
  - kind: arrivals
    factor: 1.5
`,
);
const compare = (...words: string[]) => sufficiency("compare", ...words, "--members", "12");

describe("compare", () => {
  it("prints a table and a paragraph for each scenario after the first", async () => {
    const { status, stdout } = await compare("baseline", STEP);
    expect(status).toBe(0);
    expect(stdout).toContain("Two a month step across");
    expect(stdout).toMatch(/Children's homes \(external\) +\d+ +\d+ +-\d/);
    expect(stdout).toMatch(/Under "Two a month step across", compared with "baseline", the need at the end of 2028/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("says what is short, in places and hosts, and the month where it differs most if not the headline's", async () => {
    const fewer = file(
      "fewer.yaml",
      "name: Fewer hosts and a late centre\nbecause: a test\nlevers:\n  - kind: carers\n    carer: host\n    of: approvals\n    set: 0 per year\n  - kind: carers\n    carer: host\n    of: leaving\n    factor: 4\n",
    );
    const { stdout } = await compare("baseline", fewer);
    const text = stdout.replace(/\s+/g, " ");
    expect(stdout).toMatch(/Kent Supported Homes, hosts +[\d.]+ +[\d.]+ +\+\d/);
    expect(text).toMatch(/The shortfall is on average \d+ hosts larger for Kent Supported Homes \(80% interval/);
    const late = (await compare("baseline", "sixth-centre-late")).stdout.replace(/\s+/g, " ");
    expect(late).toContain("Short of what is required, in places: no difference");
    expect(late).toMatch(/differs most at the end of \w+ 2026: .* places larger for UASC reception centres/);
  });

  it("gives the last month where it ends before the headline month", async () => {
    const { stdout } = await compare("baseline", STEP, "--until", "2026-12");
    expect(stdout).toContain("scenarios compared at the end of 2026\n");
    expect(stdout).toMatch(/Children's homes \(external\) +\d+ +\d+ +-\d/);
    expect(stdout).toMatch(/the need at the end of 2026 is on\s+average/);
  });

  it("writes every difference, the split over levers, and the same bytes each time", async () => {
    const [one, two] = [join(home, "one"), join(home, "two")];
    for (const out of [one, two]) await compare("baseline", STEP, "--attribute", "--out", out, "--until", "2026-12");
    expect(bytesUnder(one)).toEqual(bytesUnder(two));
    expect(Object.keys(bytesUnder(one))).toEqual(["attribution.csv", "comparison.csv", "comparison.txt", "run.json"]);
    const rows = fromCSV(readFileSync(join(one, "comparison.csv"), "utf8"), { autoType: false }).objects() as Record<
      string,
      string
    >[];
    const home12 = definite(
      rows.find((r) => r["period"] === "2026-12" && r["placement"] === "childrens-home" && r["quantity"] === "need"),
    );
    // 24 children have stepped across within the year, and few of them would have left by then anyway.
    expect(Number(home12["difference"])).toBeLessThan(-12);
    expect(Number(home12["difference"])).toBeCloseTo(Number(home12["second"]) - Number(home12["first"]), 1);
    const record = JSON.parse(readFileSync(join(one, "run.json"), "utf8"));
    expect(record).toMatchObject({ command: "compare", members: 12, until: "2026-12" });
    expect(record.scenarios.map(({ name }: { name: string }) => name)).toEqual(["baseline", "Two a month step across"]);
  });

  it("refuses fewer than two scenarios, and a scenario that is not there, with what to do", async () => {
    const few = await compare("baseline");
    expect(few.status).toBe(2);
    expect(few.stderr).toContain("Name two or more");
    const none = await compare("baseline", "no-such-thing");
    expect(none.status).toBe(2);
    expect(none.stderr).toContain("no-such-thing");
  });
});
