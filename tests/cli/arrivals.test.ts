import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definite } from "@sufficiency/core/advanced";
import { afterAll, describe, expect, it } from "vitest";
import { packFolder, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";
import { ROOT } from "../support/source.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-arrivals-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const KENT = join(ROOT, "data/series/kent-referrals.csv");

const arrivals = (...words: string[]) => sufficiency("arrivals", ...words);

function file(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

const json = (y: number[], rest: object = {}) => JSON.stringify([{ id: "s01", y, maxHorizon: 2, ...rest }]);
const counts = Array.from({ length: 30 }, (_, t) => 10 + (t % 5));

describe("arrivals fit", () => {
  it("says what was learned from the series, and which months are marked", async () => {
    const { status, stdout } = await arrivals("fit", "--series", KENT, "--refused", "2018-01..2018-03");
    expect(status).toBe(0);
    expect(stdout).toContain("51 counts to 2019-03 (2 provisional, 3 limited by capacity)");
    expect(stdout).toMatch(/level, counts a step: median +\d/);
  });

  it("takes the month of a new regime from an option or a column, and draws it", async () => {
    const rows = counts.map(
      (count, t) => `${2020 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")},${count}`,
    );
    const plain = file("plain.csv", ["month,count", ...rows].join("\n"));
    const column = file("column.csv", ["month,count,break", ...rows.map((row, t) => `${row},${t === 20}`)].join("\n"));
    const facts = async (...words: string[]) =>
      (await arrivals("fit", "--series", ...words)).stdout.replace(/^.*: /, "");
    const [typed, marked] = [await facts(plain, "--break", "2021-09"), await facts(column)];
    expect(typed).toContain("1 a new regime");
    expect(typed.split("\n").slice(1)).toEqual(marked.split("\n").slice(1));
    const out = join(home, "regime");
    await arrivals("forecast", "--series", column, "--members", "100", "--out", out);
    const svg = readFileSync(join(out, "charts/column.svg"), "utf8");
    expect(svg.match(/stroke-dasharray="3,3"/g)).toHaveLength(1);
    expect(svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain("Upright: new regime.");
  });
});

describe("arrivals forecast", () => {
  it("writes a table and a fan, the same bytes for the same seed", async () => {
    const [a, b] = [join(home, "a"), join(home, "b")];
    for (const out of [a, b])
      expect(await arrivals("forecast", "--series", KENT, "--members", "200", "--out", out)).toMatchObject({
        status: 0,
      });
    const csv = readFileSync(join(a, "forecast.csv"), "utf8").trim().split("\n");
    expect(csv[0]).toBe("series,method,month,mean,p05,p10,p25,p50,p75,p90,p95");
    expect(csv).toHaveLength(13);
    expect(csv[1]).toMatch(/^kent-referrals,adaptive-level,2019-04,/);
    for (const name of ["forecast.csv", "charts/kent-referrals.svg", "run.json"])
      expect(readFileSync(join(b, name), "utf8")).toBe(readFileSync(join(a, name), "utf8"));
    expect(readFileSync(join(a, "charts/kent-referrals.svg"), "utf8")).toMatch(
      /^<svg role="img" aria-label="Fan chart: kent/,
    );
  });
});

describe("arrivals backtest", () => {
  it("writes as many draws as asked for every origin and horizon, and scores every method", async () => {
    const [series, draws, out] = [
      file("s.json", json(counts, { origins: [24, 29, 30] })),
      join(home, "d.jsonl"),
      join(home, "bt"),
    ];
    const { status, stdout } = await arrivals(
      "backtest",
      "--series",
      series,
      "--members",
      "1000",
      "--draws",
      draws,
      "--out",
      out,
    );
    expect(status).toBe(0);
    const lines = readFileSync(draws, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, origin, h }) => `${id} ${origin} ${h}`)).toEqual(
      [24, 29, 30].flatMap((o) => [1, 2].map((h) => `s01 ${o} ${h}`)),
    );
    for (const { samples } of lines) {
      expect(samples).toHaveLength(1000);
      expect(samples.every((y: number) => Number.isInteger(y) && y >= 0)).toBe(true);
    }
    // Two horizons from 24, one from 29 and none from 30 have come; five methods.
    expect(readFileSync(join(out, "scores.csv"), "utf8").trim().split("\n")).toHaveLength(1 + 3 * 5);
    expect(stdout).toContain("No forecast failed.");
    expect(stdout).toMatch(/seasonal-naive +\d\.\d\d \(/);
  });
});

describe("arrivals backtest of what has not come yet", () => {
  it("draws it, and scores nothing", async () => {
    const [series, draws] = [file("future.json", json(counts, { origins: [30] })), join(home, "future.jsonl")];
    const { status, stdout } = await arrivals("backtest", "--series", series, "--alone", "--draws", draws);
    expect(status).toBe(0);
    expect(readFileSync(draws, "utf8").trim().split("\n")).toHaveLength(2);
    expect(stdout).toContain("No forecast failed.");
  });
});

describe("bad input ends with 2 and says where and what to do", () => {
  const bad: [name: string, words: () => string[], said: RegExp][] = [
    [
      "a gap",
      () => ["fit", "--series", file("gap.csv", "month,count\n2020-01,1\n2020-02,2\n2020-05,3\n2020-06,3\n")],
      /gap\.csv:4:1 .*2020-03 is missing.*Remedy/,
    ],
    ["an empty file", () => ["forecast", "--series", file("none.csv", "")], /empty.*Remedy/],
    ["a file that is not there", () => ["fit", "--series", join(home, "nowhere.csv")], /nothing of that name/],
    ["a month after --as-of", () => ["fit", "--series", KENT, "--as-of", "2018-12"], /csv:50:1 .*--as-of/],
    ["too short to test", () => ["backtest", "--series", file("short.json", json([1, 2, 3]))], /too short to test/],
    [
      "too few draws",
      () => ["backtest", "--series", KENT, "--members", "999", "--draws", join(home, "x")],
      /--members.*1000 or more/,
    ],
    ["a method of no name", () => ["fit", "--series", KENT, "--method", "magic"], /--method.*adaptive-level/],
    [
      "a regime in no month",
      () => ["fit", "--series", KENT, "--break", "2030-01"],
      /--break.*2030-01.*none of the series/,
    ],
    ["a window the wrong way", () => ["fit", "--series", KENT, "--refused", "2020-05..2020-01"], /--refused/],
  ];
  it.each(bad)("%s", async (_, words, said) => {
    const { status, stdout, stderr } = await arrivals(...words());
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
  });

  it("for every option at fault at once", async () => {
    const bad = { "--members": "0", "--seed": "", "--horizon": "0", "--method": "q", "--as-of": "soon" };
    const { stderr } = await arrivals("fit", "--series", KENT, ...Object.entries(bad).flat(), "--errors", "json");
    const told = (JSON.parse(stderr).issues as { file: string }[]).map(({ file }) => file);
    expect(told.sort()).toEqual(Object.keys(bad).sort());
  });

  it("for every fault of a series at once, line by line, in CSV and in JSON", async () => {
    const rows = "1,2020-01 -2,2020-02 2.5,2020-03 3,2020-05 4,2020-05 x,2020-04 ,2020-06 4,2021-13".split(" ");
    const lines = rows.map((row) => row.split(",").reverse().join(","));
    const csv = await arrivals("fit", "--series", file("bad.csv", ["month,count", ...lines].join("\n")));
    const faults = "negative,fractional,gap,stands already,out of order,not a number,blank,not YYYY-MM".split(",");
    const told = csv.stderr.trim().split("\n");
    expect(told.map((line) => Number(definite(/bad\.csv:(\d+):/.exec(line))[1]))).toEqual([3, 4, 5, 6, 7, 7, 8, 9]);
    told.forEach((line, i) => {
      expect(line).toMatch(new RegExp(`${faults[i]}.*Remedy: `));
    });
    const text = JSON.stringify([{ id: "a", y: [1, -2, 2.5] }, { y: [1, 2, 3], origins: [9] }, { y: [] }]);
    const { stderr } = await arrivals("fit", "--series", file("bad.json", text));
    const fields = "[0].y[1],[0].y[2],[1].id,[1].origins,[2].id,[2].y".split(",");
    const listed = stderr.trim().split("\n");
    expect(listed).toHaveLength(fields.length);
    fields.forEach((field, i) => {
      expect(listed[i]).toContain(`bad.json: ${field} `);
      expect(listed[i]).toContain("Remedy: ");
    });
  });

  it("as JSON where that is asked for", async () => {
    const { stderr } = await arrivals(
      "fit",
      "--series",
      file("neg.csv", "month,count\n2020-01,1\n2020-02,-2\n2020-03,3\n"),
      "--errors",
      "json",
    );
    expect(JSON.parse(definite(stderr.trim().split("\n").at(-1))).issues).toMatchObject([
      { line: 3, field: "count", value: "-2" },
    ]);
  });
});

describe("arrivals evidence", () => {
  it("prints what the counts say beside what the pack has, and draws limited years and new regimes", async () => {
    const out = join(home, "evidence");
    const { status, stdout } = await arrivals("evidence", "--members", "50", "--out", out);
    expect(status).toBe(0);
    const words = stdout.replace(/\s+/g, " ");
    expect(words).toContain("2 of them limited by capacity and read as at least so many; a new regime from 2023-08.");
    expect(words).toMatch(/level at the end, children a month \d+ 2\d\d \d+ 225 \(164 to 307\)/);
    const svg = readFileSync(join(out, "charts/arrivals.svg"), "utf8");
    // A triangle for each limited year, and one upright line for the new regime.
    expect(svg.match(/<path [^>]*fill="#a8480b"/g)).toHaveLength(2);
    expect(svg.match(/<line [^>]*stroke-dasharray="3,3"/g)).toHaveLength(1);
    const csv = readFileSync(join(out, "evidence.csv"), "utf8").trim().split("\n");
    expect([csv[0], csv[1].slice(0, 7), definite(csv.at(-1)).slice(0, 7)]).toEqual([
      "month,p10,p50,p90",
      "2015-01",
      "2025-03",
    ]);
  });

  it("says what to add where a pack has no counts", async () => {
    const files = smallPack();
    const rows = definite(files.get("arrivals.csv")).split("\n");
    files.set("arrivals.csv", rows.filter((row) => !row.includes(",children,")).join("\n"));
    const pack = packFolder(join(home, "uncounted"), files);
    const { status, stderr } = await arrivals("evidence", "--pack", pack);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no row counts past arrivals.*dfe-uasc-starting/);
  });
});
