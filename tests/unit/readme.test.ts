import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KENT } from "../support/kent.js";
import { ROOT } from "../support/source.js";

test("the README's ten lines of library print a line for every kind of home", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const few = code.replace("members: 200", "members: 20");
  expect(few).not.toBe(code);
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", few], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  expect(stderr).toBe("");
  const lines = stdout.trim().split("\n");
  expect(lines.length).toBe(KENT.placements.length);
  KENT.placements.forEach(({ label }, i) => {
    expect(lines[i].startsWith(`${label} `)).toBe(true);
  });
  expect(lines.every((line) => / \d+ \(\d+ to \d+\) /.test(line))).toBe(true);
});
