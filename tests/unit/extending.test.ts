import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source.js";

const PAGE = readFileSync(join(ROOT, "docs/extending.md"), "utf8");

test("the page on extending names files that exist and scripts of the manifest", () => {
  const paths = [...PAGE.matchAll(/`((?:packages|docs|tests|scripts)\/[^`\s]+)`/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = [...PAGE.matchAll(/`pnpm ([a-z:-]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
