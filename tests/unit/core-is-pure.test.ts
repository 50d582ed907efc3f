import { expect, test } from "vitest";
import { impurities } from "../support/purity.js";
import { readSources } from "../support/source.js";

const planted = (text: string) => impurities([{ path: "packages/core/src/planted.ts", text }]);

test("core, scenarios and report reach for no platform, clock, place, chance or engine's own mathematics", () => {
  const sources = readSources("packages/core/src", "packages/scenarios/src", "packages/report/src");
  expect(sources.length).toBeGreaterThan(3);
  expect(impurities(sources)).toEqual([]);
});

test.each([
  ['import { readFileSync } from "node:fs";', "node:fs"],
  ['import type { Readable } from "stream";', "stream"],
  ['const fs = await import("fs/promises");', "fs/promises"],
  ["const now = Date.now();", "Date"],
  ["const f = (d: Date) => d;", "Date"],
  ["const f = (day = new Date()) => day;", "Date"],
  ["const f = new Intl.NumberFormat();", "Intl"],
  ["const u = Math.random();", "Math.random"],
  ["const y = Math.exp(1) + Math.max(1, 2);", "Math.exp"],
  ["const { log } = Math;", "Math other than by a portable function's name"],
  ['const y = Math["pow"](2, 3);', "Math other than by a portable function's name"],
  ["const f = (x: number) => x ** 0.5;", "** (Math.pow)"],
  ["const s = (1234.5).toLocaleString();", "toLocaleString"],
  ['const s = "a".localeCompare("b");', "localeCompare"],
  ['const s = 1["toLocaleString"]();', "toLocaleString"],
  ["const t = performance.now();", "performance"],
  ["const seed = process.env.SEED;", "process"],
  ["setTimeout(() => {}, 1);", "setTimeout"],
  ["const o = { console };", "console"],
  ["const t = globalThis;", "globalThis"],
  ["const here = import.meta.url;", "import.meta"],
  ["const f = `${Math.sin(1)}`;", "Math.sin"],
])("the check of core and scenarios finds %s", (text, what) => {
  expect(planted(text)).toEqual([`packages/core/src/planted.ts:1 ${what}`]);
});

test.each([
  "// Date.now(), Math.random() and process.env are named here only\nconst x = 1;",
  "/** Not Math.exp, and no node:fs. */\nexport const x = 1;",
  'const text = "new Date() and Math.random()"; const more = `console.log(${text})`;',
  "const y = Math.floor(Math.sqrt(2)) + Math.imul(3, 4) + Math.PI;",
  "const words = 2 ** 32;",
  "const day = new Date(Date.UTC(1980, 0, 1));",
  "const row = { process: 1, Date: 2 }; const y = row.process + row.Date;",
  "interface Row { readonly process: string }",
  "function sample(process: { rate: number }) { return process.rate; }",
  'import exp from "@stdlib/math-base-special-exp"; const y = exp(1);',
])("the check of core and scenarios allows %s", (text) => {
  expect(planted(text)).toEqual([]);
});
