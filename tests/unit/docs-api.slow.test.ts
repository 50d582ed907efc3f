import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source.js";

test("the library reference builds without a warning, and names neither a machine nor a day", () => {
  const out = mkdtempSync(join(tmpdir(), "sufficiency-api-"));
  const typedoc = join(ROOT, "node_modules/typedoc/bin/typedoc");
  const { status, stdout, stderr } = spawnSync(process.execPath, [typedoc, "--out", out], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status, stdout + stderr).toBe(0);
  const page = readFileSync(join(out, "core/src/functions/parsePack.md"), "utf8");
  expect(page).toContain("Throws");
  expect(page).toContain("Example");
  expect(page).not.toContain(ROOT);
  rmSync(out, { recursive: true, force: true });
});
