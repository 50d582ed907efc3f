import { readdirSync, readFileSync } from "node:fs";
import { checkPack, type DataPack, type Input, PackError, parseMonth, parsePack } from "@sufficiency/core";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/small-pack.js";

const edited = (edit: (text: string, file: string) => string) =>
  new Map([...smallPack()].map(([file, text]) => [file, edit(text, file)]));

/** Every figure of a pack, without where it was read. */
function inputs(pack: DataPack): Omit<Input, "line">[] {
  const { meta, placements, sources, levers, correlations, ...tables } = pack;
  const rows: readonly { readonly input: Input }[] = Object.values(tables).flat();
  return rows.map(({ input: { line, ...input } }) => input);
}

describe("a sound pack", () => {
  const pack = parsePack(smallPack());

  it("has no issue", () => {
    expect(checkPack(smallPack())).toEqual([]);
  });

  it("keeps every row, in order", () => {
    const rows = (file: string) => (smallPack().get(file) ?? "").trim().split("\n").length - 1;
    const counts = [pack.stocks, pack.entries, pack.exits, pack.moves, pack.transitions, pack.capacity].map(
      (r) => r.length,
    );
    const files = ["stocks.csv", "entries.csv", "exits.csv", "moves.csv", "transitions-18.csv", "capacity.csv"];
    expect(counts).toEqual(files.map(rows));
    expect(pack.stocks.map(({ input }) => input.line)).toEqual(pack.stocks.map((_, i) => i + 2));
  });

  it("reads settings as months, numbers and words", () => {
    const { origin, childPopulation, thresholdShare, priceYear } = pack.meta;
    expect([origin, childPopulation, thresholdShare, priceYear]).toEqual([
      parseMonth("2025-03"),
      20000,
      0.001,
      "2024/25",
    ]);
  });

  it("reads a number with its range, source and status", () => {
    expect(pack.moves[0]).toEqual({
      group: "citizen",
      ageFrom: 0,
      ageTo: 17,
      from: "in-house",
      to: "ifa",
      measure: "rate",
      input: {
        id: "moves/rate/citizen/0-17/in-house/ifa",
        value: 0.04,
        unit: "per year",
        low: 0.02,
        high: 0.06,
        status: "assumption",
        source: "judgement",
        note: "",
        file: "moves.csv",
        line: 2,
      },
    });
  });

  it("reads a blank key as undefined and a closure as a negative number of beds", () => {
    const total = pack.stocks.find((row) => row.date === pack.meta.origin && row.measure === "margin");
    expect(total).toMatchObject({ group: undefined, ageFrom: undefined, category: undefined, placement: undefined });
    expect(pack.capacity.find((row) => row.event === "shared-closes")?.input.value).toBe(-10);
    expect(pack.placements.find((row) => row.id === "home")?.overflowTo).toBe("");
  });

  it("gives every number its own id", () => {
    const ids = inputs(pack).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the same pack, saved in another way", () => {
  const expected = inputs(parsePack(smallPack()));

  it.each([
    ["with Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    [
      "with old Macintosh line ends",
      (text: string, file: string) => (file === "pack.yaml" ? text : text.replaceAll("\n", "\r")),
    ],
    ["with a byte-order mark", (text: string) => `\uFEFF${text}`],
    ["without the last line end", (text: string) => text.trimEnd()],
    [
      "with rows of commas at the end",
      (text: string, file: string) => (file.endsWith(".csv") ? `${text}\n,,,,\n` : text),
    ],
    [
      "with its columns the other way round",
      (text: string, file: string) => (file === "moves.csv" ? reversed(text) : text),
    ],
  ])("reads the same: %s", (_, edit) => {
    expect(inputs(parsePack(edited(edit)))).toEqual(expected);
  });

  it("does not change the caller's map", () => {
    const files = smallPack();
    parsePack(files);
    expect(files).toEqual(smallPack());
  });
});

describe("an id that JavaScript objects have as a name of their own", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("is a name like any other: %s", (name) => {
    const files = edited((text) => text.replace(/\bhome\b(?!-)/g, name));
    const pack = parsePack(files);
    expect(pack.placements.map(({ id }) => id)).toContain(name);
    expect(pack.moves.map(({ to }) => to)).toContain(name);
    expect(({} as Record<string, unknown>)["label"]).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "toString"])("is unknown where the pack does not have it: %s", (name) => {
    const files = edited((text, file) =>
      file === "moves.csv" ? text.replace("in-house,ifa", `in-house,${name}`) : text,
    );
    expect(checkPack(files).map(({ value, line }) => [value, line])).toEqual([[name, 2]]);
  });

  it.each(["__proto__", "constructor"])("is refused as a column, a measure, a unit and a setting: %s", (name) => {
    const files = edited((text, file) => {
      if (file === "pack.yaml") return `${text}${name}: 1\n`;
      if (file === "costs.csv") return text.replace("unit-cost,500", `${name},500`);
      return file === "moves.csv" ? text.replace(",per year", `,${name}`).replace("note", name) : text;
    });
    const fields = checkPack(files).map(({ file, field }) => `${file} ${field}`);
    const expected = [
      "costs.csv measure",
      "moves.csv note",
      `moves.csv ${name}`,
      "moves.csv unit",
      `pack.yaml ${name}`,
    ];
    expect(fields).toEqual(expected);
  });
});

describe("the shipped packs", () => {
  const packs = new URL("../../data/packs/", import.meta.url);

  it.each(readdirSync(packs))("pass the check: %s", (name) => {
    const folder = new URL(`${name}/`, packs);
    const names = readdirSync(folder).filter((file) => file !== "scenarios");
    const files = new Map(names.map((file) => [file, readFileSync(new URL(file, folder), "utf8")]));
    expect(checkPack(files)).toEqual([]);
    expect(parsePack(files).meta.id).toBe(name);
  });
});

it("a PackError carries the issues that checkPack lists", () => {
  const files = smallPack();
  files.delete("moves.csv");
  let thrown: unknown;
  try {
    parsePack(files);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(PackError);
  expect((thrown as PackError).issues).toEqual(checkPack(files));
});

/** A table with its columns in the opposite order; its cells hold no commas. */
function reversed(text: string): string {
  const lines = text.split("\n").map((line) => line.split(",").reverse().join(","));
  return lines.join("\n");
}
