/**
 * One fault found in an input: what is wrong, the value read, where, and what to do about it.
 *
 * @example
 * const [issue]: readonly Issue[] = checkPack(new Map([["pack.yaml", "id: elsewhere"]]));
 * issue?.remedy.length !== 0; // => true
 */
export interface Issue {
  /** File name as the user knows it, for example `stocks.csv`. */
  readonly file: string;
  /** Physical line, 1-based; 0 when the file as a whole is at fault. */
  readonly line: number;
  /** Column of the first character, 1-based; 0 when no single place is at fault. */
  readonly column: number;
  /** The column's name or the key that is at fault, or "" for the whole row or file. */
  readonly field: string;
  /** The text that was read, or "" where nothing was. */
  readonly value: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly remedy: string;
}

/**
 * A data pack that cannot be used. `issues` holds every fault found, in file and line order.
 *
 * @example
 * try {
 *   parsePack(new Map());
 * } catch (error) {
 *   if (error instanceof PackError) error.issues.map(formatIssue).join("\n");
 * }
 */
export class PackError extends Error {
  override readonly name = "PackError";
  constructor(readonly issues: readonly Issue[]) {
    super(issuesInWords(issues, "in the data pack"));
  }
}

/**
 * The message of an error that holds issues: the first of them with its place, and how many there are.
 * `where` ends the count, as in `in the data pack`.
 */
export function issuesInWords(issues: readonly Issue[], where: string): string {
  const [first] = issues;
  const count = `${issues.length} ${issues.length === 1 ? "issue" : "issues"} ${where}`;
  return first === undefined ? count : `${oneLine(placed(first))} (${count}; see issues)`;
}

/** `stocks.csv:12:5: date is not a month`, as much of the place as is known. */
function placed({ file, line, column, message }: Issue): string {
  const numbers = [line, column].filter((number) => number > 0);
  const place = [file, ...numbers].join(":");
  return place === "" ? message : `${place}: ${message}`;
}

/** Characters that would break the line or turn text round, left out. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ");
}

/**
 * An argument outside its bounds. `parameter` names it, `received` is what was given.
 *
 * @example
 * try {
 *   modelOf(pack, { seed: "1" }).member(-1);
 * } catch (error) {
 *   if (error instanceof ParameterError) error.parameter; // => "member"
 * }
 */
export class ParameterError extends Error {
  override readonly name: string = "ParameterError";
  constructor(
    readonly parameter: string,
    readonly received: unknown,
    expected: string,
  ) {
    super(`${parameter} must be ${expected}; received ${String(received)}`);
  }
}

/** One option that cannot be obeyed. */
export interface OptionFault {
  /** The option's name, as in `serviceLevel`. */
  readonly option: string;
  /** What was given for it; undefined where nothing was. */
  readonly received: unknown;
  /** What it may be, as in `a share from 0.5 to 0.999`; of a name that no option has, the names that there are. */
  readonly allowed: string;
  /** The whole in a sentence: option, value, what is allowed and, where there is one, the remedy. */
  readonly sentence: string;
}

/**
 * Options that cannot be obeyed. `faults` holds every one at fault; `parameter` and `received` are of the first.
 *
 * @example
 * try {
 *   project(pack, { members: 0, seed: "1" });
 * } catch (error) {
 *   if (error instanceof OptionsError) error.faults[0].option; // => "members"
 * }
 */
export class OptionsError extends ParameterError {
  override readonly name: string = "OptionsError";
  /** @param faults one or more. */
  constructor(readonly faults: readonly [OptionFault, ...OptionFault[]]) {
    super(faults[0].option, faults[0].received, faults[0].allowed);
    this.message = faults.map(({ sentence }) => sentence).join("\n");
  }
}

/**
 * Children appeared or vanished: a fault in this program, never in the input.
 *
 * @example
 * try {
 *   project(pack, { members: 1, seed: "1" });
 * } catch (error) {
 *   if (error instanceof ConservationError) throw new Error("report this: children appeared or vanished", { cause: error });
 * }
 */
export class ConservationError extends Error {
  override readonly name = "ConservationError";
}

/**
 * A value that the program itself guarantees, as itself.
 * @throws Error where it is missing all the same: a fault in this program, never in the input.
 * @example
 * const planned = definite(beds.get("reception"));
 */
export function definite<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error("a value that must be there is missing");
  return value;
}
