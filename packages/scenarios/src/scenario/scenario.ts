import type { Issue } from "@sufficiency/core";
import { issuesInWords } from "@sufficiency/core/advanced";

import type { Lever } from "../levers/forms.js";

/** The scenario without levers, which every other one extends in the end. */
export const BASELINE_NAME = "baseline";

/** A scenario: levers in the order in which they act. */
export interface Scenario {
  readonly name: string;
  /** Why it is worth assuming; "" where no reason is given. */
  readonly because: string;
  /** The scenario whose levers act before these; the baseline unless given. */
  readonly extends?: string;
  readonly levers: readonly Lever[];
}

/**
 * The scenario without a lever.
 *
 * @example
 * BASELINE_SCENARIO.levers; // => []
 */
export const BASELINE_SCENARIO: Scenario = { name: BASELINE_NAME, because: "", levers: [] };

/**
 * A scenario that cannot be used. `issues` holds every fault found, in file and line order.
 *
 * @example
 * try {
 *   parseScenario("name: x", { file: "x.yaml", pack });
 * } catch (error) {
 *   if (error instanceof ScenarioError) error.issues.map(formatIssue);
 * }
 */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  constructor(readonly issues: readonly Issue[]) {
    super(issuesInWords(issues, "in the scenario"));
  }
}
