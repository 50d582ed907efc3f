import { type Issue, type Month, parseMonth } from "@sufficiency/core";
import { optionIssue, UsageError } from "../failures.js";
import type { ProjectTerms } from "../write/project-terms.js";
import { asTyped } from "./as-typed.js";

/** The options of `project` as they were typed; commander fills in the defaults. */
export interface TypedOptions {
  readonly pack?: string;
  readonly scenario?: readonly string[];
  readonly members: string;
  readonly membersFrom: string;
  readonly seed: string;
  readonly until?: string;
  readonly workers: string;
  readonly serviceLevel: string;
  readonly enoughMonths: string;
  readonly balanceBy?: string;
  readonly balanceLevel: string;
  readonly out?: string;
  readonly shard?: string;
}

/** The options of `project`, checked. */
export interface ProjectOptions {
  /** 1 to 1,000,000. */
  readonly members: number;
  /** 0 to 1,000,000,000. */
  readonly firstMember: number;
  readonly seed: string;
  /** Last month to project; undefined for the pack's horizon. */
  readonly until: Month | undefined;
  /** 1 to 64. */
  readonly workers: number;
  /** 0.5 to 0.999. */
  readonly serviceLevel: number;
  /** 0.5 to 1. */
  readonly enoughMonths: number;
  /** Month by whose end carers are to be in balance; undefined for the pack's own. */
  readonly balanceBy: Month | undefined;
  /** 0.5 to 0.999. */
  readonly balanceLevel: number;
}

/**
 * Reads every option strictly.
 * @throws UsageError with every option at fault.
 */
export function checkOptions(typed: TypedOptions): ProjectOptions {
  const issues: Issue[] = [];
  const options = {
    members: whole(issues, "--members", typed.members, 1, 1_000_000),
    firstMember: firstMember(issues, typed.membersFrom),
    seed: seed(issues, typed.seed),
    until: month(issues, "--until", typed.until),
    workers: whole(issues, "--workers", typed.workers, 1, 64),
    serviceLevel: share(issues, "--service-level", typed.serviceLevel, 0.5, 0.999),
    enoughMonths: share(issues, "--enough-months", typed.enoughMonths, 0.5, 1),
    balanceBy: month(issues, "--balance-by", typed.balanceBy),
    balanceLevel: share(issues, "--balance-level", typed.balanceLevel, 0.5, 0.999),
  };
  if (typed.shard !== undefined && typed.out !== undefined)
    issues.push(
      optionIssue("--shard", typed.shard, "is given beside --out", "Write the shard; merge writes the folder."),
    );
  if (issues.length > 0) throw new UsageError(issues);
  return options;
}

/**
 * Reads the number of members and the seed.
 * @throws UsageError with every option at fault.
 */
export function checkRun(typed: Pick<TypedOptions, "members" | "seed">): Pick<ProjectOptions, "members" | "seed"> {
  const { members, seed } = checkPeriodRun(typed);
  return { members, seed };
}

/**
 * Reads the number of members, the seed and the last month.
 * @throws UsageError with every option at fault.
 */
export function checkPeriodRun(
  typed: Pick<TypedOptions, "members" | "seed" | "until">,
): Pick<ProjectOptions, "members" | "seed" | "until"> {
  const issues: Issue[] = [];
  const options = {
    members: whole(issues, "--members", typed.members, 1, 1_000_000),
    seed: seed(issues, typed.seed),
    until: month(issues, "--until", typed.until),
  };
  if (issues.length > 0) throw new UsageError(issues);
  return options;
}

/**
 * Reads the number of threads.
 * @throws UsageError where it is not one.
 */
export function checkWorkers(typed: string): number {
  const issues: Issue[] = [];
  const workers = whole(issues, "--workers", typed, 1, 64);
  if (issues.length > 0) throw new UsageError(issues);
  return workers;
}

/** The members of a merged run as they were typed. */
export type TypedMembers = Pick<TypedOptions, "membersFrom"> & { readonly members?: string };

/**
 * Reads which members shards should have between them; undefined for as many as they have.
 * @throws UsageError with every option at fault.
 */
export function checkMembers(typed: TypedMembers): { firstMember: number; members: number | undefined } {
  const issues: Issue[] = [];
  const { members } = typed;
  const options = {
    firstMember: firstMember(issues, typed.membersFrom),
    members: members === undefined ? undefined : whole(issues, "--members", members, 1, 1_000_000),
  };
  if (issues.length > 0) throw new UsageError(issues);
  return options;
}

/**
 * The options that a projection's terms ask for.
 * @throws UsageError where they cannot be obeyed.
 */
export function optionsOf(terms: ProjectTerms): Omit<ProjectOptions, "workers"> {
  return checkOptions({ ...asTyped<TypedOptions>(terms), membersFrom: String(terms.firstMember), workers: "1" });
}

/**
 * Checks the last month against the months that a pack projects.
 * @throws UsageError when it is outside them.
 */
export function checkUntil(
  typed: string | undefined,
  until: Month | undefined,
  first: Month,
  last: Month,
  words: string,
  option = "--until",
): void {
  if (until === undefined || (until >= first && until <= last)) return;
  const message = option === "--until" ? "is outside the months of the data pack" : "is outside the months projected";
  throw new UsageError([optionIssue(option, typed ?? "", message, `Choose a month from ${words}.`)]);
}

function firstMember(issues: Issue[], text: string): number {
  return whole(issues, "--members-from", text, 0, 1_000_000_000);
}

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

export function seed(issues: Issue[], text: string): string {
  if (!/^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u.test(text))
    issues.push(optionIssue("--seed", text, "is not a seed", "Write 1 to 100 visible characters, as in --seed 1."));
  return text;
}

function month(issues: Issue[], option: string, text: string | undefined): Month | undefined {
  if (text === undefined) return undefined;
  const read = parseMonth(text);
  if (read === undefined)
    issues.push(optionIssue(option, text, "is not a month", `Write YYYY-MM, as in ${option} 2028-12.`));
  return read;
}
