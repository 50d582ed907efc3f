import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FOLDERS, PACKAGES } from "../support/direction.js";

const ROOT = new URL("../../", import.meta.url);
const PAGE = readFileSync(new URL("docs/architecture.md", ROOT), "utf8");

/** The rows of a section's table, each as its cells. */
function rowsOf(section: string): string[][] {
  const [, text = ""] = PAGE.split(`## ${section}\n`);
  const [own = ""] = text.split("\n## ");
  const lines = own.split("\n").filter((line) => line.startsWith("| ") && !/^\| -/.test(line));
  return lines.slice(1).map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

const pathsIn = (text: string) => [...text.matchAll(/`(packages\/[^`]+)`/g)].map(([, path]) => path);

describe("the page on architecture", () => {
  test("names only files and folders that exist", () => {
    const paths = pathsIn(PAGE);
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
  });

  test("answers ten questions or more, each with one file of its own", () => {
    const answers = rowsOf("Where is it?");
    expect(answers.length).toBeGreaterThanOrEqual(10);
    const files = answers.map(([question, answer]) => {
      expect(question.endsWith("?")).toBe(true);
      const [file, ...others] = pathsIn(answer);
      expect(others).toEqual([]);
      expect(statSync(new URL(file, ROOT)).isFile()).toBe(true);
      return file;
    });
    expect(new Set(files).size).toBe(files.length);
  });

  test("lists every folder of every package, those of core and scenarios in the order in which they may import", () => {
    const listed = rowsOf("The tree").flatMap(([folder]) => pathsIn(folder));
    const real = PACKAGES.flatMap((name) =>
      readdirSync(new URL(`packages/${name}/src/`, ROOT), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `packages/${name}/src/${entry.name}`),
    );
    expect([...listed].sort()).toEqual([...real].sort());
    for (const [name, order] of Object.entries(FOLDERS)) {
      const own = listed.filter((folder) => folder.startsWith(`packages/${name}/`));
      expect(own).toEqual(order.map((folder) => `packages/${name}/src/${folder}`));
    }
  });
});

test("a network is built in one place: the model's engine", () => {
  const sources = readdirSync(new URL("packages/", ROOT), { recursive: true, encoding: "utf8" }).filter((path) =>
    /^[a-z]+\/src\/.*\.ts$/.test(path),
  );
  const builders = sources.filter((path) =>
    readFileSync(new URL(`packages/${path}`, ROOT), "utf8").includes("new NetworkBuilder("),
  );
  expect(builders).toEqual(["core/src/member/engine.ts"]);
});

test("no comment in the packages explains an order in which callers must call", () => {
  const protocol =
    /must have been|for the member last run|valid until the next|turned to (its|the path's) member|settled with/;
  const sources = readdirSync(new URL("packages/", ROOT), { recursive: true, encoding: "utf8" }).filter((path) =>
    /^[a-z]+\/src\/.*\.ts$/.test(path),
  );
  expect(sources.filter((path) => protocol.test(readFileSync(new URL(`packages/${path}`, ROOT), "utf8")))).toEqual([]);
});

test("no face of a run rounds by itself: numbers are rounded for people in words, for files in tables/csv", () => {
  const rounding = /toFixed|toPrecision|toLocaleString|Math\.round/;
  const found = readdirSync(new URL("packages/report/src/", ROOT), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .filter((path) => rounding.test(readFileSync(new URL(`packages/report/src/${path}`, ROOT), "utf8")));
  const places = ["format", "numbers"].map((name) => `words/${name}.ts`);
  expect(found.sort()).toEqual(["tables/csv.ts", ...places]);
});
