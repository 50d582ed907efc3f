import type { DataPack, Month } from "@sufficiency/core";
import { monthWithin, optional, readOptions, seed, share, whole, workers } from "../options/option-values.js";

/** The options of `plan` as they were typed; commander fills in the defaults. */
export interface TypedPlan {
  readonly pack?: string;
  readonly scenario?: readonly string[];
  readonly risk: string;
  readonly asOf?: string;
  readonly members: string;
  readonly seed: string;
  readonly workers?: string;
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
  /** 1 to 64. */
  readonly workers: number;
}

/**
 * Reads every option strictly.
 * @throws UsageError with every option at fault.
 */
export function checkPlan(typed: TypedPlan, pack: DataPack): CheckedPlan {
  const { origin, horizon } = pack.meta;
  const fault = "is not a month in which the data pack can be planned";
  return readOptions((issues) => ({
    risk: share(issues, "--risk", typed.risk, 0.01, 0.5),
    asOf: optional(typed.asOf, (text) => monthWithin(issues, "--as-of", text, [origin, horizon - 1], fault)) ?? origin,
    members: whole(issues, "--members", typed.members, 50, 100_000),
    seed: seed(issues, typed.seed),
    workers: workers(issues, typed.workers),
  }));
}
