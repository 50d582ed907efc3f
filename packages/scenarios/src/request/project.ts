import { ENOUGH_MONTHS, type Month, SERVICE_LEVEL, SUFFICIENCY_LEVEL } from "@sufficiency/core";
import * as z from "zod/mini";
import { arrivalsIn, assumed, membersOf, packId, seedOf, workers } from "./common.js";
import { type Around, field } from "./field.js";
import { callback, month, projected, share, whole } from "./kinds.js";
import { type FilledOf, type OptionsOf, type Request, request, type ValuesOf } from "./request.js";

/** What a projection takes. */
export const PROJECT = request("a projection", (around) => ({
  found: { pack: packId() },
  shared: {
    /** What is assumed, every scenario that it extends included. Default: the baseline. */
    scenario: assumed({ recordedAs: "supposed", namedAs: "scenario" }),
    /** Any text of 1 to 100 visible characters; the same text gives the same projection. */
    seed: seedOf("pack"),
    /** Simulated paths, 1 to 1,000,000. */
    members: membersOf("simulated paths, {range}", "1000"),
    /** Number of the first path, 0 to 1,000,000,000. Default 0. */
    firstMember: firstMember("number of the first path, {range}"),
    /** Last month projected; months after it are left out, the others do not change. Default: the pack's horizon. */
    until: field(z.optional(month(projected(around))), {
      says: "last month to project, {range}",
      otherwise: "the pack's horizon",
    }),
    /** Chance of having enough that `required` gives, 0.5 to 0.999. Default 0.9. */
    serviceLevel: field(z._default(share(0.5, 0.999), SERVICE_LEVEL), {
      says: "chance of having enough that 'required' gives, {range}",
    }),
    /** Share of the months to the headline in which a home is to have enough, 0.5 to 1. Default 0.9. */
    enoughMonths: field(z._default(share(0.5, 1), ENOUGH_MONTHS), {
      says: "share of months in which a home is to have enough, {range}",
    }),
    /** Month by whose end carers are to be in balance. Default: the last March up to the headline month. */
    balanceBy: field(z.optional(month(upToLast(around))), {
      says: "month for carers to be in balance, {range}",
      otherwise: "last March to the headline",
    }),
    /** Chance with which carers are to be in balance, 0.5 to 0.999. Default 0.8. */
    balanceLevel: field(z._default(share(0.5, 0.999), SUFFICIENCY_LEVEL), {
      says: "chance with which carers are to be in balance, {range}",
    }),
  },
  command: { workers: workers() },
  library: {
    /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
    arrivals: arrivalsIn(),
    /** Called after every member with the number done. */
    onMember: z.optional(callback<(done: number) => void>()),
  },
}));

/** What is the same for every member of a projection: what putting its parts together takes. */
export const ASSEMBLE = {
  of: PROJECT.of,
  library: (around) => z.omit(PROJECT.library(around), { members: true, firstMember: true, onMember: true }),
  command: (around) => z.omit(PROJECT.command(around), { members: true, firstMember: true, workers: true }),
} satisfies Request;

/** Which members shards have between them. */
export const MERGE = request("a merge", () => ({
  command: {
    /** How many; as many as there are unless given. */
    members: field(z.optional(whole(1, 1_000_000)), {
      says: "members that the shards must have",
      otherwise: "those they have",
    }),
    /** Number of the first, 0 to 1,000,000,000. Default 0. */
    firstMember: firstMember("number of their first member"),
  },
}));

export interface ProjectOptions extends OptionsOf<typeof PROJECT> {}
export type ProjectValues = ValuesOf<typeof PROJECT>;

/** What the members of a projection depend on. */
export type ShardOptions = Omit<FilledOf<typeof ASSEMBLE>, keyof ServiceLevels>;

/** How sure a projection is to be in what it reports. */
export type ServiceLevels = Pick<FilledOf<typeof PROJECT>, "serviceLevel" | "balanceLevel">;

function firstMember(says: string) {
  return field(z._default(whole(0, 1_000_000_000, "from 0"), 0), { says, flag: "members-from" });
}

/** No month after the last one projected. */
function upToLast(around: Around): readonly [first: Month, last: Month] | undefined {
  const bounds = projected(around);
  const until = around.given["until"] as Month;
  return bounds && [bounds[0], until >= bounds[0] && until <= bounds[1] ? until : bounds[1]];
}
