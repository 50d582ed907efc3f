import { SeriesError } from "@sufficiency/scenarios";
import { type SeriesTask, usualOrigins } from "@sufficiency/scenarios/advanced";

/**
 * Makes sure that each series has an origin to stand at.
 * @throws SeriesError for a series that is too short to be tested.
 */
export function checkOrigins(tasks: readonly SeriesTask[]): void {
  const short = tasks.filter(({ series, origins }) => (origins ?? usualOrigins(series)).length === 0);
  if (short.length === 0) return;
  throw new SeriesError(
    short.map(({ series: { id, counts, period } }) => ({
      file: id,
      line: 0,
      column: 0,
      field: "",
      value: String(counts.length),
      message: `the series has ${counts.length} counts, too short to test forecasts on`,
      remedy: `Give more than ${2 * period} counts (two years), or name origins in the JSON form.`,
    })),
  );
}
