import { formatMonth, type Issue, type Month } from "@sufficiency/core";
import {
  type CountSeries,
  markBreaks,
  markProvisional,
  markRefused,
  monthAt,
  type SeriesTask,
} from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../../failures.js";
import { NUMBER, orNull, type RecordFields, TEXT, TEXTS } from "../../read/record-fields.js";
import { nameOf, parseSeriesFiles, type SeriesFile } from "../../read/series-files.js";
import { asTyped } from "../options/as-typed.js";
import { type CheckedArrivals, checkArrivals, type TypedArrivals } from "./options.js";

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
export interface ArrivalsRun extends Pick<CheckedArrivals, "model" | "members" | "seed" | "horizon"> {
  readonly tasks: readonly SeriesTask[];
}

/** Reads the terms from a record. */
export function recordedTerms(fields: RecordFields): ArrivalsTerms {
  return {
    series: fields.read("series", TEXTS),
    method: fields.read("method", TEXT),
    seed: fields.read("seed", TEXT),
    members: fields.read("members", NUMBER),
    horizon: fields.read("horizon", NUMBER),
    asOf: fields.read("asOf", orNull(TEXT)),
    refused: fields.read("refused", TEXTS),
    break: fields.read("break", TEXTS),
    provisional: fields.read("provisional", NUMBER),
  };
}

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
  const asked = checkArrivals(asTyped(terms));
  const tasks = parseSeriesFiles(files, asked);
  const outside = [...asked.windows.map(({ from }) => from), ...asked.breaks].filter(
    (at) => !tasks.some(({ series }) => has(series, at)),
  );
  if (outside.length > 0) throw new UsageError(outside.map(notCounted));
  return { ...asked, tasks: tasks.map((task) => marked(task, asked)) };
}

/** Whether a month is one of a series' own. */
function has({ counts, ...series }: CountSeries, month: Month): boolean {
  return counts.some((_, t) => monthAt({ counts, ...series }, t) === month);
}

function notCounted(month: Month): Issue {
  const text = formatMonth(month);
  return optionIssue(
    "--refused or --break",
    text,
    `${text} is a month of none of the series`,
    "Name a month that a CSV series counts.",
  );
}

function marked(task: SeriesTask, { windows, provisional, breaks }: CheckedArrivals): SeriesTask {
  return { ...task, series: markBreaks(markProvisional(markRefused(task.series, windows), provisional), breaks) };
}
