import { expect, test } from "vitest";
import { identityOf } from "../../scripts/build-command.mjs";

const SOURCES = [
  ["packages/core/src/a.ts", "export const a = 1;\nexport const b = 2;\n"],
  ["packages/core/src/b.ts", ""],
  ["pnpm-lock.yaml", "x: 1\n"],
] as const;

test("the same sources are the same build, in any order and with the line ends of any system", () => {
  const build = identityOf(SOURCES);
  expect(build).toMatch(/^[0-9a-f]{12}$/);
  expect(identityOf([...SOURCES].reverse())).toBe(build);
  expect(identityOf(SOURCES.map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]))).toBe(build);
});

test("another text, another path, a file more or text that moved to the next file is another build", () => {
  const [[path, text], ...others] = SOURCES;
  const [, [next, nextText]] = SOURCES;
  const changed = [
    [[path, text.replace("1", "2")], ...others],
    [[`${path}x`, text], ...others],
    [...SOURCES, ["packages/core/src/c.ts", ""]],
    [[path, ""], [next, `${text}${nextText}`], SOURCES[2]],
  ] as const;
  const builds = [SOURCES, ...changed].map(identityOf);
  expect(new Set(builds).size).toBe(builds.length);
});
