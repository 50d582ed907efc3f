import { createHash } from "node:crypto";
import { definite } from "@sufficiency/core/advanced";
import { chanceText, outputFiles } from "@sufficiency/report";
import { fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import { madeUpProjection } from "../support/made-up-projection.js";
import { elements } from "../support/markup.js";
import { textFile } from "../support/text-file.js";

const projection = madeUpProjection();
const files = await outputFiles(projection, "0.1.0");
const report = textFile(files, "report.html");
const HOSTILE = `</title></svg><script>alert(1)</script><img src=x onerror="alert(2)"> & "q" 'q' \u0000\u202e`;

describe("the report as a page", () => {
  const tags = elements(report);
  const named = (name: string) => tags.filter((tag) => tag.name === name);

  it("is well formed, in British English, with one title and one first heading", () => {
    expect(named("html")[0]?.attributes).toContain('lang="en-GB"');
    expect([named("title").length, named("h1").length, named("main").length]).toEqual([1, 1, 1]);
  });

  it("has headings that never skip a level", () => {
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });

  it("has no script, no handler, no link outwards and nothing to fetch", () => {
    for (const name of ["script", "link", "img", "iframe", "object", "form", "a", "image", "use"])
      expect(named(name)).toEqual([]);
    expect(tags.filter(({ attributes }) => /\s(on\w+|src|href|xlink:href|style|action)=/.test(attributes))).toEqual([]);
    expect(report.replaceAll(/xmlns(:xlink)?="[^"]*"/g, "")).not.toMatch(/https?:|\/\/[a-z]|url\(|@import/);
  });

  it("allows nothing but its own style sheet", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(report)?.[1];
    expect(policy).toMatch(/^default-src &#39;none&#39;|^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(report)?.[1] ?? "";
    expect(policy).toContain(createHash("sha256").update(style).digest("base64"));
  });

  it("gives every chart one image with an alternative, a heading and its numbers", () => {
    const charts = [...files.keys()].filter((name) => name.startsWith("charts/"));
    expect(charts.length).toBeGreaterThanOrEqual(12);
    expect(named("figure")).toHaveLength(charts.length);
    const images = named("svg").map(({ attributes }) => attributes);
    expect(images).toHaveLength(charts.length);
    for (const image of images)
      expect(image).toMatch(
        /role="img" aria-label="(Fan chart|Bar chart|Heat map|Stacked areas|Small charts): [^"]{20,}"/,
      );
    expect(report.match(/Numbers behind this chart/g)).toHaveLength(charts.length);
  });

  it("scopes every heading cell", () => {
    for (const { attributes } of named("th")) expect(attributes).toMatch(/scope="(col|row|rowgroup)"/);
  });

  it("says what is not quantified before the first table", () => {
    expect(report.indexOf("Not quantified")).toBeGreaterThan(0);
    expect(report.indexOf("Not quantified")).toBeLessThan(report.indexOf("<table"));
  });

  it("lists inputs without a source before all others", () => {
    const at = (id: string) => report.indexOf(`<th scope="row">${id}</th>`);
    expect(at("moves/rate/undated")).toBeGreaterThan(0);
    expect(Math.max(at("moves/rate/undated"), at("moves/rate/nowhere"))).toBeLessThan(at("stocks/margin/all"));
    expect(report).toContain("(missing: date)");
    expect(report).toContain("(missing: source)");
  });

  it("gives an input's effect on the headline where it is three standard errors from nothing, and says where it is not", () => {
    const cells = (id: string) => report.slice(report.indexOf(`<th scope="row">${id}</th>`)).split("</tr>")[0];
    expect(cells("moves/rate/in-house/childrens-home")).toContain("<td>-42 (error 8.3) citizen</td>");
    expect(cells("moves/rate/undated")).toContain("<td>no clear effect</td>");
    expect(cells("stocks/margin/all")).toContain("<td></td>");
    expect(report).toContain("Effect on the headline: how many more children looked after at the end of 2028");
  });
});

describe("the headline table", () => {
  it("shows only numbers that stand in the tables for the same date", () => {
    const rows = ["requirements.csv", "stock.csv"].flatMap(
      (name) => fromCSV(textFile(files, name), { autoType: false }).objects() as Record<string, string>[],
    );
    const onDate = rows.filter(({ month }) => month === "2028-12" || month === "2025-03");
    const written = new Set(
      onDate
        .flatMap((row) => Object.values(row))
        .filter((cell) => cell !== "")
        .map(Number),
    );
    const shown = [...report.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((value) => !written.has(value))).toEqual([]);
  });
});

describe("the drawings", () => {
  it("are well formed and stand alone", () => {
    const drawings = [...files.keys()].filter((name) => name.endsWith(".svg"));
    for (const name of drawings) expect(elements(textFile(files, name))[0]?.name).toBe("svg");
  });

  it("draw planned places only where some are planned", () => {
    expect(files.get("charts/home-sa-low.svg")).toContain("stroke-dasharray");
    expect(files.get("charts/home-ifa.svg")).not.toContain("stroke-dasharray");
  });

  it("are the same bytes each time, like every file", async () => {
    expect(await outputFiles(madeUpProjection(), "0.1.0")).toEqual(files);
  });
});

describe("hostile words in a pack", () => {
  it("are shown as words everywhere, and never act as markup", async () => {
    const harmless = await outputFiles(madeUpProjection({ label: "x".repeat(HOSTILE.length) }), "0.1.0");
    const hostile = await outputFiles(madeUpProjection({ label: HOSTILE }), "0.1.0");
    const names = (text: string) => elements(text).flatMap(({ name }) => (name === "tspan" ? [] : [name]));
    expect(names(textFile(hostile, "report.html"))).toEqual(names(textFile(harmless, "report.html")));
    for (const name of [...hostile.keys()].filter((file) => /\.(html|svg)$/.test(file))) {
      const text = textFile(hostile, name);
      const tags = elements(text);
      expect(
        tags.filter((tag) => tag.name === "script" || /\son\w+=/.test(tag.attributes.replaceAll(/"[^"]*"/g, ""))),
      ).toEqual([]);
      for (const character of ["\u0000", "\u202e"]) expect(text).not.toContain(character);
    }
    expect(hostile.get("charts/home-in-house.svg")).toContain("&lt;script&gt;");
  });
});

describe("summary.json", () => {
  const summary = JSON.parse(textFile(files, "summary.json"));

  it("gives the Monte Carlo error of the headline's chances", () => {
    const lines = summary.headline.homes.flatMap((section: { lines: unknown[] }) => section.lines);
    const uncertain = lines.find((line: { shortfallProbability: number }) => line.shortfallProbability === 0.2);
    expect(uncertain.shortfallStandardError).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 1000), 4);
  });

  it("names its intervals and carries the care-leaver wave and every assumption", () => {
    expect(summary.intervals["80%"]).toEqual({ from: "p10", to: "p90" });
    expect(summary.careLeaverWave.eighteenthBirthdays).toHaveLength(4);
    const groups = 3;
    expect(summary.careLeaverWave.careLeavers).toHaveLength(5 * groups);
    expect(summary.assumptions).toHaveLength(projection.register.length);
    const moved = summary.assumptions.find(({ id }: { id: string }) => id === "moves/rate/in-house/childrens-home");
    expect(moved.effect).toEqual({
      citizen: { children: -41.6, standardError: 8.25 },
      uasc: { children: 20, standardError: 7 },
    });
  });
});

describe("full homes", () => {
  const partOf = (page: string) => definite(/When homes are full<\/h3>[\s\S]*?<h[23]/.exec(page))[0];

  it("are reported with what the last whole year in them costs", () => {
    expect(partOf(report)).toMatch(/Million pounds, 20\d\d\/\d\d/);
    expect(partOf(report)).toContain("Costs are at");
  });

  it("have no cost where no whole year is projected", async () => {
    const short = { ...projection, cost: [] };
    const told = partOf(textFile(await outputFiles(short, "0.1.0"), "report.html"));
    expect(told).toContain("Total there");
    expect(told).not.toMatch(/[Cc]ost|pounds|not known/);
  });
});

describe("the number of carers needed", () => {
  const summary = JSON.parse(String(files.get("summary.json")));

  it("is said in a sentence with today's numbers beside it, and stands in summary.json and carers.csv", () => {
    expect(report).toContain(
      "To have an 80% chance of enough households in in-house fostering at the end of March 2028, Made-up Council needs 46 approvals a year from April 2025 on (about 40 a year now)",
    );
    expect(report).toContain("that takes 420 enquiries a year from then on (328 a year now, of which 146 apply)");
    const asked = summary.balance.carers.find(
      (row: Record<string, unknown>) => row["measure"] === "enquiries" && row["level"] === 0.8,
    );
    expect(asked).toMatchObject({ needed: 418, monteCarlo80: { from: 397, to: 443 }, today: 328, chanceToday: 0.742 });
    expect(files.get("carers.csv")).toContain("2028-03,in-house,household,enquiries,0.800,418,397,443,328,0.742\n");
  });

  it("is said to be out of reach where no number would do", () => {
    expect(report).toContain("out of reach");
    expect(files.get("carers.csv")).toContain("2028-03,in-house,household,enquiries,0.950,,,,328,0.742\n");
  });

  it("is shown with the stages from enquiry to household, and with those who stop", () => {
    const chart = String(files.get("charts/recruitment-in-house.svg"));
    // 27.3 enquiries a month; households fall by 0.8 a month while 3.3 are approved: 4.1 stop.
    for (const text of ["Enquiries", "328", "Applications", "Approvals", "Households that stop", "49"])
      expect(chart).toContain(`>${text}</text>`);
  });
});

describe("rules over the months", () => {
  it("are reported in the table and in summary.json with the first short month and its interval", () => {
    expect(report).toContain("Chance of being adequate in 90% of months");
    expect(report).toContain("September 2025 (April 2025 to December 2025)");
    expect(report).toContain("September 2027 (June 2025 to none)");
    const [row] = JSON.parse(String(files.get("summary.json"))).horizon;
    expect(row).toMatchObject({
      enoughInSoManyMonths: 0.92,
      requiredForEnough: 190,
      moreForEnough: 12,
      firstMonthShort: { p10: "2025-06", p50: "2027-09", p90: null },
    });
    expect(row.shortUnitMonths.p50).toBe(84);
  });

  it("are drawn by quarter, with the highest probability of its months, as the tables print it", () => {
    const chart = String(files.get("charts/shortfall-map.svg"));
    for (const text of ["UASC reception centres", "Supported accommodation, low needs"])
      expect(chart).toContain(`>${text}</text>`);
    const quarters = [...chart.matchAll(/<tspan>(\d{4})<\/tspan><tspan[^>]*>(Q\d)</g)].map(([, ...words]) => words);
    expect(quarters).toEqual([["2025", "Q2"], ...["2026", "2027", "2028"].map((year) => [year, "Q1"])]);
    const shown = [...chart.matchAll(/<text[^>]*>((?:&[lg]t;)?\d{1,2})<\/text>/g)].map(
      ([, text]) => `${text.replace("&lt;", "<").replace("&gt;", ">")}%`,
    );
    const highest = (placement: string, measure: string, end: number) =>
      Math.max(
        ...projection.requirements
          .filter((row) => row.placement === placement && row.measure === measure)
          .filter((row) => row.month > end - 3 && row.month <= end)
          .map((row) => definite(row.shortfallProbability)),
      );
    const { meta, run } = projection;
    const { origin } = meta;
    const expected = [["reception", "peak-day"] as const, ["sa-low", "month-end"] as const].flatMap(([home, measure]) =>
      Array.from({ length: 15 }, (_, quarter) =>
        chanceText(highest(home, measure, origin + 3 * (quarter + 1)), run.members),
      ),
    );
    expect(shown).toEqual(expected);
  });
});
