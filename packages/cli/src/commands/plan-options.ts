import { type DataPack, formatMonth, type Issue, type Month, parseMonth } from "@sufficiency/core";
import { optionIssue, UsageError } from "../failures.js";
import { seed, share, whole } from "./project-options.js";

/** The options of `plan` as they were typed; commander fills in the defaults. */
export interface TypedPlan {
  readonly pack?: string;
  readonly scenario?: readonly string[];
  readonly risk: string;
  readonly asOf?: string;
  readonly members: string;
  readonly seed: string;
  readonly workers: string;
  readonly out?: string;
}

/** The options of `plan`, checked against a pack. */
export interface CheckedPlan {
  /** 0.01 to 0.5. */
  readonly risk: number;
  readonly asOf: Month;
  /** 50 to 100,000. */
  readonly members: number;
  readonly seed: string;
}

/**
 * Reads every option strictly.
 * @throws UsageError with every option at fault.
 */
export function checkPlan(typed: Omit<TypedPlan, "workers">, pack: DataPack): CheckedPlan {
  const issues: Issue[] = [];
  const options = {
    risk: share(issues, "--risk", typed.risk, 0.01, 0.5),
    asOf: asOf(issues, typed.asOf, pack),
    members: whole(issues, "--members", typed.members, 50, 100_000),
    seed: seed(issues, typed.seed),
  };
  if (issues.length > 0) throw new UsageError(issues);
  return options;
}

function asOf(issues: Issue[], text: string | undefined, { meta }: DataPack): Month {
  if (text === undefined) return meta.origin;
  const month = parseMonth(text);
  if (month !== undefined && month >= meta.origin && month < meta.horizon) return month;
  const remedy = `Write YYYY-MM, from ${formatMonth(meta.origin)} to ${formatMonth(meta.horizon - 1)}.`;
  issues.push(optionIssue("--as-of", text, "is not a month in which the data pack can be planned", remedy));
  return meta.origin;
}
