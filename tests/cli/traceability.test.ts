import { quantileError, type Spread } from "@sufficiency/core";
import {
  COST_WORDS,
  definite,
  FOSTER_AGE_WORDS,
  GROUP_WORDS,
  INDICATORS,
  PEAK_WORDS,
  PLACED_TOTALS,
  PLACED_WORDS,
  SHORT_BREAK_WORDS,
  STOCK_TOTALS,
  type Words,
  YEARLY_WORDS,
} from "@sufficiency/core/advanced";

import { chanceText, intervalText, medianText, outputFiles, supported } from "@sufficiency/report";
import { project } from "@sufficiency/scenarios";
import { fromCSV } from "arquero";
import { expect, it } from "vitest";
import { KENT } from "../support/kent.js";
import { type ReportTable, reportTables } from "../support/report-tables.js";
import { textFile } from "../support/text-file.js";

const MEMBERS = 25;
const files = await outputFiles(project(KENT, { members: MEMBERS, seed: "trace" }), "0.1.0");
const tables = reportTables(textFile(files, "report.html"));
const summary = JSON.parse(textFile(files, "summary.json"));
const labels = new Map(KENT.placements.map(({ id, label }) => [id, label]));

type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string) =>
  fromCSV(textFile(files, `${name}.csv`), { autoType: false })
    .objects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, String(cell ?? "")])) as Row);

const QUANTILES = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"];
/** The spread that stands in a row of a file, in parts of its unit. */
function spreadIn(row: Readonly<Record<string, string | number>>, parts = 1): Spread {
  const values = ["mean", ...QUANTILES].map((name) => [name, Number((Number(row[name]) * parts).toPrecision(12))]);
  return { ...Object.fromEntries(values), members: MEMBERS };
}

const counted = (spread: Spread) => `${medianText(spread)} (${intervalText(spread)})`;

/** Median and interval in whole parts, each as the members support it. */
function inParts(row: Row, parts: number, write: (value: number) => string): string {
  const spread = spreadIn(row, parts);
  const ends = [
    supported(spread.p50, quantileError(spread, "p50")),
    supported(spread.p10, quantileError(spread, "p10")),
    supported(spread.p90, quantileError(spread, "p90")),
  ];
  const [middle, low, high] = ends.map((value) => write(value / parts));
  return `${middle} (${low} to ${high})`;
}

/** What people read for a value of a file, by its table's declaration. */
const wordOf = (words: Words, value: string) => definite(words[value]);
const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const grouped = (value: number) => Math.round(value).toLocaleString("en-GB");
const MONTHS = "January February March April May June July August September October November December".split(" ");
const monthWords = (month: string) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
const years = (yearTo: string) => `${Number(yearTo.slice(0, 4)) - 1}/${yearTo.slice(2, 4)}`;

/** Every cell of a table that is no dash must be what some row of its file gives for its row and column. */
function expectCells(table: ReportTable, given: ReadonlyMap<string, string>): void {
  let checked = 0;
  for (const { heading, cells } of table.rows)
    cells.forEach((cell, at) => {
      if (cell === "–") return;
      expect(cell, `${table.name}: ${heading}, ${table.columns[at]}`).toBe(
        given.get(`${heading}|${table.columns[at]}`),
      );
      checked++;
    });
  expect(checked, table.name).toBeGreaterThan(0);
}

const MEASURED: Readonly<Record<string, readonly [parts: number, write: (value: number) => string]>> = {
  "per 10,000": [10, (value) => value.toFixed(1)],
  children: [1, grouped],
};

/** How the report writes a measure: [parts of its unit, text]. */
function measureForm({ unit, p50, mean }: Row, printed = false): readonly [number, (value: number) => string] {
  const small = Number(printed ? mean : p50) < 0.01;
  return MEASURED[unit] ?? [small ? 10_000 : 1000, (value) => `${(100 * value).toFixed(value < 0.01 ? 2 : 1)}%`];
}

/** What the numbers behind the charts of measures give for a row of measures.csv. */
function measureCells(row: Row): (readonly [string, string])[] {
  if (row["kind"] === "not-projected") return [];
  const printed = measureForm(row, true)[1](Number(row["mean"]));
  return [
    [`${row["month"]}, ${row["kind"]}|${measureLabel(row)}`, row["kind"] === "printed" ? printed : projectedText(row)],
  ];
}

const measureLabel = ({ indicator }: Row) => definite(INDICATORS.find(({ id }) => id === indicator)).label;

/** The median with its interval, or alone where all paths agree. */
function projectedText(row: Row): string {
  const told = inParts(row, ...measureForm(row));
  const [, middle, low, high] = definite(/^(\S+) \((\S+) to (\S+)\)$/.exec(told));
  return low === high ? middle : told;
}

/** To a tenth of a million pounds, and never a nothing with a minus. */
const inMillions = (row: Row) => inParts(row, 1 / 100_000, (tenths) => (tenths * 1e-6 || 0).toFixed(1));

/** By table: what its file gives for each row and column. */
const TRACED: readonly (readonly [name: RegExp, given: () => Iterable<readonly [string, string]>])[] = [
  [
    /^Kind of home$/,
    () =>
      rowsOf("stock")
        .filter(({ group }) => group === "all")
        .map((row) => {
          const heading = (STOCK_TOTALS as Words)[row["placement"]] ?? labels.get(row["placement"]);
          return [`${heading}|${monthWords(row["month"])}`, counted(spreadIn(row))] as const;
        }),
  ],
  ...(["citizen", "uasc"] as const).map(
    (group) =>
      [
        group === "citizen" ? /^Means: Citizen children/ : /^Means: Asylum-seeking children/,
        () =>
          rowsOf("stock")
            .filter((row) => row["group"] === group)
            .map((row) => [`${row["month"]}|${labels.get(row["placement"])}`, Number(row["mean"]).toFixed(1)] as const),
      ] as const,
  ),
  [
    /^Children at the end of 2028$/,
    () => {
      const placed = rowsOf("placed").filter(({ month }) => month === "2028-12");
      const cost = rowsOf("cost").filter(({ period, kind }) => period === "2028/29" && kind === "placed");
      return placed.flatMap((row) => {
        const home = row["placement"];
        const year = cost.find(({ placement }) => placement === home);
        const pounds = year ? inMillions(year) : "not known";
        return [
          [`${labels.get(home)}|${wordOf(PLACED_WORDS, row["measure"])}`, counted(spreadIn(row))] as const,
          [`${labels.get(home)}|Million pounds, 2028/29`, pounds] as const,
        ];
      });
    },
  ],
  [
    /^Children at the end of March$/,
    () => {
      const cell = (name: string, row: Row) => [`${name}|${monthWords(row["month"])}`, counted(spreadIn(row))] as const;
      const from = (row: Row) => small(wordOf(PLACED_WORDS, row["measure"]));
      return [
        ...rowsOf("placed")
          .filter(({ placement }) => placement === "all")
          .map((row) => cell(PLACED_TOTALS.all, row)),
        ...rowsOf("placed").map((row) => cell(`${labels.get(row["placement"])}: ${from(row)}`, row)),
        ...rowsOf("stock")
          .filter(({ group }) => group === "all")
          .map((row) => cell(`${labels.get(row["placement"])}: needed`, row)),
      ];
    },
  ],
  [
    /^Million pounds that full homes add$/,
    () => {
      const rows = rowsOf("cost").filter(({ kind }) => kind === "overflow");
      const known = rows.map((row) => {
        const home = labels.get(row["placement"]) ?? "All kinds of home";
        return [`${home}|${row["period"]}`, inMillions(row)] as const;
      });
      const priced = new Set(rows.map((row) => row["placement"]));
      const years = [...new Set(rows.map((row) => row["period"]))];
      const unpriced = [...KENT.placements.map(({ id }) => id), "all"].filter((id) => !priced.has(id));
      return [
        ...known,
        ...unpriced.flatMap((id) =>
          years.map((year) => [`${labels.get(id) ?? "All kinds of home"}|${year}`, "not known"] as const),
        ),
      ];
    },
  ],
  ...[/^Measures with a target$/, /^Measures without a target$/].map(
    (name) => [name, () => rowsOf("measures").flatMap(measureCells)] as const,
  ),
  [
    /^Flow, in years/,
    () =>
      summary.yearly.map((row: Row) => [
        `${wordOf(YEARLY_WORDS, row["flow"])}, ${wordOf(GROUP_WORDS, row["group"])}|${years(row["yearTo"])}`,
        counted(spreadIn(row)),
      ]),
  ],
  [
    /^Peaks in years/,
    () =>
      summary.peaks.map((row: Row) => [
        `${labels.get(row["placement"])}, ${wordOf(PEAK_WORDS, row["measure"])}|${years(row["yearTo"])}`,
        counted(spreadIn(row)),
      ]),
  ],
  [
    /^How far the month's peak day is above its end/,
    () =>
      summary.missedByMonthEnds.map((row: Row) => [
        `${monthWords(row["month"])}|${labels.get(row["placement"])}`,
        counted(spreadIn(row)),
      ]),
  ],
  [
    /^Kind of home and ages$/,
    () =>
      rowsOf("foster-ages").map((row) => {
        const heading = `${labels.get(row["placement"])}, ${row["age_from"]} to ${row["age_to"]}`;
        return [
          `${heading}|${wordOf(FOSTER_AGE_WORDS, row["measure"])}, ${monthWords(row["month"])}`,
          counted(spreadIn(row)),
        ] as const;
      }),
  ],
  [
    /^Million pounds at/,
    () =>
      rowsOf("cost")
        .filter(({ placement }) => placement === "all")
        .map((row) => [`${wordOf(COST_WORDS, row["kind"])}|${row["period"]}`, inMillions(row)] as const),
  ],
  [
    /^Unit$/,
    () => {
      const columns: Readonly<Record<string, readonly [number, (value: number) => string]>> = {
        nights: [1, grouped],
        occupancy: [100, (value) => `${Math.round(value * 100)}%`],
        "finds-full": [100, (value) => `${Math.round(value * 100)}%`],
        "mean-wait": [10, (value) => value.toFixed(1)],
        "occupancy-with-list": [100, (value) => `${Math.round(value * 100)}%`],
        "beds-with-list": [1, grouped],
      };
      return rowsOf("short-breaks").flatMap((row) => {
        const form = columns[row["measure"]];
        if (!form) return [];
        const [parts, write] = form;
        const unit = row["unit_name"] === "all" ? "All units" : row["unit_name"];
        return [[`${unit}|${wordOf(SHORT_BREAK_WORDS, row["measure"])}`, inParts(row, parts, write)] as const];
      });
    },
  ],
  [/^Chance of a shortfall$/, shortfallMap],
  [
    /^For enough at /,
    () =>
      rowsOf("carers").flatMap((row) => {
        const heading = `${homeOf(row)}, ${row["measure"]} a year`;
        return [
          [`${heading}|Today`, grouped(Number(row["today"]))],
          [`${heading}|For ${Math.round(100 * Number(row["level"]))}%`, needed(row)],
          [`${heading}|Chance of enough as things are`, chanceText(Number(row["chance_today"]), MEMBERS)],
        ] as const;
      }),
  ],
  [
    /^Inputs that are drawn together$/,
    () =>
      summary.correlations.flatMap((row: Row) =>
        (["second", "correlation", "status", "source", "note"] as const).map((field) => [
          `${row["first"]}|${field === "second" ? "With" : capital(field)}`,
          String(row[field]),
        ]),
      ),
  ],
];

/** The highest chance of a shortfall in each quarter up to the headline, by day where a home is run by the day. */
function shortfallMap(): [string, string][] {
  const rows = rowsOf("requirements").filter(
    ({ month, shortfall_probability }) =>
      month > "2025-03" && month <= summary.headlineMonth && shortfall_probability !== "",
  );
  const has = (row: Row, column: string, value: string) =>
    rows.some((other) => other["placement"] === row["placement"] && other[column] === value);
  const chances = new Map<string, number>();
  for (const row of rows) {
    if (row["measure"] === "month-end" && has(row, "measure", "peak-day")) continue;
    if (row["resource"] === "bed" && has(row, "resource", "household")) continue;
    const quarter = `${row["month"].slice(0, 4)} Q${Math.ceil(Number(row["month"].slice(5)) / 3)}`;
    const home = `${labels.get(row["placement"])}${row["resource"] === "household" ? ", households" : ""}`;
    const key = `${home}|${quarter}`;
    chances.set(key, Math.max(chances.get(key) ?? 0, Number(row["shortfall_probability"])));
  }
  return [...chances].map(([key, chance]) => [key, chanceText(chance, MEMBERS)]);
}

/** The least number a year, to the digits that its Monte Carlo interval (80%: 2.56 errors wide) supports. */
function needed(row: Row): string {
  const width = row["needed_low"] === "" || row["needed_high"] === "";
  const error = width ? 0 : (Number(row["needed_high"]) - Number(row["needed_low"])) / 2.56;
  return row["needed"] === "" ? "out of reach" : grouped(supported(Number(row["needed"]), error));
}

const homeOf = ({ carers, resource }: Row) =>
  labels.get(resource === "host" ? definite(KENT.placements.find(({ id }) => id === "ksh")).id : carers);

/** Traced below, a column at a time. */
const HORIZON = /^Shortfall over all months$/;
/** Traced below, to sums over months. */
const RECRUITMENT = /^Recruitment: /;
const HEADLINE = /^Needed at /;
const MEASURES = /^Measures$/;
const NUMBERS = /^Numbers: /;
const REGISTER = /register$|^Figures that lack|^Sources$/;

it("every table of the report is traced to a file by a test here", () => {
  const known = [...TRACED.map(([name]) => name), HEADLINE, HORIZON, MEASURES, NUMBERS, REGISTER, RECRUITMENT];
  expect(tables.map(({ name }) => name).filter((name) => !known.some((pattern) => pattern.test(name)))).toEqual([]);
  for (const pattern of known)
    expect(
      tables.some(({ name }) => pattern.test(name)),
      String(pattern),
    ).toBe(true);
});

it.each(TRACED)("the table %s of the report has the numbers of its file, row by row", (pattern, given) => {
  const table = definite(tables.find(({ name }) => pattern.test(name)));
  expectCells(table, new Map(given()));
});

it("the report's probabilities over all months are those of summary.json", () => {
  const { rows } = definite(tables.find(({ name }) => HORIZON.test(name)));
  const chances = summary.horizon.map((row: { placement: string; resource: string; [chance: string]: unknown }) => [
    labels.get(row.placement),
    `${row.resource}s`,
    ...["anyMonthShort", "enoughInSoManyMonths"].map((name) => chanceText(Number(row[name]), MEMBERS)),
  ]);
  expect(rows.map(({ heading, cells }) => [heading, ...cells.slice(0, 3)])).toEqual(chances);
});

it("in the report, what is required for enough, and more than planned, is that of summary.json to the digits of its spread", () => {
  const { rows } = definite(tables.find(({ name }) => HORIZON.test(name)));
  const told = summary.horizon.map((row: Readonly<Record<string, number & Readonly<Record<string, number>>>>) =>
    [
      [row["requiredForEnough"], row["requiredOfEachPath"]] as const,
      [row["moreForEnough"], row["moreOfEachPath"]] as const,
    ].map(([value, ofPaths]) => grouped(supported(value, quantileError(spreadIn(ofPaths), "p90")))),
  );
  expect(rows.map(({ cells }) => cells.slice(3, 5))).toEqual(told);
  // The service level is 90%, so each figure is also its spread's own 90th percentile.
  for (const { requiredForEnough, requiredOfEachPath, moreForEnough, moreOfEachPath } of summary.horizon)
    expect([requiredForEnough, moreForEnough]).toEqual([requiredOfEachPath.p90, moreOfEachPath.p90]);
});

it("the report's first short months and the bed-months over all months are those of summary.json", () => {
  const { rows } = definite(tables.find(({ name }) => HORIZON.test(name)));
  const words = (month: string | null) => (month === null ? "none" : monthWords(month));
  const told = summary.horizon.map(
    (row: {
      readonly firstMonthShort: Readonly<Record<"p10" | "p50" | "p90", string | null>>;
      readonly shortUnitMonths: Readonly<Record<string, number>>;
    }) => {
      const { p10, p50, p90 } = row.firstMonthShort;
      const first = p10 === null ? "none" : `${words(p50)} (${words(p10)} to ${words(p90)})`;
      return [first, counted(spreadIn(row.shortUnitMonths))];
    },
  );
  expect(rows.map(({ cells }) => cells.slice(5).map((cell) => cell.replaceAll("\u00a0", " ")))).toEqual(told);
});

it("the report's recruitment in a year is the sum of recruitment.csv up to the month of balance, beside carers.csv", () => {
  const carers = rowsOf("carers").filter(({ level }) => level === "0.800");
  for (const kind of new Set(carers.map((row) => row["carers"]))) {
    const asked = carers.filter((row) => row["carers"] === kind);
    const table = definite(tables.find(({ name }) => name === `Recruitment: ${homeOf(asked[0])}`));
    const rows = rowsOf("recruitment").filter((row) => row["carers"] === kind && row["month"] <= asked[0]["month"]);
    const means = (stage: string) => rows.filter((row) => row["stage"] === stage).map((row) => Number(row["mean"]));
    const aYear = (stage: string) => means(stage).reduce((sum, mean) => sum + mean, 0) / 3;
    const there = means("approved");
    const stop = aYear("approvals") - (definite(there.at(-1)) - there[0]) / 3;
    for (const { heading, cells } of table.rows) {
      const measure = heading.toLowerCase();
      const row = asked.find((one) => one["measure"] === measure);
      // recruitment.csv has two decimals a month, this one decimal a year.
      expect(Math.abs(Number(cells[0]) - (row ? aYear(measure) : stop)), heading).toBeLessThan(0.12);
      expect(cells[1], heading).toBe(row ? needed(row) : "–");
    }
    expect(table.rows).toHaveLength(asked.length + 1);
  }
});

it("the report's table of measures has the numbers of measures.csv", () => {
  const rows = rowsOf("measures");
  const ids = [...new Set(rows.map(({ indicator }) => indicator))];
  const table = definite(tables.find(({ name }) => MEASURES.test(name)));
  expect(table.rows).toHaveLength(ids.length);
  table.rows.forEach(({ cells }, at) => {
    const own = rows.filter(({ indicator }) => indicator === ids[at]);
    const printed = own
      .filter(({ kind }) => kind === "printed")
      .map((row) => {
        const rating = row["rating"] === "" ? "" : `, ${row["rating"]}`;
        return `${measureForm(row, true)[1](Number(row["mean"]))} (${monthWords(row["month"])}${rating})`;
      });
    const projected = own.filter(({ kind }) => kind === "projected");
    const at2028 = projected.find(({ month }) => month === "2028-12");
    const text = (row: Row | undefined) => (row ? projectedText(row) : "–");
    const target = own.find((row) => row["target"] !== "");
    const chance = at2028?.["meets_target"] ?? "";
    expect(cells).toEqual([
      printed[0] ?? "–",
      printed.length > 1 ? printed.at(-1) : "–",
      target ? measureForm({ ...target, mean: target["target"] }, true)[1](Number(target["target"])) : "–",
      text(projected[0]),
      text(at2028),
      chance === "" ? "–" : chanceText(Number(chance), MEMBERS),
    ]);
  });
});

it("the report's table of full homes leaves out no home that turns children away in one path of ten", () => {
  const { rows } = definite(tables.find(({ name }) => name === "Children at the end of March"));
  const ever = rowsOf("placed").filter(
    ({ placement, measure, p90 }) => placement !== "all" && measure !== "placed" && Number(p90) > 0,
  );
  const wanted = new Set(
    ever.map((row) => `${labels.get(row["placement"])}: ${small(wordOf(PLACED_WORDS, row["measure"]))}`),
  );
  const ends = ["unregistered", "sa-spot"].flatMap((id) => [
    `${labels.get(id)}: needed`,
    `${labels.get(id)}: total there`,
  ]);
  expect(wanted.size).toBeGreaterThan(4);
  expect(rows.map(({ heading }) => heading).sort()).toEqual([PLACED_TOTALS.all, ...wanted, ...ends].sort());
});

it("the report sets beside a measure that is not projected another that measures.csv has", () => {
  const told = definite(/Placed within 20 miles of home\. (.*?)<\/li>/.exec(textFile(files, "report.html")))[1];
  const rows = rowsOf("measures");
  const [now, then] = ["2025-03", "2028-12"].map((month) => {
    const row = definite(rows.find((one) => one["indicator"] === "children-displaced" && one["month"] === month));
    return counted(spreadIn(row));
  });
  const note = definite(
    rows.find(({ indicator, kind }) => indicator === "within-20-miles" && kind === "not-projected"),
  )["note"];
  expect(now).toBe("0 (0 to 0)");
  expect(told.replaceAll("\u00a0", " ")).toBe(
    `${note} What bears on it: children whose kind of home is over its capacity, 0 at the end of March 2025 and ${then} at the end of 2028.`,
  );
});

it("the numbers behind each chart of the report stand in one file, all of a row together", () => {
  const spreads = [...["stock", "requirements", "arrivals"].flatMap(rowsOf), ...summary.yearly].map((row) =>
    spreadIn(row),
  );
  const written = new Set(
    spreads.map((row) =>
      [row.mean.toFixed(1), ...[row.p10, row.p25, row.p50, row.p75, row.p90].map(grouped)].join("|"),
    ),
  );
  for (const { name, rows } of tables.filter((table) => NUMBERS.test(table.name)))
    for (const { heading, cells } of rows)
      expect(written.has(cells.slice(0, 6).join("|")), `${name}: ${heading}`).toBe(true);
});

it("the report's register of inputs has the values of summary.json", () => {
  const values = new Map<string, string>(
    summary.assumptions.map(({ id, value }: { id: string; value: number }) => [id, String(value)]),
  );
  const registers = tables.filter(({ name }) => /register$|^Figures that lack/.test(name));
  const shown = registers.flatMap(({ rows }) => rows);
  expect(shown).toHaveLength(values.size);
  for (const { heading, cells } of shown) expect(cells[0], heading).toBe(values.get(heading));
});
