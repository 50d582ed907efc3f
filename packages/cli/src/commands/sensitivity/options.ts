import { type DataPack, type Issue, type Month, suggest } from "@sufficiency/core";
import { optionIssue } from "../../failures.js";
import { monthWithin, optional, readOptions, seed, whole } from "../options/option-values.js";

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

/** What is typed of either of its questions. */
export type TypedQuestion = Pick<TypedSensitivity, "of" | "untilShort" | "month" | "members" | "seed" | "places">;

/** The options of `sensitivity`, checked against a pack. */
export interface SensitivityOptions {
  readonly members: number | undefined;
  readonly seed: string;
  readonly month: Month;
  readonly places: number | undefined;
}

/** The fewest rows of the variance design, and the fewest paths at each size of a lever. */
export const LEAST = { rows: 10, paths: 20 } as const;

/**
 * Reads every option strictly.
 * @throws UsageError with every option at fault.
 */
export function checkSensitivity(typed: TypedSensitivity, pack: DataPack): SensitivityOptions {
  return readOptions((issues) => {
    checkTogether(issues, typed);
    return readBounds(issues, typed, pack, typed.lever === undefined ? LEAST.rows : LEAST.paths);
  });
}

/**
 * Reads what is asked of either question, whose members are so many at the least.
 * @throws UsageError with every option at fault.
 */
export function checkQuestion(typed: TypedQuestion, pack: DataPack, least: number): SensitivityOptions {
  return readOptions((issues) => readBounds(issues, typed, pack, least));
}

function readBounds(issues: Issue[], typed: TypedQuestion, pack: DataPack, least: number): SensitivityOptions {
  const { origin, horizon, headline } = pack.meta;
  const fault = "is not a month that the data pack projects";
  for (const id of typed.of ?? []) checkPlacement(issues, "--of", id, pack);
  if (typed.untilShort !== undefined) checkPlacement(issues, "--until-short", typed.untilShort, pack);
  return {
    members: optional(typed.members, (text) => whole(issues, "--members", text, least, 100_000)),
    seed: seed(issues, typed.seed),
    month:
      optional(typed.month, (text) => monthWithin(issues, "--month", text, [origin + 1, horizon], fault)) ?? headline,
    places: optional(typed.places, (text) => whole(issues, "--places", text, 0, 1_000_000)),
  };
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
