import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT, readSources } from "../support/source.js";

const text = (path: string) => readFileSync(join(ROOT, path), "utf8");
const FOLDERS = ["", "packages/core", "packages/scenarios", "packages/report", "packages/cli"];
const { version: VERSION } = JSON.parse(text("package.json"));

describe.each(FOLDERS)("the manifest in %j", (folder) => {
  const manifest = JSON.parse(text(join(folder, "package.json")));

  test("has the version of the others, the licence, the keywords and the place of its source", () => {
    expect(manifest).toMatchObject({
      version: VERSION,
      license: "MIT",
      repository: { type: "git", url: "git+https://github.com/sufficiency/sufficiency.git" },
      keywords: expect.arrayContaining(["children in care", "sufficiency duty"]),
    });
    expect(manifest.repository.directory ?? "").toBe(folder);
  });

  test("stands beside the licence and a page", () => {
    expect(text(join(folder, "LICENSE"))).toBe(text("LICENSE"));
    expect(existsSync(join(ROOT, folder, "README.md"))).toBe(true);
  });
});

test("the licence is MIT's, of the sufficiency authors", () => {
  expect(text("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) 2026 the sufficiency authors\n/);
});

// https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
test("CITATION.cff has what version 1.2.0 of the format requires, and nothing else than it knows", () => {
  const citation = parse(text("CITATION.cff"));
  const known =
    "cff-version message title type authors version license repository-code abstract keywords date-released";
  expect(Object.keys(citation).filter((key) => !known.split(" ").includes(key))).toEqual([]);
  expect(citation).toMatchObject({ "cff-version": "1.2.0", type: "software", version: VERSION, license: "MIT" });
  for (const key of ["message", "title", "abstract"]) expect(citation[key], key).toMatch(/\S/);
  expect(citation.authors).toEqual([{ name: expect.stringMatching(/sufficiency authors/) }]);
  expect(new URL(citation["repository-code"]).protocol).toBe("https:");
  expect(new Set(citation.keywords).size).toBe(citation.keywords.length);
});

test("the changelog begins with what is unreleased, and says for each contract what decides the version", () => {
  const changelog = text("CHANGELOG.md");
  const [policy, first] = [...changelog.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect([policy, first]).toEqual(["What a version promises", "Unreleased"]);
  const contracts = [...changelog.matchAll(/^\| \*\*(.*?)\*\*.*?(?:\|.*?){3}\|$/gm)].map(([, name]) => name);
  expect(contracts).toEqual(["data pack", "scenario file", "run record", "CSV columns", "library", "command line"]);
});

describe("the scripts that people run", () => {
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };

  test("stand in package.json, and the others are used by one of those, a test or the pipeline", () => {
    const sources = readSources("tests").map((source) => source.text);
    const names = readdirSync(join(ROOT, "scripts"));
    const isUsed = (name: string) => {
      const others = names.filter((other) => other !== name).map((other) => text(join("scripts", other)));
      const callers = [...Object.values(scripts), text(".ci/run"), ...others, ...sources];
      return callers.some((caller) => caller.includes(`/${name.split(".")[0]}.`));
    };
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });

  test("stand in CONTRIBUTING, beside what they do", () => {
    const named = new Set([...text("CONTRIBUTING.md").matchAll(/`pnpm ([\w:-]+)/g)].map(([, name]) => name));
    const hooks = ["prestart", "pretest"];
    expect(Object.keys(scripts).filter((name) => !named.has(name) && !hooks.includes(name))).toEqual([]);
  });
});
