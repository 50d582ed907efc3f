import type { Issue } from "@sufficiency/core";
import { optionIssue } from "../../failures.js";
import type { TypedCommand } from "../options/request-options.js";

/** The options of `sensitivity` as they were typed, of those that go together. */
export interface TypedSensitivity extends TypedCommand {
  readonly of?: readonly string[];
  readonly lever?: string;
  readonly untilShort?: string;
  readonly places?: string;
}

/** What is wrong with options that do not go with one another. */
export function togetherIssues({ lever, untilShort, of, places }: TypedSensitivity): Issue[] {
  if (lever === undefined)
    return [
      ...given("--until-short", untilShort, "is given without a lever", "Add --lever."),
      ...given("--places", places, "is given without a lever", "Add --lever and --until-short."),
    ];
  const alone = optionIssue(
    "--lever",
    lever,
    "is given without a kind of home",
    "Add --until-short with the kind of home's id.",
  );
  return [
    ...(untilShort === undefined ? [alone] : []),
    ...given("--of", of?.join(" "), "is given beside --lever", "Name the kind of home with --until-short."),
  ];
}

function given(option: string, value: string | undefined, message: string, remedy: string): Issue[] {
  return value === undefined ? [] : [optionIssue(option, value, message, remedy)];
}
