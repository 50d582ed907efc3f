import type { Projection } from "@sufficiency/core";
import { endOf, intervalText, medianText, monthWords, visible } from "../words/format.js";
import { headlineMonth } from "../words/lookup.js";
import type { ChartPlan, ChartPoint } from "./chart-plan.js";
import { chartAlternative } from "./chart-words.js";

/** A fan over months, which says what it comes to in the headline month. */
export function fan(
  projection: Projection,
  name: string,
  title: string,
  unit: string,
  points: ChartPoint[],
): ChartPlan {
  const { members } = projection.run;
  const month = headlineMonth(projection);
  const at = points.find((point) => point.at === month) ?? points.at(-1);
  const when = at && (name === "arrivals" ? `in ${monthWords(at.at)}` : `at ${endOf(at.at)}`);
  const count = at && `${medianText(at.spread, members)} (${intervalText(at.spread, members)})`;
  const finding = at ? `${visible(title)}: ${count} ${when}` : visible(title);
  return {
    name,
    kind: "fan",
    title,
    unit,
    finding,
    alternative: chartAlternative("fan", title, points, members),
    points,
  };
}
