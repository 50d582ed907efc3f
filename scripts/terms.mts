// Refuses words that have a better one, as the glossary's last column lists them: npx tsx scripts/terms.mts
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** A word that is refused, and the glossary's word for it. */
export interface Term {
  readonly refused: string;
  readonly word: string;
}

/** A word where it stands for something else, and why. */
interface Exception {
  readonly refused: RegExp;
  readonly path: RegExp;
  /** What of the line makes it one. */
  readonly line: RegExp;
}

const ANY = /(?:)/;

/** Few, each with its reason. */
const EXCEPTIONS: readonly Exception[] = [
  // Keys and sentences of summary.json, and values of files, that programs read.
  { refused: /suppos/, path: /./, line: /["'`]supposed["'`]|\bsupposed[:,?.]|\[supposed\]/ },
  { refused: /./, path: /report\/src\/tables\/summary\.ts$/, line: /^\s+"|missedByMonthEnds/ },
  { refused: /^missed$/, path: /./, line: /"missed"|missed:|`missed`|missedBy/ },
  // Names of random streams: another name gives other numbers.
  { refused: /^luck$/, path: /sensitivity\/variance\.ts$/, line: /seed: `/ },
  // Odds that are odds: p / (1 - p).
  {
    refused: /^odds$/,
    path: /share-drift|drifting-mix|schema\/carers|checks\/carers|calibrate\/supply|random\/|rake\.ts|parameters\.ts|check\.ts|figure\.ts|kinds\.ts|levers\.csv/,
    line: ANY,
  },
  {
    refused: /^odds$/,
    path: /docs\//,
    line: /odds p|log-odds|odds (?:ratio|of .* against|that a child)|against|this year's odds|scale|p \/ \(1 - p\)/i,
  },
  // A theorem's name.
  { refused: /^laws?$/, path: /./, line: /Little's law|law of large numbers/ },
  // A measure of reception.csv.
  { refused: /^hand-?over$/, path: /./, line: /"handover"|`handover`|handover[/:]/ },
];

/** The glossary's refused words, each with its own. */
export function termsOf(glossary: string): Term[] {
  return glossary.split("\n").flatMap((line) => {
    const [, word = "", , not = ""] = line.split("|").map((cell) => cell.trim());
    return [...not.matchAll(/`([^`]+)`/g)].map(([, refused]) => ({ refused, word }));
  });
}

/** Every refused word of a text, as `path:line: "word": use another`. */
export function refusedIn(path: string, text: string, terms: readonly Term[]): string[] {
  return text.split("\n").flatMap((line, at) =>
    terms.flatMap(({ refused, word }) => {
      if (!new RegExp(`(?<![\\w-])${refused}(?![\\w-])`, /[A-Z]/.test(refused) ? "" : "i").test(line)) return [];
      const isException = EXCEPTIONS.some((e) => e.refused.test(refused) && e.path.test(path) && e.line.test(line));
      return isException ? [] : [`${path}:${at + 1}: "${refused}": use ${word}`];
    }),
  );
}

/** What people read and work with: sources, pages, notebooks' own words. Decisions are records of their time. */
function texts(): (readonly [path: string, text: string])[] {
  const listed = execFileSync("git", ["ls-files", "packages", "docs", "notebooks", "*.md", "data/README.md"], {
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((path) => /\/src\/.*\.ts$|\.md$|\.ipynb$/.test(path))
    .filter((path) => !/^docs\/(?:decisions|glossary)/.test(path))
    .map((path) => [path, path.endsWith(".ipynb") ? cellsOf(readFileSync(path, "utf8")) : readFileSync(path, "utf8")]);
}

function cellsOf(notebook: string): string {
  const { cells } = JSON.parse(notebook) as { cells: { source: string | string[] }[] };
  return cells.map(({ source }) => [source].flat().join("")).join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const terms = termsOf(readFileSync("docs/glossary.md", "utf8"));
  const found = texts().flatMap(([path, text]) => refusedIn(path, text, terms));
  if (found.length > 0) {
    console.error(`${found.join("\n")}\n${found.length} words of the glossary's last column.`);
    process.exit(1);
  }
}
