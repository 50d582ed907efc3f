import type { Issue } from "@sufficiency/core";
import { countSeries, type SeriesTask } from "./series.js";
import { type CountFault, countFault, FEWEST_COUNTS, MOST_SERIES_ISSUES, SeriesError } from "./series-error.js";

/** Steps ahead where the JSON does not say. */
export const USUAL_HORIZON = 12;

const LONGEST_HORIZON = 120;

/**
 * Reads the exchange form: an array of `{id, y, period, firstSeason, maxHorizon, origins}`. `y` holds whole counts;
 * `period` defaults to 12, `firstSeason` to 0, `maxHorizon` to 12, `origins` to every origin from two years on.
 *
 * @example
 * const text = '[{ "id": "a", "y": [3, 5, 4] }]';
 * parseSeriesJson(text, "tasks.json").length; // => 1
 * @throws SeriesError with every fault, each naming the entry and field.
 */
export function parseSeriesJson(text: string, file: string): SeriesTask[] {
  const issues: Issue[] = [];
  const refuse = (line: number, field: string, value: unknown, fault: CountFault) =>
    issues.push({ file, line, column: 0, field, value: shown(value), ...fault });
  const entries = readEntries(text, refuse);
  const tasks = entries.map((entry, i) => readTask(entry, i, refuse));
  tasks.forEach(({ series }, i) => {
    if (series.id !== "" && tasks.findIndex((task) => task.series.id === series.id) !== i)
      refuse(0, `[${i}].id`, series.id, { message: "id stands twice", remedy: "Give each series an id of its own." });
  });
  if (issues.length > 0) throw new SeriesError(issues.slice(0, MOST_SERIES_ISSUES));
  return tasks;
}

type Refuse = (line: number, field: string, value: unknown, fault: CountFault) => void;

const SHAPE =
  'Write [{"id": "s01", "y": [3, 5, 4], "period": 12, "firstSeason": 0, "maxHorizon": 12, "origins": [24]}].';

function readEntries(text: string, refuse: Refuse): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(words);
    const line = position ? text.slice(0, Number(position[1])).split("\n").length : 1;
    refuse(line, "", "", { message: "the text is not JSON", remedy: SHAPE });
    return [];
  }
  if (Array.isArray(value) && value.length > 0) return value;
  refuse(1, "", value, { message: "is not an array of series", remedy: SHAPE });
  return [];
}

function readTask(entry: unknown, i: number, refuse: Refuse): SeriesTask {
  const say = (field: string, value: unknown, message: string, remedy: string) =>
    refuse(0, `[${i}].${field}`, value, { message: `[${i}].${field} ${message}`, remedy });
  const fields = (typeof entry === "object" && entry !== null ? entry : {}) as Record<string, unknown>;
  const whole = (name: string, least: number, most: number, usual: number): number => {
    const value = fields[name] ?? usual;
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    say(name, value, `is not a whole number from ${least} to ${most}`, `Leave it out for ${usual}.`);
    return usual;
  };
  const id = fields["id"];
  if (typeof id !== "string" || id === "") say("id", id, "is not a name", SHAPE);
  const y = readCounts(fields["y"], say);
  const period = whole("period", 1, 366, 12);
  const firstSeason = whole("firstSeason", 0, period - 1, 0);
  const maxHorizon = whole("maxHorizon", 1, LONGEST_HORIZON, USUAL_HORIZON);
  const series = countSeries(typeof id === "string" ? id : "", y, period, firstSeason);
  if (fields["origins"] === undefined) return { series, maxHorizon };
  return { series, maxHorizon, origins: readOrigins(fields["origins"], y.length, say) };
}

type Say = (field: string, value: unknown, message: string, remedy: string) => void;

function readCounts(value: unknown, say: Say): number[] {
  if (!Array.isArray(value)) {
    say("y", value, "is not an array of counts", SHAPE);
    return [];
  }
  value.forEach((count, t) => {
    const fault = countFault(typeof count === "number" ? count : Number.NaN);
    if (fault) say(`y[${t}]`, count, fault.message, fault.remedy);
  });
  if (value.length < FEWEST_COUNTS)
    say("y", value.length, "is too short to learn from", `Give ${FEWEST_COUNTS} counts or more.`);
  return value as number[];
}

function readOrigins(value: unknown, length: number, say: Say): number[] {
  const remedy = `Give whole numbers from ${FEWEST_COUNTS} to ${length}, rising: how many counts are known.`;
  const fits = (o: unknown, i: number, all: unknown[]) =>
    Number.isInteger(o) &&
    (o as number) >= FEWEST_COUNTS &&
    (o as number) <= length &&
    !((all[i - 1] as number) >= (o as number));
  if (Array.isArray(value) && value.length > 0 && value.every(fits)) return value as number[];
  say("origins", value, "are not origins of this series", remedy);
  return [];
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 60);
}
