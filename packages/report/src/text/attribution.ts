import { type DataPack, formatMonth, type Month } from "@sufficiency/core";
import { isHousehold } from "@sufficiency/core/advanced";
import type { AttributionRow } from "@sufficiency/scenarios";
import { TOGETHER, WHOLE } from "@sufficiency/scenarios/advanced";

import { endOf, unitWords, visible } from "../words/format.js";
import { decimals, signed } from "../words/numbers.js";

/** Least mean difference, in hundredths of a place, that is worth a line. */
const WORTH = 50;

/** What each lever of a scenario does by itself at one month's end, where the whole is half a place or more. */
export function attributionText(
  scenario: string,
  rows: readonly AttributionRow[],
  pack: DataPack,
  month: Month,
): string {
  const reported = rows.filter(
    ({ period, unit, measure }) => period === formatMonth(month) && !isHousehold(unit) && measure === "month-end",
  );
  const lines = (["need", "shortfall"] as const).flatMap((quantity) => quantityLines(reported, quantity, pack));
  const split = lines.length === 0 ? ["  none of half a place or more"] : lines;
  return `\n${visible(scenario)}: mean differences at ${endOf(month)}, split over its levers\n${split.join("\n")}\n`;
}

function quantityLines(
  rows: readonly AttributionRow[],
  quantity: "need" | "shortfall",
  { placements }: DataPack,
): string[] {
  return placements.flatMap(({ id, label }) => {
    const own = rows.filter((row) => row.quantity === quantity && row.placement === id);
    const whole = own.find(({ part }) => part === WHOLE);
    if (whole === undefined || Math.abs(whole.hundredths) < WORTH || whole.unit === "pounds") return [];
    return [
      `  ${visible(label)}, ${unitWords(whole.unit)} ${quantity === "need" ? "needed" : "short"}`,
      ...own.map((row) => `    ${amount(row.hundredths).padStart(9)}  ${wordsOf(row.part)}`),
    ];
  });
}

function wordsOf(part: string): string {
  if (part === TOGETHER) return "what the levers do together beyond that";
  return part === WHOLE ? "total" : visible(part);
}

function amount(hundredths: number): string {
  return signed(hundredths / 100, (value) => decimals(value, 2));
}
