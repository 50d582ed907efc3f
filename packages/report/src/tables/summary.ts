import {
  calendarMonth,
  formatMonth,
  type Month,
  type Projection,
  quantileError,
  type RequirementRow,
  type Spread,
} from "@sufficiency/core";
import { type HeadlineLine, type HeadlineSection, headlineTable } from "../words/headline-table.js";
import { peakExcessInHeadlineYear, raisedTo } from "../words/lookup.js";
import { chanceError } from "../words/numbers.js";
import { assumedRows, assumptions, effectsOf } from "../words/register.js";
import { asWritten, error, mean, probability, quantile } from "./csv.js";

/** summary.json: what a reader wants before the tables, with its Monte Carlo error and every assumption. */
export function summaryJson(projection: Projection): string {
  const { meta, run } = projection;
  const table = headlineTable(projection);
  const { members } = run;
  const section = ({ title, lines }: HeadlineSection) => ({
    title,
    lines: lines.map((line) => lineJson(line, members)),
  });
  return stringify({
    authority: meta.authority,
    pack: meta.id,
    vintage: meta.vintage,
    priceYear: meta.priceYear,
    ...(raisedTo(projection) !== undefined && { pricesRaisedTo: raisedTo(projection) }),
    scenario: run.scenario,
    supposed: { because: projection.assumed.because, levers: assumedRows(projection) },
    members,
    seed: run.seed,
    serviceLevel: run.serviceLevel,
    enoughMonths: run.enoughMonths,
    origin: formatMonth(meta.origin),
    headlineMonth: formatMonth(table.month),
    intervals: INTERVALS,
    notQuantified: NOT_QUANTIFIED,
    headline: { homes: table.homes.map(section), carers: section(table.carers), people: section(table.people) },
    yearly: projection.yearly.map((row) => ({
      yearTo: march(row.year),
      flow: row.flow,
      group: row.group,
      ...spread(row),
    })),
    peaks: projection.peaks.map((row) => ({
      yearTo: march(row.year),
      placement: row.placement,
      measure: row.measure,
      ...spread(row),
    })),
    missedByMonthEnds: peakExcessInHeadlineYear(projection).map((row) => ({
      month: formatMonth(row.month),
      placement: row.placement,
      ...spread(row),
    })),
    horizon: horizon(projection),
    balance: balance(projection),
    careLeaverWave: careLeaverWave(projection),
    correlations: projection.correlations.map(({ line, ...correlation }) => correlation),
    assumptions: register(projection),
  });
}

/** The sentences of summary.json are read by programs: they stay as they were published. */
const NOT_QUANTIFIED: readonly string[] = [
  "what other policies or events would change: that takes other scenarios",
  "errors in the form of the model itself",
  "links between parameters beyond those that the data pack gives",
  "whether each low and high really holds 80% of what is believed: that is assumed, not elicited",
];

const INTERVALS = {
  "80%": { from: "p10", to: "p90" },
  "50%": { from: "p25", to: "p75" },
  holds: ["chance, given the rates", "ranges of the parameters"],
  leavesOut: ["what is supposed: one scenario"],
  effect:
    "of a figure: change of the children looked after at the end of the headline month from its 10th to its 90th percentile, by a straight line through the members",
  monteCarlo: "standardError beside a figure: of its own estimate from so many members",
};

function lineJson({ label, now, need, required, planned, chance }: HeadlineLine, members: number) {
  return {
    label,
    now: now && spread(now),
    need: {
      ...spread(need),
      standardError: {
        p10: two(quantileError(need, "p10")),
        p50: two(quantileError(need, "p50")),
        p90: two(quantileError(need, "p90")),
      },
    },
    required: count(required),
    planned: count(planned),
    shortfallProbability: chance === null ? null : three(chance),
    shortfallStandardError: chance === null ? null : chanceErrorOf(chance, members),
  };
}

function horizon({ horizon: rows, run }: Projection) {
  return rows.map((row) => ({
    placement: row.placement,
    resource: row.resource satisfies RequirementRow["resource"],
    anyMonthShort: three(row.anyMonthShort),
    anyMonthStandardError: chanceErrorOf(row.anyMonthShort, run.members),
    enoughInSoManyMonths: three(row.adequate),
    enoughStandardError: chanceErrorOf(row.adequate, run.members),
    requiredForEnough: count(row.required),
    moreForEnough: count(row.additional),
    requiredOfEachPath: spread(row.ofRequired),
    moreOfEachPath: spread(row.ofAdditional),
    firstMonthShort: {
      p10: monthOf(row.firstShort.p10),
      p50: monthOf(row.firstShort.p50),
      p90: monthOf(row.firstShort.p90),
    },
    firstMonthMoreLikelyShortThanNot: monthOf(row.firstLikelyShort),
    shortUnitMonths: spread(row.unitMonths),
  }));
}

/** How many a year it takes for enough carers, at each level. */
function balance({ balance: rows, run }: Projection) {
  return {
    month: formatMonth(run.balanceBy),
    level: run.balanceLevel,
    carers: rows.map(({ carers, measure, level, needed, low, high, today, chance }) => ({
      ...{ carers, measure, level, needed, monteCarlo80: { from: low, to: high }, today },
      chanceToday: three(chance),
      chanceStandardError: chanceErrorOf(chance, run.members),
    })),
  };
}

/** 18th birthdays in care by financial year, and care leavers each March. */
function careLeaverWave({ yearly, stock }: Projection) {
  const isMarch = (month: number) => calendarMonth(month) === 3;
  return {
    eighteenthBirthdays: yearly
      .filter((row) => row.flow === "eighteen")
      .map((row) => ({ yearTo: march(row.year), group: row.group, ...spread(row) })),
    careLeavers: stock
      .filter((row) => row.placement === "all-leavers" && isMarch(row.month))
      .map((row) => ({ month: formatMonth(row.month), group: row.group, ...spread(row) })),
  };
}

function register(projection: Projection) {
  const effects = effectsOf(projection);
  return assumptions(projection).map(({ input, source, missing }) => ({
    id: input.id,
    value: input.value,
    unit: input.unit,
    low: input.low ?? null,
    high: input.high ?? null,
    status: input.status,
    note: input.note,
    source: input.source,
    document: source?.document ?? null,
    locator: source?.locator ?? null,
    date: source?.date ?? null,
    missing,
    effect: Object.fromEntries(
      effects(input).map(({ group, children, standardError }) => [
        group,
        { children: two(children), standardError: two(standardError) },
      ]),
    ),
  }));
}

/** The end of a financial year, as a month. */
const march = (year: number) => `${year}-03`;
const monthOf = (month: Month | null) => (month === null ? null : formatMonth(month));
const chanceErrorOf = (chance: number, members: number) => asWritten(chanceError(chance, members), error);
const two = (value: number) => asWritten(value, mean);
const three = (value: number) => asWritten(value, probability);
const count = (value: number | null) => value && asWritten(value, quantile);

function spread({ mean: middle, p05, p10, p25, p50, p75, p90, p95 }: Spread) {
  const [a, b, c, d, e, f, g] = [p05, p10, p25, p50, p75, p90, p95].map((value) => asWritten(value, quantile));
  return { mean: two(middle), p05: a, p10: b, p25: c, p50: d, p75: e, p90: f, p95: g };
}

function stringify(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
