import { parseMonth } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { parseSeriesCsv, parseSeriesJson, SeriesError } from "@sufficiency/scenarios";
import { describe, expect, it, test } from "vitest";

const csv = (rows: string, asOf?: string) =>
  parseSeriesCsv(`month,count\n${rows}`, { file: "a/s.csv", ...(asOf && { asOf: definite(parseMonth(asOf)) }) });

/** The issues of what is refused. */
function issues(parse: () => unknown) {
  try {
    parse();
  } catch (error) {
    expect(error).toBeInstanceOf(SeriesError);
    return (error as SeriesError).issues;
  }
  throw new Error("was not refused");
}

describe("a CSV series", () => {
  it("is read with its marks, its season and its months", () => {
    const text =
      '\uFEFFmonth,count,provisional,censored,note\r\n2020-11,4,,true,"closed, in part"\r\n2020-12,5\r\n2021-01,0,TRUE,false,\r\n';
    const series = parseSeriesCsv(text, { file: "data/kent.csv" });
    expect(series.id).toBe("kent");
    expect(series.counts).toEqual([4, 5, 0]);
    expect([series.period, series.firstSeason, series.first]).toEqual([12, 10, parseMonth("2020-11")]);
    expect([[...series.provisional], [...series.censored]]).toEqual([[2], [0]]);
  });

  it("of quarters or years has four seasons or one", () => {
    const quarters = csv("2006-06,1\n2006-09,2\n2006-12,3\n2007-03,4");
    expect([quarters.period, quarters.firstSeason]).toEqual([4, 1]);
    expect(csv("2019-03,1\n2020-03,2\n2021-03,3").period).toBe(1);
  });

  const faults: [name: string, text: string, line: number, words: RegExp][] = [
    ["empty", "", 0, /empty/],
    ["a header alone", "month,count\n", 0, /too short/],
    ["two counts", "month,count\n2020-01,1\n2020-02,1", 0, /too short/],
    ["negative", "month,count\n2020-01,1\n2020-02,-3\n2020-03,1", 3, /negative/],
    ["fractional", "month,count\n2020-01,1\n2020-02,2.5\n2020-03,1", 3, /fractional/],
    ["a gap", "month,count\n2020-01,1\n2020-02,1\n2020-04,1\n2020-05,2", 4, /2020-03 is missing/],
    ["a month twice", "month,count\n2020-01,1\n2020-02,1\n2020-02,1\n2020-03,2", 4, /already on line 3/],
    ["out of order", "month,count\n2020-02,1\n2020-03,1\n2020-01,1", 4, /out of order/],
    ["a word for a count", "month,count\n2020-01,1\n2020-02,many\n2020-03,1", 3, /not a number/],
    ["an exponent", "month,count\n2020-01,1\n2020-02,1e3\n2020-03,1", 3, /not a number/],
    ["a blank count", "month,count\n2020-01,1\n2020-02,\n2020-03,1", 3, /blank/],
    ["a day for a month", "month,count\n2020-01-01,1\n2020-02,1\n2020-03,1", 2, /YYYY-MM/],
    ["no count column", "month,number\n2020-01,1", 1, /count is missing/],
    ["a column twice", "month,count,count\n2020-01,1,1", 1, /twice/],
    ["an odd mark", "month,count,provisional\n2020-01,1,perhaps\n2020-02,1,\n2020-03,1,", 2, /true or false/],
    ["a cell too many", "month,count\n2020-01,1,031\n2020-02,1\n2020-03,1", 2, /more cells/],
    [
      "an open quote",
      'month,count,note\n2020-01,1,"a\n2020-02,1,\n2020-03,1,',
      2,
      /quotation marks on this line do not pair up/,
    ],
  ];
  test.each(faults)("that is wrong is refused with line and remedy: %s", (_, text, line, words) => {
    const found = issues(() => parseSeriesCsv(text, { file: "s.csv" }));
    const fit = found.find((issue) => words.test(`${issue.field} ${issue.message}`));
    expect(fit, JSON.stringify(found)).toBeDefined();
    expect([definite(fit).file, definite(fit).line]).toEqual(["s.csv", line]);
    expect(definite(fit).remedy).toMatch(/^[A-Z].*\.$/);
  });

  it("lists every fault at once, in line order", () => {
    const found = issues(() => csv("2020-01,-1\n2020-02,x\n2020-04,0.5"));
    expect(found.map(({ line }) => line)).toEqual([2, 3, 4, 4]);
  });

  it("may not go past the month that it is said to be as of", () => {
    const rows = "2020-01,1\n2020-02,1\n2020-03,1";
    expect(csv(rows, "2020-03").counts).toHaveLength(3);
    expect(issues(() => csv(rows, "2020-02"))).toMatchObject([
      { line: 4, message: expect.stringContaining("--as-of") },
    ]);
  });
});

describe("a JSON series", () => {
  const json = (entry: object) => parseSeriesJson(JSON.stringify([entry]), "s.json");

  it("is read in the exchange form", () => {
    const [task] = json({ id: "s01", y: [1, 2, 3, 4], period: 4, firstSeason: 2, maxHorizon: 3, origins: [3, 4] });
    expect(task).toMatchObject({ maxHorizon: 3, origins: [3, 4] });
    expect(task.series).toMatchObject({ id: "s01", counts: [1, 2, 3, 4], period: 4, firstSeason: 2 });
  });

  const faults: [name: string, text: string, words: RegExp][] = [
    ["not JSON", "[{]", /not JSON/],
    ["no array", "{}", /array of series/],
    ["an empty array", "[]", /array of series/],
    ["no id", '[{"y":[1,2,3]}]', /id is not a name/],
    ["a negative count", '[{"id":"a","y":[1,-2,3]}]', /negative/],
    ["a fraction", '[{"id":"a","y":[1,2.5,3]}]', /fractional/],
    ["a hole", '[{"id":"a","y":[1,null,3]}]', /not a number/],
    ["a text", '[{"id":"a","y":[1,"2",3]}]', /not a number/],
    ["too few", '[{"id":"a","y":[1]}]', /too short/],
    ["an origin past the end", '[{"id":"a","y":[1,2,3],"origins":[4]}]', /origins/],
    ["origins that fall", '[{"id":"a","y":[1,2,3,4],"origins":[4,3]}]', /origins/],
    ["a season out of the year", '[{"id":"a","y":[1,2,3],"firstSeason":12}]', /firstSeason/],
    ["an id twice", '[{"id":"a","y":[1,2,3]},{"id":"a","y":[1,2,3]}]', /twice/],
  ];
  test.each(faults)("that is wrong is refused with a remedy: %s", (_, text, words) => {
    const found = issues(() => parseSeriesJson(text, "s.json"));
    expect(
      found.some(({ message }) => words.test(message)),
      JSON.stringify(found),
    ).toBe(true);
    for (const { remedy } of found) expect(remedy).not.toBe("");
  });
});
