import type { DataPack, Issue } from "@sufficiency/core";
import {
  type Request,
  readTyped,
  type TypedOption,
  typedOptions,
  type ValuesOf,
} from "@sufficiency/scenarios/advanced";
import { type Command, Option } from "commander";
import { optionIssue, UsageError } from "../../failures.js";

/** What was typed of a command, by the names of its options; those of its request are texts. */
export interface TypedCommand extends Readonly<Record<string, unknown>> {
  /** Folder of the data pack. */
  readonly pack?: string;
  /** Names or files of scenarios. */
  readonly scenario?: readonly string[];
  /** Folder to write. */
  readonly out?: string;
}

/**
 * Adds the options of the requests that a command answers. One that several requests have in words of their own is said
 * in the words of each.
 */
export function addRequest(command: Command, ...requests: readonly Request[]): Command {
  const all = requests.flatMap(typedOptions);
  for (const flag of new Set(all.map((option) => option.flag)))
    command.addOption(commanderOption(all.filter((option) => option.flag === flag)));
  return command;
}

/**
 * Reads what was typed of a request, each text once.
 * @throws UsageError with every option at fault.
 */
export function readRequest<R extends Request>(
  request: R,
  typed: TypedCommand,
  found: Partial<ValuesOf<R>>,
  pack?: DataPack,
): ValuesOf<R> {
  const { values, issues } = readWithIssues(request, typed, found, pack);
  refuseOptions(issues);
  return values;
}

/** The same, where there is more to be said of the options: the values are of no use where there are issues. */
export function readWithIssues<R extends Request>(
  request: R,
  typed: TypedCommand,
  found: Partial<ValuesOf<R>>,
  pack?: DataPack,
): { readonly values: ValuesOf<R>; readonly issues: readonly Issue[] } {
  const { values, faults } = readTyped(request, typed, found, pack);
  return { values, issues: faults.map(({ flag, text, message, remedy }) => optionIssue(flag, text, message, remedy)) };
}

/** @throws UsageError where there is any issue. */
export function refuseOptions(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new UsageError(issues);
}

function commanderOption(same: readonly TypedOption[]): Option {
  const [{ flag, placeholder, usual, says }] = same as readonly [TypedOption];
  const flags = placeholder === "" ? flag : `${flag} ${placeholder}`;
  if (same.every((each) => each.says === says && each.usual === usual)) {
    const option = new Option(flags, says);
    return usual === undefined ? option : option.default(usual);
  }
  return new Option(flags, same.map((each) => `${each.says} (default: ${each.usual})`).join(", or "));
}
