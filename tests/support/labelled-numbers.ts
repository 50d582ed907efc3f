import { definite } from "@sufficiency/core/advanced";
import readWorkbook from "read-excel-file/node";
import { reportTables } from "./report-tables.js";
import { textFile } from "./text-file.js";

/** A number as a face of a run shows it, under the name that the face gives it: `needed, Kinship fostering, 2028-12`. */
export interface LabelledNumber {
  readonly name: string;
  readonly face: string;
  /** Text as rounded for people, `1,020` or `<5%`; a number where every digit stands. */
  readonly shown: string | number;
}

type Files = ReadonlyMap<string, string | Uint8Array>;
type Cells = Readonly<Record<string, string | number | null | undefined>>;

/** Every number that the terminal, the report, its charts, the workbook and summary.json give a name, a kind of home and a month. */
export async function labelledNumbers(terminal: string, files: Files): Promise<LabelledNumber[]> {
  const all = [
    ...ofTerminal(terminal),
    ...ofReport(textFile(files, "report.html")),
    ...ofCharts(files),
    ...(await ofWorkbook(files.get("workbook.xlsx") as Uint8Array)),
    ...ofSummary(JSON.parse(textFile(files, "summary.json"))),
  ];
  return all.flatMap(({ shown, ...rest }) => {
    const plain = typeof shown === "string" ? shown.replace(/^~/, "") : shown;
    return plain === null || plain === undefined || /^(-|–|\[z\])$/.test(String(plain))
      ? []
      : [{ ...rest, shown: plain }];
  });
}

interface Found {
  readonly name: string;
  readonly face: string;
  readonly shown: string | number | null | undefined;
}

/** The quantities of one kind of home at one month's end, each under its name. */
function line(face: string, home: string, month: string, quantities: Cells): Found[] {
  return Object.entries(quantities).map(([quantity, shown]) => ({
    name: `${quantity}, ${home}, ${month}`,
    face,
    shown,
  }));
}

/** The table of the terminal: a label of 39 letters, which may go on below, and seven columns. */
function ofTerminal(text: string): Found[] {
  const month = monthOf(definite(/homes needed at (.*)/.exec(text))[1]);
  const origin = monthOf(definite(/"now" is (.*)/.exec(text))[1]);
  const rows: { label: string; cells: string[] }[] = [];
  for (const line of text.split("\n")) {
    const cells = line.slice(39).trim().split(/\s+/);
    if (/^ {2}\S/.test(line) && cells.length === 7) rows.push({ label: line.slice(0, 39).trim(), cells });
    else if (/^ {4}\S/.test(line)) definite(rows.at(-1)).label += ` ${line.trim()}`;
  }
  return rows.flatMap(({ label, cells: [now, needed, low, high, required, planned, chance] }) => [
    ...line("terminal", label, origin, { needed: now }),
    ...line("terminal", label, month, { needed, low, high, required, planned, chance }),
  ]);
}

function ofReport(html: string): Found[] {
  const tables = reportTables(html);
  const headline = definite(tables.find(({ name }) => name.startsWith("Needed at ")));
  const [, then, origin] = definite(/^Needed at (.*), against now \((.*)\)$/.exec(headline.name));
  const month = monthOf(then);
  return [
    ...headline.rows.flatMap(({ heading, cells: [now, needed, interval, required, planned, chance] }) => {
      const [low, high] = interval.split(" to ");
      return [
        ...line("report, headline", heading, monthOf(origin), { needed: now }),
        ...line("report, headline", heading, month, { needed, low, high, required, planned, chance }),
      ];
    }),
    ...tables
      .filter(({ name, rows }) => name.startsWith("Numbers: ") && rows.some(({ heading }) => heading === month))
      .flatMap(({ name, columns, rows }) =>
        rows.flatMap(({ heading, cells }) => {
          // These tables have every digit.
          const at = (column: string) => exact(cells[columns.indexOf(column)]);
          const quantities = { needed: at("Median"), low: at("80% from"), high: at("80% to"), planned: at("Planned") };
          return line("report, numbers of a chart", name.slice("Numbers: ".length), heading, quantities);
        }),
      ),
    ...tables
      .filter(({ name }) => name === "Kind of home")
      .flatMap(({ columns, rows }) =>
        rows.flatMap(({ heading, cells }) =>
          cells.flatMap((cell, at) => line("report, year ends", heading, monthOf(columns[at]), peopleIn(cell))),
        ),
      ),
    ...tables
      .filter(({ name }) => name === "Children at the end of March")
      .flatMap(({ columns, rows }) =>
        rows
          .filter(({ heading }) => heading.endsWith(": needed"))
          .flatMap(({ heading, cells }) =>
            cells.flatMap((cell, at) => {
              const [, needed, low, high] = definite(/^(.*) \((.*) to (.*)\)$/.exec(cell));
              const home = heading.slice(0, -": needed".length);
              return line("report, full homes", home, monthOf(columns[at]), { needed, low, high });
            }),
          ),
      ),
    ...ofSentences(html, month),
  ];
}

/** `680 (610 to 740)`; nothing of a dash. */
function peopleIn(cell: string): Cells {
  const [, people, low, high] = /^(.*) \((.*) to (.*)\)$/.exec(cell) ?? [];
  return { people, "people, low": low, "people, high": high };
}

/** What headings of charts and the opening paragraphs say. */
function ofSentences(html: string, month: string): Found[] {
  const text = html
    .replace(/<[^>]*>/g, "\n")
    .replaceAll("&nbsp;", " ")
    .replaceAll("\u00a0", " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  const number = "([<>]?[\\d,]+%?)";
  const all = (pattern: string) => [...text.matchAll(new RegExp(pattern, "gm"))];
  return [
    ...all(
      `^(.*): ${number} \\(${number} to ${number}\\) needed at (.*?)(?:; ${number} places planned, chance of a shortfall ${number})?$`,
    ).flatMap(([, home, needed, low, high, then, planned, chance]) =>
      line("report, a chart's heading", home, monthOf(then), { needed, low, high, planned, chance }),
    ),
    ...all(
      `(?:: |; (?:and )?)([^:;(]*) \\(${number} places required at the \\d+% service level, ${number} planned, chance of a shortfall ${number}\\)`,
    ).flatMap(([, home, required, planned, chance]) =>
      line("report, paragraph", capital(home), month, { required, planned, chance }),
    ),
    ...all(`${number} (households|hosts) for ([^;(.]*?)(?: \\(${number} planned\\))?(?=[;.])`).flatMap(
      ([, required, carers, home, planned]) =>
        line("report, paragraph", `${capital(home)}, ${carers}`, month, { required, planned }),
    ),
  ];
}

/** What a chart says to who does not see it: of a kind of home, its first and last median and its last interval. */
function ofCharts(files: Files): Found[] {
  const texts = [...files.keys()].filter((name) => name.startsWith("charts/")).map((name) => textFile(files, name));
  return texts.flatMap((svg) => {
    const told =
      /aria-label="Fan chart: (.*?)\. Median (\S+) at (.*?)[,(].* (\S+) at (the end of [^,]*?) \(80% interval (\S+) to (\S+)\)/.exec(
        svg,
      );
    if (!told) return [];
    const [, title, first, origin, needed, month, low, high] = told;
    const home = title.replaceAll("&#39;", "'");
    return [
      ...line("chart", home, monthOf(origin), { needed: first }),
      ...line("chart", home, monthOf(month), { needed, low, high }),
    ];
  });
}

async function ofWorkbook(bytes: Uint8Array): Promise<Found[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  const sheet = (name: string) => {
    const [[title], [about], header, ...rows] = definite(sheets.find((one) => one.sheet === name)).data as string[][];
    const cells = rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at]])) as Cells);
    return { title, about, cells };
  };
  const headline = sheet("Headline");
  const month = monthOf(headline.title.replace("Homes needed at ", ""));
  const origin = monthOf(definite(/^Now is (.*?)\./.exec(headline.about))[1]);
  return [
    ...headline.cells.flatMap((row) => [
      ...line("workbook, Headline", String(row["kind_of_home"]), origin, { needed: row["now"] }),
      ...line("workbook, Headline", String(row["kind_of_home"]), month, {
        needed: row["needed_p50"],
        low: row["needed_p10"],
        high: row["needed_p90"],
        ...{ required: row["required"], planned: row["planned"], chance: row["shortfall_probability"] },
      }),
    ]),
    ...sheet("Requirements").cells.flatMap((row) => {
      const counts = row["resource"] === "bed" ? "" : `, ${row["resource"]}s`;
      const day = row["measure"] === "peak-day" ? `, busiest day of ${monthName(String(row["month"]))}` : "";
      return line("workbook, Requirements", `${row["kind_of_home"]}${counts}${day}`, String(row["month"]), {
        ...{ needed: row["p50"], low: row["p10"], high: row["p90"] },
        ...{ required: row["required"], planned: row["available"], chance: row["shortfall_probability"] },
      });
    }),
    ...sheet("Stock").cells.flatMap(({ group, kind_of_home, month: at, p10, p50, p90 }) =>
      group === "all"
        ? line("workbook, Stock", String(kind_of_home), String(at), {
            ...{ people: p50, "people, low": p10, "people, high": p90 },
          })
        : [],
    ),
  ];
}

interface SummaryLine {
  readonly label: string;
  readonly counts?: string;
  readonly now: Readonly<Record<string, number>> | null;
  readonly need: Readonly<Record<string, number>>;
  readonly required: number | null;
  readonly planned: number | null;
  readonly shortfallProbability: number | null;
}

interface Summary {
  readonly headlineMonth: string;
  readonly origin: string;
  readonly headline: Readonly<Record<"carers" | "people", { readonly lines: readonly SummaryLine[] }>> & {
    readonly homes: readonly { readonly lines: readonly SummaryLine[] }[];
  };
}

function ofSummary({ headlineMonth, origin, headline: { homes, people } }: Summary): Found[] {
  return [...homes, people].flatMap(({ lines }) =>
    lines.flatMap(({ label, now, need, required, planned, shortfallProbability }) => [
      ...line("summary.json", label, origin, { needed: now?.["p50"] }),
      ...line("summary.json", label, headlineMonth, {
        ...{ needed: need["p50"], low: need["p10"], high: need["p90"] },
        ...{ required, planned, chance: shortfallProbability },
      }),
    ]),
  );
}

/** A figure that is not rounded for people; undefined for a dash or no column. */
const exact = (cell: string | undefined) => (cell && /\d/.test(cell) ? Number(cell.replaceAll(",", "")) : undefined);

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2028-12`, of `the end of 2028` and `December 2028` alike. */
function monthOf(words: string): string {
  const [, name, year] = definite(/^(?:the end of )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(words.trim()));
  return `${year}-${String(name === undefined ? 12 : MONTHS.indexOf(name) + 1).padStart(2, "0")}`;
}

const monthName = (month: string) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
