import { type DataPack, formatMonth } from "@sufficiency/core";
import type { CompareOptions, Scenario } from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../failures.js";
import { checkPeriodRun, checkUntil } from "./project-options.js";

/** The options of `compare` as they were typed. */
export interface TypedCompare {
  readonly pack?: string;
  readonly members: string;
  readonly seed: string;
  readonly workers: string;
  readonly until?: string;
  readonly attribute?: boolean;
  readonly out?: string;
}

/** Two or more; the first is the one that the others are compared with. */
export type ScenarioList = readonly [Scenario, ...Scenario[]];

/**
 * Reads the members, the seed and the last month told.
 * @throws UsageError with every option at fault.
 */
export function checkCompare(typed: Omit<TypedCompare, "workers">, pack: DataPack): CompareOptions {
  const { members, seed, until } = checkPeriodRun(typed);
  const { origin, horizon } = pack.meta;
  checkUntil(typed.until, until, origin + 1, horizon, `${formatMonth(origin + 1)} to ${formatMonth(horizon)}`);
  return { members, seed, ...(until !== undefined && { until }) };
}

/**
 * Makes sure that there is something to compare.
 * @throws UsageError for fewer than two names.
 */
export function checkNames(names: readonly string[]): void {
  if (names.length >= 2) return;
  const remedy = "Name two or more, as in: sufficiency compare baseline arrivals-double.";
  throw new UsageError([optionIssue("compare", names.join(" "), "names fewer than two scenarios", remedy)]);
}
