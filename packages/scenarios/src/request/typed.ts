import type { DataPack } from "@sufficiency/core";
import { check, type Faulty, fieldsFor } from "./check.js";
import type { Field } from "./field.js";
import type { Request, ValuesOf } from "./request.js";

/** A field as an option of a command. */
export interface TypedOption {
  /** The field's name. */
  readonly name: string;
  /** With its dashes, as in `--members-from`. */
  readonly flag: string;
  /** What follows it, as in `<number>`; "" for nothing. */
  readonly placeholder: string;
  /** What help says of it, its bounds among the words. */
  readonly says: string;
  /** The text that is read where nothing is typed; undefined where the field has no one default. */
  readonly usual: string | undefined;
}

/** One typed text that is not let through. */
export interface TypedFault {
  readonly flag: string;
  readonly text: string;
  readonly message: string;
  readonly remedy: string;
}

/** What was typed as values; of no use where there are faults. */
export interface TypedValues<R extends Request> {
  readonly values: ValuesOf<R>;
  readonly faults: readonly TypedFault[];
}

/** The options of a command that asks such a request, in their order. */
export function typedOptions({ fields }: Request): TypedOption[] {
  return fieldsFor(fields, "command").flatMap(([name, field]) => optionOf(name, field) ?? []);
}

/**
 * Reads what was typed of a request, each text once. `typed` has the texts by the options' names, as in `membersFrom`;
 * `found` has the values that the command finds out for itself, by the fields' names.
 */
export function readTyped<R extends Request>(
  request: R,
  typed: Readonly<Record<string, unknown>>,
  found: Partial<ValuesOf<R>>,
  pack?: DataPack,
): TypedValues<R> {
  const read = fieldsFor(request.fields, "command").flatMap(([name, field]) => {
    const option = optionOf(name, field);
    const text = option && (typed[attribute(option.flag)] ?? option.usual);
    return text === undefined ? [] : [[name, textValue(field, text)] as const];
  });
  const given: Readonly<Record<string, unknown>> = { ...Object.fromEntries(read), ...found };
  const { values, faults } = check(request, given, "command", pack);
  return {
    values: values as ValuesOf<R>,
    faults: faults.map((fault) => typedFault(request, typed, given, fault, pack)),
  };
}

function optionOf(name: string, field: Field): TypedOption | undefined {
  const { kind, flag = hyphened(name), command } = field;
  if (kind.typed === undefined || flag === "") return undefined;
  const { placeholder } = kind.typed;
  const words = field.says.replace("{range}", kind.range);
  const says = field.otherwise === undefined ? words : `${words} (default: ${field.otherwise})`;
  const constant = typeof field.usual === "number" || typeof field.usual === "string" ? String(field.usual) : undefined;
  return { name, flag: `--${flag}`, placeholder, says, usual: command ?? constant };
}

/** A flag as it stands is its value. */
function textValue({ kind }: Field, text: unknown): unknown {
  if (Array.isArray(text)) return text.map((each) => kind.typed?.read(String(each)));
  return typeof text === "string" ? kind.typed?.read(text) : text;
}

function typedFault(
  { fields }: Request,
  typed: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
  { name, item, message, ...fault }: Faulty,
  pack: DataPack | undefined,
): TypedFault {
  const field = fields[name];
  const option = field && optionOf(name, field);
  const flag = option?.flag ?? name;
  const whole = typed[attribute(flag)];
  const text = Array.isArray(whole) && item !== undefined ? whole[item] : whole;
  const remedy = field?.kind.typed?.remedy?.(flag, { pack, given }) ?? fault.remedy;
  return { flag, text: String(text ?? option?.usual ?? ""), message, remedy };
}

/** `members-from` for `membersFrom`. */
function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `membersFrom` for `--members-from`. */
function attribute(flag: string): string {
  return flag.replace(/^--/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
