import type { DataPack } from "@sufficiency/core";
import type { CompareOptions, Scenario } from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../../failures.js";
import { monthWithin, optional, readOptions, seed, whole, workers } from "../options/option-values.js";

/** The options of `compare` as they were typed. */
export interface TypedCompare {
  readonly pack?: string;
  readonly members: string;
  readonly seed: string;
  readonly workers?: string;
  readonly until?: string;
  readonly attribute?: boolean;
  readonly out?: string;
}

/** Two or more; the first is the one that the others are compared with. */
export type ScenarioList = readonly [Scenario, ...Scenario[]];

/** What is compared, and in how many threads. */
export interface CheckedCompare extends Omit<CompareOptions, "arrivals"> {
  /** 1 to 64. */
  readonly workers: number;
}

/**
 * Reads the members, the seed, the last month told and the threads.
 * @throws UsageError with every option at fault.
 */
export function checkCompare(typed: TypedCompare, pack: DataPack): CheckedCompare {
  const { origin, horizon } = pack.meta;
  const fault = "is outside the months of the data pack";
  const { until, ...options } = readOptions((issues) => ({
    members: whole(issues, "--members", typed.members, 1, 1_000_000),
    seed: seed(issues, typed.seed),
    until: optional(typed.until, (text) => monthWithin(issues, "--until", text, [origin + 1, horizon], fault)),
    workers: workers(issues, typed.workers),
  }));
  return { ...options, ...(until !== undefined && { until }) };
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
