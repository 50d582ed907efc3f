import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KENT } from "../support/kent.js";
import { ROOT } from "../support/source.js";

test("the README's ten lines of library print a line for every kind of home", () => {
  const code = example("README.md", "ts");
  const few = code.replace("members: 200", "members: 20");
  expect(few).not.toBe(code);
  const lines = printed(few);
  expect(lines.length).toBe(KENT.placements.length);
  KENT.placements.forEach(({ label }, i) => {
    expect(lines[i].startsWith(`${label} `)).toBe(true);
  });
  expect(lines.every((line) => / \d+ \(\d+ to \d+\) /.test(line))).toBe(true);
});

test("core's README checks and reads a pack", () => {
  expect(printed(example("packages/core/README.md", "ts"))).toEqual(["no issues", KENT.meta.authority]);
});

test("scenarios' README compares a scenario with the baseline", () => {
  expect(printed(example("packages/scenarios/README.md", "ts"))).toEqual([
    expect.stringMatching(/^Double [1-9]\d* differences$/),
  ]);
});

test("report's README puts a projection into words", () => {
  const [first, ...others] = printed(example("packages/report/README.md", "ts"));
  expect(first).toMatch(
    /^At the end of 2028, Kent County Council is projected to care for [\d,]+ children \(80% interval /,
  );
  expect(others.length).toBeGreaterThan(3);
});

test("the command's README begins, checks and projects a pack", () => {
  const home = mkdtempSync(join(tmpdir(), "sufficiency-readme-"));
  const [install, ...lines] = example("packages/cli/README.md", "sh").trim().split("\n");
  expect(install).toBe("npm install --global @sufficiency/cli");
  const few = lines.map((line) => line.replace("sufficiency project", "$& --members 20").split(" "));
  expect(few.map(([command, name]) => `${command} ${name}`)).toEqual(
    ["init", "check", "project"].map((name) => `sufficiency ${name}`),
  );
  for (const [, ...words] of few) run(home, join(ROOT, "packages/cli/src/main.ts"), ...words);
  expect(readdirSync(join(home, "out/my-council"))).toContain("report.html");
  rmSync(home, { recursive: true, force: true });
});

/** The one example of a page in a language. */
function example(page: string, language: string): string {
  const found = [...readFileSync(join(ROOT, page), "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const examples = found.filter(([, of, code = ""]) => of === language && !code.startsWith("npm install @"));
  return examples.at(-1)?.[2] ?? "";
}

/** The lines that an example prints. */
function printed(code: string): string[] {
  const { stdout, stderr } = run(ROOT, "--input-type=module", "-e", code);
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

/** What Node prints in a folder, where it ends well. */
function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  expect(status, stderr).toBe(0);
  return { stdout, stderr };
}
