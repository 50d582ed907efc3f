import type { Scenario } from "@sufficiency/scenarios";
import { analysisRecord } from "./analysis-record.js";

/** What a comparison was asked. */
export interface ComparisonTerms {
  /** The pack's id. */
  readonly pack: string;
  /** The scenarios, the first the one that the others are compared with, each with whatever it extends. */
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly members: number;
  /** Last month told, `YYYY-MM`; null for the pack's own horizon. */
  readonly until: string | null;
}

/** run.json of a comparison: no time and no path, so that it is the same bytes wherever it is run. */
export function comparisonRecord(
  terms: ComparisonTerms,
  inputs: ReadonlyMap<string, string>,
  scenarioFiles: ReadonlyMap<string, string>,
  outputs: ReadonlyMap<string, string>,
): string {
  return analysisRecord("compare", terms, { inputs, scenarioFiles }, outputs);
}
