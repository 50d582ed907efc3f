import { definite, type Issue } from "../vocabulary/issue.js";
import { reportHomeAges, reportHomesByAge } from "./checks/ages.js";
import { reportCarerPlaces, reportRecruitment, reportShareDrift } from "./checks/carers.js";
import { reportCompositions } from "./checks/compositions.js";
import { knownInputs, readCorrelations } from "./checks/correlations.js";
import { reportCosts, reportPriceIndex } from "./checks/costs.js";
import { reportMargins } from "./checks/margins.js";
import { reportNeeded, reportZeros } from "./checks/needed-inputs.js";
import { type Known, Names, reportDuplicates } from "./checks/references.js";
import { reportSplits } from "./checks/splits.js";
import { reportUsable } from "./checks/usable.js";
import { reportYears } from "./checks/years-learned.js";
import { META_FILE, readMeta } from "./meta.js";
import { type Draft, readDrafts } from "./rows/draft.js";
import { readLevers } from "./rows/levers.js";
import { readPlacements } from "./rows/placements.js";
import { readSources } from "./rows/sources.js";
import {
  CORRELATIONS,
  headerOf,
  INPUT_FILES,
  LEVERS,
  PACK_TABLES,
  PLACEMENTS,
  PRICE_INDEX,
  SOURCES,
} from "./schema/index.js";
import type { LeverRow } from "./schema/levers.js";
import { INPUT_COLUMNS, type InputTable } from "./schema/table.js";
import { atFile, listIssues, type Report } from "./text/issues.js";
import { nearest } from "./text/nearest.js";
import { type Row, readTable } from "./text/table.js";
import type { CorrelationRow, PackFiles, PackMeta, Placement, Source } from "./types.js";

/** A pack as read, good or bad. The contents are sound only when there are no issues. */
export interface Examined {
  readonly meta: PackMeta | undefined;
  readonly placements: readonly Placement[];
  readonly sources: readonly Source[];
  /** Figure rows by file name. */
  readonly drafts: ReadonlyMap<string, readonly Draft[]>;
  readonly correlations: readonly CorrelationRow[];
  readonly levers: readonly LeverRow[];
  /** Every issue, in file and line order. */
  readonly issues: readonly Issue[];
}

/**
 * Every fault of a data pack at once, in file and line order; none when it is sound. Never throws for bad data. Up to
 * 100 are listed; where there are more, a last issue says how many.
 *
 * @example
 * checkPack(files); // => []
 * checkPack(new Map()).length > 0; // => true
 */
export function checkPack(files: PackFiles): readonly Issue[] {
  return listIssues(examine(files).issues);
}

/** Columns in which a fault leaves no doubt which row it is. */
const HIDES_NOTHING: readonly string[] = Object.keys(INPUT_COLUMNS).filter(
  (column) => column !== "measure" && column !== "value",
);

/** Reads and checks every file. */
export function examine(files: PackFiles): Examined {
  const issues: Issue[] = [];
  const report: Report = (issue) => issues.push(issue);
  reportFiles(files, report);
  const metaText = files.get(META_FILE);
  const meta = metaText === undefined ? undefined : readMeta(metaText, report);
  const tables = readTables(files, report);
  const rowsOf = (file: string) => tables.get(file) ?? [];
  const names = new Names(knownNames(tables), report);
  for (const { file } of [PLACEMENTS, SOURCES, LEVERS]) reportDuplicates(rowsOf(file), ["id"], report);
  for (const table of [PLACEMENTS, CORRELATIONS, LEVERS]) names.read(rowsOf(table.file), table);
  const drafts = new Map(INPUT_FILES.map((spec) => [spec.file, readInputs(spec, rowsOf(spec.file), names, report)]));
  reportSums(drafts, report);
  reportRecruitment(definite(drafts.get("carers.csv")), report);
  reportUsable(definite(drafts.get("capacity.csv")), report);
  reportCosts(definite(drafts.get("costs.csv")), report);
  reportZeros(drafts, report);
  reportPriceIndex(definite(drafts.get(PRICE_INDEX.file)), meta, report);
  const placements = readPlacements(rowsOf(PLACEMENTS.file), report);
  reportSplits(definite(drafts.get("stocks.csv")), placements, meta?.origin, report);
  reportShareDrift(definite(drafts.get("carers.csv")), placements, report);
  const sources = readSources(rowsOf(SOURCES.file), report);
  const inputs = knownInputs(drafts, (file) => issues.some((issue) => issue.file === file));
  reportMissing(drafts, placements, meta, issues, report);
  const correlations = readCorrelations(rowsOf(CORRELATIONS.file), inputs, report);
  const levers = readLevers(rowsOf(LEVERS.file), report);
  const issuesByPlace = names.causes(issues, rowsOf).sort(byPlace);
  return { meta, placements, sources, drafts, correlations, levers, issues: issuesByPlace };
}

/** The rows of every table that is there and can be read, by file. */
function readTables(files: PackFiles, report: Report): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    PACK_TABLES.flatMap((table) => {
      const text = files.get(table.file);
      const rows = text === undefined ? undefined : readTable(table.file, text, headerOf(table), report);
      return rows === undefined ? [] : [[table.file, rows]];
    }),
  );
}

function readInputs(table: InputTable, rows: readonly Row[], names: Names, report: Report): Draft[] {
  reportDuplicates(rows, [...Object.keys(table.columns), "measure"], report);
  names.read(rows, table);
  return readDrafts(table, rows, report);
}

function reportSums(drafts: ReadonlyMap<string, readonly Draft[]>, report: Report): void {
  reportMargins(definite(drafts.get("stocks.csv")), report);
  reportCompositions(definite(drafts.get("entries.csv")), ["year", "group", "age_from", "age_to"], report);
  reportCompositions(definite(drafts.get("transitions-18.csv")), ["group", "age", "from"], report);
}

/** Reports what a projection needs and no row gives, where no other fault may hide the row. */
function reportMissing(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  placements: readonly Placement[],
  meta: PackMeta | undefined,
  issues: readonly Issue[],
  report: Report,
): void {
  const hiding = new Set(issues.filter(({ field }) => !HIDES_NOTHING.includes(field)).map(({ file }) => file));
  const doubtful = (file: string) => hiding.has(file);
  reportNeeded(drafts, meta?.origin, doubtful, report);
  reportYears(drafts, meta?.origin, doubtful, report);
  reportHomesByAge(drafts, doubtful, report);
  if (!doubtful(PLACEMENTS.file)) reportHomeAges(drafts, placements, report);
  if (!doubtful("carers.csv") && !doubtful(PLACEMENTS.file))
    reportCarerPlaces(definite(drafts.get("carers.csv")), placements, report);
}

function reportFiles(files: PackFiles, report: Report): void {
  const names = (optional: boolean) =>
    PACK_TABLES.filter((table) => (table.optional ?? false) === optional).map(({ file }) => file);
  const [expected, spare] = [[META_FILE, ...names(false)], names(true)];
  for (const file of expected) {
    if (files.has(file)) continue;
    const remedy = "Add the file; a table without rows still has its header.";
    report(atFile(file, "", { message: "the file is missing", remedy }));
  }
  for (const file of files.keys()) {
    if (!/\.(csv|ya?ml)$/i.test(file) || [...expected, ...spare].includes(file)) continue;
    const near = nearest(file, [...expected, ...spare]);
    const remedy = near === undefined ? "Take it out of the pack." : `Rename it if it is meant to be ${near}.`;
    report(atFile(file, "", { message: "the file is not one of a data pack", remedy }));
  }
}

function knownNames(tables: ReadonlyMap<string, readonly Row[]>): Known {
  const texts = (file: string, column: string) => {
    const cells = tables.get(file)?.map((row) => row.cells.get(column)?.text ?? "");
    return cells && [...new Set(cells)].filter((text) => text !== "");
  };
  return {
    placements: texts(PLACEMENTS.file, "id"),
    categories: texts(PLACEMENTS.file, "category"),
    sources: texts(SOURCES.file, "id"),
    events: texts("capacity.csv", "event"),
    carers: texts("carers.csv", "kind"),
  };
}

function byPlace(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
