import {
  type ArrivalSummary,
  type CarerBalance,
  type CostSummary,
  type FlowSummary,
  type FosterAgeSummary,
  formatMonth,
  type MeasureSummary,
  type PlacedSummary,
  type RecruitmentRow,
  type RequirementRow,
  type ShortBreakSummary,
  type Spread,
  type StockSummary,
} from "@sufficiency/core";
import { escape as direct, from, op } from "arquero";
import { textCell, writeCsv } from "./csv.js";
import { fixed, mean, orEmpty, pounds, probability, quantile } from "./number.js";

const QUANTILES = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"] as const;
const SPREAD = ["mean", ...QUANTILES];

/** requirements.csv: what each kind of home needs and has, by month. */
export function requirementsCsv(rows: readonly RequirementRow[]): string {
  const header = ["month", "placement", "resource", "measure", ...SPREAD, "required", "available"];
  return writeCsv(
    [...header, "shortfall_p50", "shortfall_p90", "shortfall_probability"],
    rows.map((row) => [
      formatMonth(row.month),
      textCell(row.placement),
      row.resource,
      row.measure,
      ...spread(row),
      ...[row.required, row.available, row.shortfallP50, row.shortfallP90].map((value) => orEmpty(value, quantile)),
      orEmpty(row.shortfallProbability, probability),
    ]),
  );
}

/** stock.csv: people in each kind of home on the last day of each month. */
export function stockCsv(rows: readonly StockSummary[]): string {
  return writeCsv(
    ["month", "group", "placement", ...SPREAD],
    rows.map((row) => [formatMonth(row.month), row.group, textCell(row.placement), ...spread(row)]),
  );
}

/** flows.csv: people who moved during each month, without the flows that no member ever used. */
export function flowsCsv(rows: readonly FlowSummary[]): string {
  return writeCsv(
    ["month", "flow", "group", "from", "to", ...SPREAD],
    usedFlows(rows).map((row) => [
      formatMonth(row.month),
      ...[row.flow, row.group, row.from, row.to].map(textCell),
      ...spread(row),
    ]),
  );
}

/** The rows of every flow whose mean is above zero in some month, in their order. */
export function usedFlows(rows: readonly FlowSummary[]): FlowSummary[] {
  if (rows.length === 0) return [];
  const key = ["flow", "group", "from", "to"];
  const used = from([...rows])
    .groupby(key)
    .rollup({ top: op.max("mean") })
    .filter(direct((flow: { top: number }) => flow.top > 0));
  return from([...rows])
    .semijoin(used, [key, key])
    .objects() as FlowSummary[];
}

/** arrivals.csv: asylum-seeking children who arrived during each month. */
export function arrivalsCsv(rows: readonly ArrivalSummary[]): string {
  return writeCsv(
    ["month", ...SPREAD],
    rows.map((row) => [formatMonth(row.month), ...spread(row)]),
  );
}

/** placed.csv: where children are when no home takes more than its places. */
export function placedCsv(rows: readonly PlacedSummary[]): string {
  return writeCsv(
    ["month", "placement", "measure", ...SPREAD],
    rows.map((row) => [formatMonth(row.month), textCell(row.placement), row.measure, ...spread(row)]),
  );
}

/** cost.csv: whole pounds of the pack's price year. */
export function costCsv(rows: readonly CostSummary[]): string {
  return writeCsv(
    ["period", "placement", "kind", ...SPREAD],
    rows.map((row) => [
      ...[row.period, row.placement, row.kind].map(textCell),
      ...[row.mean, ...QUANTILES.map((name) => row[name])].map(pounds),
    ]),
  );
}

/** recruitment.csv: households or hosts at each stage from enquiry to approval, by month. */
export function recruitmentCsv(rows: readonly RecruitmentRow[]): string {
  return writeCsv(
    ["month", "carers", "stage", ...SPREAD],
    rows.map((row) => [formatMonth(row.month), textCell(row.carers), row.stage, ...spread(row)]),
  );
}

/** foster-ages.csv: fostered children by age, and the households that each band alone requires, by month. */
export function fosterAgesCsv(rows: readonly FosterAgeSummary[]): string {
  return writeCsv(
    ["month", "placement", "age_from", "age_to", "measure", ...SPREAD],
    rows.map((row) => [
      ...[formatMonth(row.month), textCell(row.placement)],
      ...[String(row.ages.first), String(row.ages.last)],
      ...[row.measure, ...spread(row)],
    ]),
  );
}

/** carers.csv: how many a year it takes for enough carers by a month, beside how many there are. */
export function carersCsv(rows: readonly CarerBalance[]): string {
  const header = ["month", "carers", "resource", "measure", "level", "needed", "needed_low", "needed_high"];
  return writeCsv(
    [...header, "today", "chance_today"],
    rows.map(({ month, carers, resource, measure, level, needed, low, high, today, chance }) => [
      ...[formatMonth(month), textCell(carers), resource, measure, probability(level)],
      ...[needed, low, high].map((value) => orEmpty(value, quantile)),
      quantile(today),
      probability(chance),
    ]),
  );
}

/** short-breaks.csv: a year of each overnight short-break unit and of the service; shares to three decimals. */
export function shortBreaksCsv(rows: readonly ShortBreakSummary[]): string {
  return writeCsv(
    ["unit_name", "measure", "unit", ...SPREAD],
    rows.map((row) => [
      ...[row.unitName, row.measure, row.unit].map(textCell),
      ...(row.unit === "share"
        ? [row.mean, ...QUANTILES.map((name) => row[name])].map(probability)
        : [mean(row.mean), ...QUANTILES.map((name) => quantile(row[name]))]),
    ]),
  );
}

/** measures.csv: the strategy's own measures as printed and as projected. A printed figure stands under `mean`. */
export function measuresCsv(rows: readonly MeasureSummary[]): string {
  const header = ["indicator", "kind", "month", "unit", ...SPREAD, "target", "meets_target"];
  return writeCsv(
    [...header, "rating", "source", "note"],
    rows.map((row) => {
      const write = (value: number | null | undefined) => (value == null ? "" : measured(row.unit, value));
      return [
        ...[row.indicator, row.kind].map(textCell),
        row.month === null ? "" : formatMonth(row.month),
        row.unit,
        write(row.value ?? row.spread?.mean),
        ...QUANTILES.map((name) => write(row.spread?.[name])),
        write(row.target),
        orEmpty(row.meetsTarget, probability),
        ...[row.rating, row.source, row.note].map(textCell),
      ];
    }),
  );
}

/** A measure in its unit: shares to five decimals (a thousandth of a per cent), others to two. */
function measured(unit: MeasureSummary["unit"], value: number): string {
  return unit === "share" ? fixed(value, 5) : mean(value);
}

function spread(row: Spread): string[] {
  return [mean(row.mean), ...QUANTILES.map((name) => quantile(row[name]))];
}
