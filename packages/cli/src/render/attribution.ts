import { type DataPack, formatMonth, type Month } from "@sufficiency/core";
import { type AttributionRow, TOGETHER, WHOLE } from "@sufficiency/scenarios";
import { endOf, visible } from "./format.js";

/** Least mean difference, in hundredths of a place, that is worth a line. */
const WORTH = 50;

/** What each lever of a scenario does by itself at one month's end, for kinds of home where the whole is half a place or more. */
export function attributionText(
  scenario: string,
  rows: readonly AttributionRow[],
  { placements }: DataPack,
  month: Month,
): string {
  const told = rows.filter(
    ({ period, quantity, unit, measure }) =>
      period === formatMonth(month) && quantity === "need" && unit !== "household" && measure === "month-end",
  );
  const lines = placements.flatMap(({ id, label }) => {
    const own = told.filter(({ placement }) => placement === id);
    const whole = own.find(({ part }) => part === WHOLE)?.hundredths ?? 0;
    if (Math.abs(whole) < WORTH) return [];
    return [
      `  ${visible(label)}`,
      ...own.map((row) => `    ${amount(row.hundredths).padStart(9)}  ${wordsOf(row.part)}`),
    ];
  });
  return `\n${visible(scenario)}: mean differences in need at ${endOf(month)}, split over its levers\n${lines.join("\n")}\n`;
}

function wordsOf(part: string): string {
  if (part === TOGETHER) return "what the levers do together beyond that";
  return part === WHOLE ? "in all" : visible(part);
}

function amount(hundredths: number): string {
  const text = (Math.abs(hundredths) / 100).toFixed(2);
  return hundredths === 0 ? text : `${hundredths < 0 ? "-" : "+"}${text}`;
}
