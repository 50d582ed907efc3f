import { formatMonth, type Issue, type Month, parseMonth } from "@sufficiency/core";
import {
  ARRIVALS_MODELS,
  type ArrivalsModel,
  type CountSeries,
  markBreaks,
  markProvisional,
  markRefused,
  monthAt,
  type SeriesTask,
  type Window,
} from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../failures.js";
import { nameOf, parseSeriesFiles, type SeriesFile } from "../read/series-files.js";
import { asTyped } from "./as-typed.js";
import { checkRun } from "./project-options.js";

/** The options of the arrivals commands as they were typed; commander fills in the defaults. */
export interface TypedArrivals {
  readonly series: readonly string[];
  readonly method: string;
  readonly horizon: string;
  readonly members: string;
  readonly seed: string;
  readonly asOf?: string;
  readonly refused?: readonly string[];
  readonly provisional?: string;
  readonly break?: readonly string[];
  readonly draws?: string;
  readonly alone?: boolean;
  readonly out?: string;
}

/** What the arrivals models are asked, as run.json holds it; months are `YYYY-MM`. */
export interface ArrivalsTerms {
  /** Names of the series' files, in order. */
  readonly series: readonly string[];
  readonly method: string;
  readonly seed: string;
  readonly members: number;
  /** Steps ahead; a JSON file says its own. */
  readonly horizon: number;
  /** Month after which a CSV file may have none; null where that is not asked. */
  readonly asOf: string | null;
  /** Runs of months whose counts were limited. */
  readonly refused: readonly string[];
  /** Months with which a new regime began. */
  readonly break: readonly string[];
  /** Last counts whose reports may still come in. */
  readonly provisional: number;
}

/** What the arrivals models are asked, and the series as they are to be read. */
export interface ArrivalsRun {
  readonly tasks: readonly SeriesTask[];
  readonly model: ArrivalsModel;
  readonly members: number;
  readonly seed: string;
  readonly horizon: number;
}

/** Draws of a forecast that are written must be at least so many. */
export const FEWEST_DRAWS = 1000;

const LONGEST = 120;

/** Reads the options that were typed. */
export function arrivalsTerms(typed: TypedArrivals): ArrivalsTerms {
  const { model, members, seed, horizon, provisional } = checkArrivals(typed);
  const { refused = [], asOf = null } = typed;
  const marks = { asOf, refused, break: typed.break ?? [], provisional };
  return { series: typed.series.map(nameOf), method: model.name, seed, members, horizon, ...marks };
}

/**
 * Reads the series as the terms ask.
 * @throws UsageError or SeriesError with everything at fault.
 */
export function readArrivals(terms: ArrivalsTerms, files: readonly SeriesFile[]): ArrivalsRun {
  const { asOf, windows, breaks, provisional, ...asked } = checkArrivals(asTyped(terms));
  const tasks = parseSeriesFiles(files, { horizon: asked.horizon, asOf });
  const outside = [...windows.map(({ from }) => from), ...breaks].filter(
    (at) => !tasks.some(({ series }) => has(series, at)),
  );
  if (outside.length > 0) throw new UsageError(outside.map(notCounted));
  return { ...asked, tasks: tasks.map((task) => marked(task, windows, provisional, breaks)) };
}

/** Reads every option strictly. */
function checkArrivals(typed: TypedArrivals) {
  const { members, seed } = checkRun(typed);
  const issues: Issue[] = [];
  const model = ARRIVALS_MODELS.find(({ name }) => name === typed.method);
  if (model === undefined) issues.push(wrong("--method", typed.method, "is not a method", `Use ${METHODS}.`));
  const horizon = whole(issues, "--horizon", typed.horizon, 1, LONGEST);
  const provisional =
    typed.provisional === undefined ? 0 : whole(issues, "--provisional", typed.provisional, 0, LONGEST);
  const asOf = typed.asOf === undefined ? undefined : month(issues, "--as-of", typed.asOf);
  const breaks = (typed.break ?? []).map((text) => month(issues, "--break", text));
  const windows = (typed.refused ?? []).map((text) => window(issues, text));
  if (typed.draws !== undefined && members < FEWEST_DRAWS)
    issues.push(wrong("--members", typed.members, "is too few for --draws", `Give ${FEWEST_DRAWS} or more.`));
  if (issues.length > 0) throw new UsageError(issues);
  return { model: model!, members, seed, horizon, provisional, asOf, breaks, windows };
}

/** The names of the methods, as a sentence lists them. */
export const METHODS = ARRIVALS_MODELS.map(({ name }) => name).join(", ");

/** Whether a month is one of a series' own. */
function has({ counts, ...series }: CountSeries, month: Month): boolean {
  return counts.some((_, t) => monthAt({ counts, ...series }, t) === month);
}

function notCounted(month: Month): Issue {
  const text = formatMonth(month);
  return wrong(
    "--refused or --break",
    text,
    `${text} is a month of none of the series`,
    "Name a month that a CSV series counts.",
  );
}

function marked(task: SeriesTask, windows: readonly Window[], late: number, breaks: readonly Month[]): SeriesTask {
  return { ...task, series: markBreaks(markProvisional(markRefused(task.series, windows), late), breaks) };
}

const wrong = optionIssue;

function whole(issues: Issue[], option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    issues.push(wrong(option, text, `is not a whole number from ${least} to ${most}`, `Write it as in ${option} 12.`));
  return value;
}

function month(issues: Issue[], option: string, text: string): Month {
  const value = parseMonth(text);
  if (value === undefined)
    issues.push(wrong(option, text, "is not a month", `Write YYYY-MM, as in ${option} 2023-12.`));
  return value ?? 0;
}

function window(issues: Issue[], text: string): Window {
  const [from, until] = text.split("..").map((part) => parseMonth(part));
  if (from !== undefined && until !== undefined && from <= until) return { from, until };
  issues.push(
    wrong("--refused", text, "is not a run of months", "Write two months, as in --refused 2020-08..2020-11."),
  );
  return { from: 0, until: 0 };
}
