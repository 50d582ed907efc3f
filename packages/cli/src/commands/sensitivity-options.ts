import { type DataPack, formatMonth, type Issue, type Month, parseMonth, suggest } from "@sufficiency/core";
import { optionIssue, UsageError } from "../failures.js";
import { seed, whole } from "./project-options.js";

/** The options of `sensitivity` as they were typed. */
export interface TypedSensitivity {
  readonly pack?: string;
  readonly scenario?: readonly string[];
  readonly of?: readonly string[];
  readonly month?: string;
  readonly lever?: string;
  readonly untilShort?: string;
  readonly places?: string;
  readonly members?: string;
  readonly seed: string;
  readonly out?: string;
}

/** The options of `sensitivity`, checked against a pack. */
export interface SensitivityOptions {
  readonly members: number | undefined;
  readonly seed: string;
  readonly month: Month;
  readonly places: number | undefined;
}

/**
 * Reads every option strictly.
 * @throws UsageError with every option at fault.
 */
export function checkSensitivity(typed: TypedSensitivity, pack: DataPack): SensitivityOptions {
  const issues: Issue[] = [];
  const least = typed.lever === undefined ? 10 : 20;
  const number = (option: string, text: string | undefined, from: number, to: number) =>
    text === undefined ? undefined : whole(issues, option, text, from, to);
  const options = {
    members: number("--members", typed.members, least, 100_000),
    seed: seed(issues, typed.seed),
    month: month(issues, typed.month, pack),
    places: number("--places", typed.places, 0, 1_000_000),
  };
  for (const id of typed.of ?? []) checkPlacement(issues, "--of", id, pack);
  if (typed.untilShort !== undefined) checkPlacement(issues, "--until-short", typed.untilShort, pack);
  checkTogether(issues, typed);
  if (issues.length > 0) throw new UsageError(issues);
  return options;
}

/** Which options go with which. */
function checkTogether(issues: Issue[], { lever, untilShort, of, places }: TypedSensitivity): void {
  const refuse = (option: string, value: string, message: string, remedy: string) =>
    issues.push(optionIssue(option, value, message, remedy));
  if (lever !== undefined && untilShort === undefined)
    refuse("--lever", lever, "is given without a kind of home", "Add --until-short with the kind of home's id.");
  if (lever !== undefined && of !== undefined)
    refuse("--of", of.join(" "), "is given beside --lever", "Name the kind of home with --until-short.");
  if (lever !== undefined) return;
  if (untilShort !== undefined) refuse("--until-short", untilShort, "is given without a lever", "Add --lever.");
  if (places !== undefined) refuse("--places", places, "is given without a lever", "Add --lever and --until-short.");
}

function checkPlacement(issues: Issue[], option: string, id: string, { placements }: DataPack): void {
  const ids = placements.map((placement) => placement.id);
  if (ids.includes(id)) return;
  const remedy = suggest(id, ids) || `Use one of: ${ids.join(", ")}.`;
  issues.push(optionIssue(option, id, "is not a kind of home of the data pack", remedy));
}

function month(issues: Issue[], text: string | undefined, { meta }: DataPack): Month {
  if (text === undefined) return meta.headline;
  const read = parseMonth(text);
  if (read !== undefined && read > meta.origin && read <= meta.horizon) return read;
  const remedy = `Write YYYY-MM, from ${formatMonth(meta.origin + 1)} to ${formatMonth(meta.horizon)}.`;
  issues.push(optionIssue("--month", text, "is not a month that the data pack projects", remedy));
  return meta.headline;
}
