import type { Issue, Month, PackMeta } from "@sufficiency/core";
import { optionIssue } from "../../failures.js";
import type { ProjectTerms } from "../../write/project-terms.js";
import { asTyped } from "../options/as-typed.js";
import { monthWithin, optional, readOptions, seed, share, whole, workers } from "../options/option-values.js";

/** The options of `project` as they were typed; commander fills in the defaults. */
export interface TypedOptions {
  readonly pack?: string;
  readonly scenario?: readonly string[];
  readonly members: string;
  readonly membersFrom: string;
  readonly seed: string;
  readonly until?: string;
  readonly workers?: string;
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
 * Reads every option strictly, months against those that a pack projects.
 * @throws UsageError with every option at fault.
 */
export function checkOptions(typed: TypedOptions, meta: PackMeta): ProjectOptions {
  return readOptions((issues) => {
    if (typed.shard !== undefined && typed.out !== undefined)
      issues.push(
        optionIssue("--shard", typed.shard, "is given beside --out", "Write the shard; merge writes the folder."),
      );
    return {
      ...membersAndSeed(issues, typed),
      firstMember: firstMember(issues, typed.membersFrom),
      workers: workers(issues, typed.workers),
      serviceLevel: share(issues, "--service-level", typed.serviceLevel, 0.5, 0.999),
      enoughMonths: share(issues, "--enough-months", typed.enoughMonths, 0.5, 1),
      balanceLevel: share(issues, "--balance-level", typed.balanceLevel, 0.5, 0.999),
      ...months(issues, typed, meta),
    };
  });
}

/**
 * Reads the number of members and the seed.
 * @throws UsageError with every option at fault.
 */
export function checkRun(typed: Pick<TypedOptions, "members" | "seed">): Pick<ProjectOptions, "members" | "seed"> {
  return readOptions((issues) => membersAndSeed(issues, typed));
}

/** The number of members and the seed, among other options. */
export function membersAndSeed(
  issues: Issue[],
  typed: Pick<TypedOptions, "members" | "seed">,
): Pick<ProjectOptions, "members" | "seed"> {
  return { members: whole(issues, "--members", typed.members, 1, 1_000_000), seed: seed(issues, typed.seed) };
}

/** The members of a merged run as they were typed. */
export type TypedMembers = Pick<TypedOptions, "membersFrom"> & { readonly members?: string };

/**
 * Reads which members shards should have between them; undefined for as many as they have.
 * @throws UsageError with every option at fault.
 */
export function checkMembers(typed: TypedMembers): { firstMember: number; members: number | undefined } {
  return readOptions((issues) => ({
    firstMember: firstMember(issues, typed.membersFrom),
    members: optional(typed.members, (text) => whole(issues, "--members", text, 1, 1_000_000)),
  }));
}

/**
 * The options that a projection's terms ask for.
 * @throws UsageError where they cannot be obeyed.
 */
export function optionsOf(terms: ProjectTerms, meta: PackMeta): Omit<ProjectOptions, "workers"> {
  return checkOptions({ ...asTyped<TypedOptions>(terms), membersFrom: String(terms.firstMember) }, meta);
}

/** The last month projected, and the month by whose end carers are to be in balance: none after the last. */
function months(
  issues: Issue[],
  { until, balanceBy }: TypedOptions,
  { origin, horizon }: PackMeta,
): Pick<ProjectOptions, "until" | "balanceBy"> {
  const within = (option: string, last: Month, fault: string) => (text: string) =>
    monthWithin(issues, option, text, [origin + 1, last], fault);
  const last = optional(until, within("--until", horizon, "is outside the months of the data pack"));
  const balance = within("--balance-by", last ?? horizon, "is outside the months projected");
  return { until: last, balanceBy: optional(balanceBy, balance) };
}

function firstMember(issues: Issue[], text: string): number {
  return whole(issues, "--members-from", text, 0, 1_000_000_000);
}
