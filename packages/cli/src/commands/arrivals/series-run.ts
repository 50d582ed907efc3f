import { formatMonth, type Issue, type Month } from "@sufficiency/core";
import { ARRIVALS_MODELS, type ArrivalsModel, type CountSeries } from "@sufficiency/scenarios";
import {
  type ForecastValues,
  markBreaks,
  markProvisional,
  markRefused,
  monthAt,
  type SeriesTask,
} from "@sufficiency/scenarios/advanced";

import { optionIssue, UsageError } from "../../failures.js";
import { parseSeriesFiles, type SeriesFile } from "../../read/series-files.js";

/** A forecast's input, its model found and its series read. */
export interface ArrivalsRun extends Pick<ForecastValues, "members" | "seed" | "horizon"> {
  readonly model: ArrivalsModel;
  readonly tasks: readonly SeriesTask[];
}

/**
 * Reads the series as they are to be forecast.
 * @throws UsageError or SeriesError with everything at fault.
 */
export function readSeriesRun(values: ForecastValues, files: readonly SeriesFile[]): ArrivalsRun {
  const tasks = parseSeriesFiles(files, values);
  const outside = [...values.refused.map(({ from }) => from), ...values.break].filter(
    (at) => !tasks.some(({ series }) => has(series, at)),
  );
  if (outside.length > 0) throw new UsageError(outside.map(notCounted));
  return { ...values, model: modelOf(values.method), tasks: tasks.map((task) => marked(task, values)) };
}

function modelOf(method: string): ArrivalsModel {
  const model = ARRIVALS_MODELS.find(({ name }) => name === method);
  if (model === undefined) throw new RangeError(`no model is called ${method}`);
  return model;
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

function marked(task: SeriesTask, { refused, provisional, break: breaks }: ForecastValues): SeriesTask {
  return { ...task, series: markBreaks(markProvisional(markRefused(task.series, refused), provisional), breaks) };
}
