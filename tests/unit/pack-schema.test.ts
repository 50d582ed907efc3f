import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headerOf, PACK_TABLES, SETTINGS } from "@sufficiency/core/advanced";
import { describe, expect, test } from "vitest";
import { packPage } from "../../scripts/pack-page.mjs";
import { ROOT } from "../support/source.js";

const PACKS = ["packages/cli/templates/pack", "data/packs/kent-2025", "data/packs/essex-2025"];

describe("the declarations of a pack's files", () => {
  test("make the page that stands in docs", () => {
    expect(readFileSync(join(ROOT, "docs/pack.md"), "utf8")).toBe(packPage());
  });

  test.each(PACKS)("have the columns that %s has", (folder) => {
    const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".csv"));
    expect(files.filter((file) => !PACK_TABLES.some((table) => table.file === file))).toEqual([]);
    for (const table of PACK_TABLES.filter(({ file }) => files.includes(file))) {
      const [header = ""] = readFileSync(join(ROOT, folder, table.file), "utf8").split(/\r?\n/);
      expect(header.split(",").sort(), table.file).toEqual(headerOf(table).sort());
    }
    const settings = readFileSync(join(ROOT, folder, "pack.yaml"), "utf8").match(/^\w+(?=:)/gm);
    expect(settings?.sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  test("say what every column means, in a sentence", () => {
    for (const { about, columns } of PACK_TABLES)
      for (const words of [about, ...Object.values(columns).map((column) => column.about)])
        expect(words).toMatch(/^\S.*\.$/);
  });
});
