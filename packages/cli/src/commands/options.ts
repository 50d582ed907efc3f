import type { DataPack, Issue } from "@sufficiency/core";
import {
  checkCommand,
  type Fault,
  type Field,
  fieldsOf,
  type Request,
  type ValuesOf,
} from "@sufficiency/scenarios/advanced";
import { type Command, Option } from "commander";
import { optionIssue, UsageError } from "../failures.js";

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
  const all = requests.flatMap(typedFields);
  for (const flag of new Set(all.map(flagOf)))
    command.addOption(optionOf(all.filter((field) => flagOf(field) === flag)));
  return command;
}

/**
 * Reads what was typed of a request, each text once. `found` has the values that the command finds out for itself.
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
  const texts = typedFields(request).flatMap((field) => {
    const text = typedText(field, typed) ?? field.command;
    return text === undefined ? [] : [[field.name, valueFrom(text, field)] as const];
  });
  const { values, faults } = checkCommand(request, { ...Object.fromEntries(texts), ...found }, pack);
  return { values, issues: faults.map((fault) => issueOf(fault, typed)) };
}

/** @throws UsageError where there is any issue. */
export function refuseOptions(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new UsageError(issues);
}

/** The data pack that a command reads. */
export function packOption(): Option {
  return new Option("--pack <folder>", "data pack (default: data/packs/kent-2025)");
}

/** The scenarios of a command. */
export function scenarioOption(): Option {
  const names = "names of the data pack's scenarios, or YAML or JSON files";
  return new Option("--scenario <name...>", `scenario or scenarios to project: ${names}`);
}

/** Where a command writes its folder. */
export function outOption(files = ""): Option {
  return new Option("--out <folder>", `folder to write${files}; an earlier output is replaced as a whole`);
}

/** The fields of a request that are typed, in their order. */
function typedFields(request: Request): Field[] {
  return fieldsOf(request.command({ given: {} })).filter((field) => kindOf(field).placeholder !== undefined);
}

/** Of a list, the kind of what is typed: its items. */
function kindOf({ kind, item }: Field): Field["kind"] {
  return item ?? kind;
}

function flagOf({ name, flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) }: Field): string {
  return `--${flag}`;
}

function optionOf(same: readonly Field[]): Option {
  const [first] = same;
  const { placeholder = "" } = kindOf(first);
  const flags = `${flagOf(first)} ${first.item ? placeholder.replace(">", "...>") : placeholder}`.trimEnd();
  const [says, usual] = [wordsOf(first), usualText(first)];
  if (same.every((field) => wordsOf(field) === says && usualText(field) === usual))
    return usual === undefined ? new Option(flags, says) : new Option(flags, says).default(usual);
  return new Option(flags, same.map((field) => `${wordsOf(field)} (default: ${usualText(field)})`).join(", or "));
}

/** What help says of it, its bounds among the words. */
function wordsOf(field: Field): string {
  const words = field.says.replace("{range}", kindOf(field).range ?? "");
  return field.otherwise === undefined ? words : `${words} (default: ${field.otherwise})`;
}

/** The text that is read where nothing is typed; undefined where the field has no one default. */
function usualText({ command, otherwise, usual }: Field): string | undefined {
  const isOne = otherwise === undefined && (typeof usual === "number" || typeof usual === "string");
  return command ?? (isOne ? String(usual) : undefined);
}

/** As commander has it: under `membersFrom` for `--members-from`. */
function typedText(field: Field, typed: TypedCommand): unknown {
  return typed[new Option(flagOf(field)).attributeName()];
}

/** Nothing but a text is read: an option that is only given is its own value. */
function valueFrom(text: unknown, field: Field): unknown {
  const { read } = kindOf(field);
  const one = (each: unknown) => (read && typeof each === "string" ? read(each) : each);
  return Array.isArray(text) ? text.map(one) : one(text);
}

function issueOf({ name, field, item, message, remedy }: Fault, typed: TypedCommand): Issue {
  if (field === undefined) return optionIssue(name, "", message, remedy);
  const whole = typedText(field, typed) ?? usualText(field) ?? "";
  const text = Array.isArray(whole) && item !== undefined ? whole[item] : whole;
  const { write } = kindOf(field);
  const flag = flagOf(field);
  return optionIssue(flag, String(text), message, write ? `Write ${write.replace("{flag}", flag)}.` : remedy);
}
