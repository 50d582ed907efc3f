import { type DataPack, formatMonth, type Issue, PackError } from "@sufficiency/core";
import { definite, exp, ln } from "@sufficiency/core/advanced";

import { meanSimple } from "simple-statistics";
import { packSeason } from "../level.js";
import { ADAPTIVE_LEVEL } from "../models/adaptive-level/adaptive-level.js";
import { seasonOf } from "../models/adaptive-level/season.js";
import type { CountSeries } from "../series/series.js";
import type { CountedLevel } from "./level-evidence.js";
import { evidenceOf } from "./observations.js";
import type { LevelPrior } from "./walk.js";

/** Weak priors: a level within a factor of seven, definitions within a third, a surge of about twice. */
const WEAK: Pick<LevelPrior, "ratio" | "surge"> = { ratio: { mean: 0, sd: 0.3 }, surge: { mean: ln(2), sd: 0.7 } };
const START_SD = 1.5;

/**
 * A pack's counts of past arrivals, with the pack's season.
 *
 * @example
 * packLevel(pack).evidence.observations.length > 0; // => true
 * @throws PackError where the pack counts none.
 */
export function packLevel(pack: DataPack): CountedLevel {
  const evidence = evidenceOf(pack);
  const { observations } = evidence;
  if (observations.length === 0) throw new PackError([nothingCounted(pack)]);
  const first = Math.min(...observations.map(({ months }) => months[0]));
  const earliest = definite(observations.find(({ months }) => months[0] === first));
  const mean = ln((earliest.children + 0.5) / earliest.months.length);
  const prior = { first, last: pack.meta.origin, season: packSeason(pack), start: { mean, sd: START_SD }, ...WEAK };
  return { evidence, prior };
}

/** A series of counts elsewhere, step by step, with a season learned from all of it. */
export function seriesLevel(series: CountSeries): CountedLevel {
  const { counts, firstSeason } = series;
  const ratios = Array.from(seasonOf(series, { ...ADAPTIVE_LEVEL, window: counts.length }), (log) => exp(log));
  const average = meanSimple(ratios);
  const observations = counts.map((children, t) => ({
    counted: "council" as const,
    months: [firstSeason + t],
    children,
    limited: series.censored.has(t),
  }));
  const start = { mean: ln(counts[0] + 0.5), sd: START_SD };
  const season = ratios.map((ratio) => ratio / average);
  return {
    evidence: { observations, breaks: new Map(), surge: new Set() },
    prior: { first: firstSeason, last: firstSeason + counts.length - 1, season, start, ...WEAK },
  };
}

function nothingCounted({ meta }: DataPack): Issue {
  return {
    file: "arrivals.csv",
    line: 0,
    column: 0,
    field: "series",
    value: "",
    message: `no row counts past arrivals up to ${formatMonth(meta.origin)}`,
    remedy: "add rows of series council-referrals, spot or dfe-uasc-starting with measure children",
  };
}
