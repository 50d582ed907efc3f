import { type Issue, type Month, parseMonth } from "@sufficiency/core";
import { ARRIVALS_MODELS, type ArrivalsModel, type Window } from "@sufficiency/scenarios";
import { optionIssue } from "../../failures.js";
import { month, optional, readOptions, whole } from "../options/option-values.js";
import { membersAndSeed } from "../project/options.js";

/** The options of the arrivals commands as they were typed; commander fills in the defaults. */
export interface TypedArrivals {
  readonly series: readonly string[];
  readonly method: string;
  readonly horizon: string;
  readonly members: string;
  readonly seed: string;
  readonly asOf?: string;
  readonly refused?: readonly string[];
  readonly provisional?: string;
  readonly break?: readonly string[];
  readonly draws?: string;
  readonly alone?: boolean;
  readonly out?: string;
}

/** The same, checked. */
export interface CheckedArrivals {
  readonly model: ArrivalsModel;
  /** 1 to 1,000,000. */
  readonly members: number;
  readonly seed: string;
  /** Steps ahead for a CSV file, 1 to 120; a JSON file says its own. */
  readonly horizon: number;
  /** Last counts whose reports may still come in, 0 to 120. */
  readonly provisional: number;
  readonly asOf: Month | undefined;
  readonly breaks: readonly Month[];
  readonly windows: readonly Window[];
}

/** Draws of a forecast that are written must be at least so many. */
const FEWEST_DRAWS = 1000;

const LONGEST = 120;

/**
 * Reads every option strictly.
 * @throws UsageError with every option at fault.
 */
export function checkArrivals(typed: TypedArrivals): CheckedArrivals {
  return readOptions((issues) => {
    const { members, seed } = membersAndSeed(issues, typed);
    const model = ARRIVALS_MODELS.find(({ name }) => name === typed.method);
    if (model === undefined) issues.push(optionIssue("--method", typed.method, "is not a method", `Use ${METHODS}.`));
    if (typed.draws !== undefined && members < FEWEST_DRAWS)
      issues.push(optionIssue("--members", typed.members, "is too few for --draws", `Give ${FEWEST_DRAWS} or more.`));
    return {
      ...{ model: model!, members, seed },
      horizon: whole(issues, "--horizon", typed.horizon, 1, LONGEST),
      provisional: optional(typed.provisional, (text) => whole(issues, "--provisional", text, 0, LONGEST)) ?? 0,
      asOf: optional(typed.asOf, (text) => month(issues, "--as-of", text)),
      breaks: (typed.break ?? []).map((text) => month(issues, "--break", text)),
      windows: (typed.refused ?? []).map((text) => window(issues, text)),
    };
  });
}

/** The names of the methods, as a sentence lists them. */
export const METHODS = ARRIVALS_MODELS.map(({ name }) => name).join(", ");

function window(issues: Issue[], text: string): Window {
  const [from, until] = text.split("..").map((part) => parseMonth(part));
  if (from !== undefined && until !== undefined && from <= until) return { from, until };
  issues.push(
    optionIssue("--refused", text, "is not a run of months", "Write two months, as in --refused 2020-08..2020-11."),
  );
  return { from: 0, until: 0 };
}
