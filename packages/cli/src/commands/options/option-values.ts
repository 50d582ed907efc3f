import { formatMonth, type Issue, type Month, parseMonth } from "@sufficiency/core";
import { optionIssue, UsageError } from "../../failures.js";

/**
 * Reads options together, each strictly: what is wrong with one is added to the issues, and what is read of it is then
 * of no use.
 * @throws UsageError with every option at fault.
 */
export function readOptions<T>(read: (issues: Issue[]) => T): T {
  const issues: Issue[] = [];
  const options = read(issues);
  if (issues.length > 0) throw new UsageError(issues);
  return options;
}

/** A whole number within bounds. */
export function whole(issues: Issue[], option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    issues.push(
      optionIssue(
        option,
        text,
        `is not a whole number from ${least} to ${most}`,
        `Write digits only, as in ${option} ${Math.max(least, 1)}.`,
      ),
    );
  return value;
}

/** Threads; one where nothing says. */
export function workers(issues: Issue[], text = "1"): number {
  return whole(issues, "--workers", text, 1, 64);
}

/** A share from 0 to 1 within bounds, written as a decimal. */
export function share(issues: Issue[], option: string, text: string, least: number, most: number): number {
  const value = /^(?:[01]?\.\d+|1)$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    issues.push(
      optionIssue(
        option,
        text,
        `is not a share from ${least} to ${most}`,
        `Write a decimal, as in ${option} 0.9 for 90%.`,
      ),
    );
  return value;
}

/** One to a hundred visible characters. */
export function seed(issues: Issue[], text: string): string {
  if (!/^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u.test(text))
    issues.push(optionIssue("--seed", text, "is not a seed", "Write 1 to 100 visible characters, as in --seed 1."));
  return text;
}

/** A month, `YYYY-MM`. */
export function month(issues: Issue[], option: string, text: string): Month {
  const read = parseMonth(text);
  if (read === undefined)
    issues.push(optionIssue(option, text, "is not a month", `Write YYYY-MM, as in ${option} 2028-12.`));
  return read ?? 0;
}

/** A month from the first to the last, and the last for one that is not; `fault` says what one is that lies outside. */
export function monthWithin(
  issues: Issue[],
  option: string,
  text: string,
  [first, last]: readonly [Month, Month],
  fault: string,
): Month {
  const read = parseMonth(text);
  if (read !== undefined && read >= first && read <= last) return read;
  const message = read === undefined ? "is not a month" : fault;
  issues.push(optionIssue(option, text, message, `Write YYYY-MM, from ${formatMonth(first)} to ${formatMonth(last)}.`));
  return last;
}

/** What is read of an option that was typed; undefined where it was not. */
export function optional<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}
