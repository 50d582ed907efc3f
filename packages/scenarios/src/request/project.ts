import { ENOUGH_MONTHS, type Month, SERVICE_LEVEL, SUFFICIENCY_LEVEL } from "@sufficiency/core";
import { BASELINE_SCENARIO } from "../scenario/scenario.js";
import { ARRIVALS, membersOf, PACK, seedOf, WORKERS } from "./common.js";
import { inCode, may, usually } from "./field.js";
import { type MonthBounds, month, PROJECTED } from "./kinds/month.js";
import { share, whole } from "./kinds/number.js";
import { callback } from "./kinds/plain.js";
import { scenario } from "./kinds/scenario.js";
import { type OptionsOf, request, type ValuesOf, without } from "./request.js";

/** No month after the last one projected. */
const UP_TO_LAST: MonthBounds = (around) => {
  const bounds = PROJECTED(around);
  const until = around.given["until"] as Month;
  return bounds && [bounds[0], until >= bounds[0] && until <= bounds[1] ? until : bounds[1]];
};

/** What a projection takes. */
export const PROJECT = request("a projection", {
  pack: PACK,
  /** What is assumed, every scenario that it extends included. Default: the baseline. */
  scenario: usually(scenario("scenario"), BASELINE_SCENARIO, { says: "what is assumed", recordedAs: "supposed" }),
  /** Any text of 1 to 100 visible characters; the same text gives the same projection. */
  seed: seedOf("pack"),
  /** Simulated paths, 1 to 1,000,000. */
  members: membersOf("simulated paths, {range}", "1000"),
  /** Number of the first path, 0 to 1,000,000,000. Default 0. */
  firstMember: usually(whole(0, 1_000_000_000, "from 0"), 0, {
    says: "number of the first path, {range}",
    flag: "members-from",
  }),
  /** Last month projected; months after it are left out, the others do not change. Default: the pack's horizon. */
  until: may(month(PROJECTED, "is outside the months of the data pack"), {
    says: "last month to project, {range}",
    otherwise: "the pack's horizon",
  }),
  /** Chance of having enough that `required` gives, 0.5 to 0.999. Default 0.9. */
  serviceLevel: usually(share(0.5, 0.999), SERVICE_LEVEL, {
    says: "chance of having enough that 'required' gives, {range}",
  }),
  /** Share of the months to the headline in which a home is to have enough, 0.5 to 1. Default 0.9. */
  enoughMonths: usually(share(0.5, 1), ENOUGH_MONTHS, {
    says: "share of months in which a home is to have enough, {range}",
  }),
  /** Month by whose end carers are to be in balance. Default: the last March up to the headline month. */
  balanceBy: may(month(UP_TO_LAST, "is outside the months projected"), {
    says: "month for carers to be in balance, {range}",
    otherwise: "last March to the headline",
  }),
  /** Chance with which carers are to be in balance, 0.5 to 0.999. Default 0.8. */
  balanceLevel: usually(share(0.5, 0.999), SUFFICIENCY_LEVEL, {
    says: "chance with which carers are to be in balance, {range}",
  }),
  workers: WORKERS,
  /** How many asylum-seeking children arrive. Default: the level, season and surges of arrivals.csv. */
  arrivals: ARRIVALS,
  /** Called after every member with the number done. */
  onMember: inCode(may(callback<(done: number) => void>(), { says: "called after every member" })),
});

/** What is the same for every member of a projection: what putting its parts together takes. */
export const ASSEMBLE = without(PROJECT, "members", "firstMember", "workers", "onMember");

/** Which members shards have between them. */
export const MERGE = request("a merge", {
  /** How many; as many as there are unless given. */
  members: may(whole(1, 1_000_000), { says: "members that the shards must have", otherwise: "those they have" }),
  /** Number of the first, 0 to 1,000,000,000. Default 0. */
  firstMember: { ...PROJECT.fields.firstMember, says: "number of their first member" },
});

export type ProjectOptions = OptionsOf<typeof PROJECT>;
export type ProjectValues = ValuesOf<typeof PROJECT>;

/** What the members of a projection depend on. */
export type ShardOptions = Omit<OptionsOf<typeof ASSEMBLE>, keyof ServiceLevels>;

/** How sure a projection is to be in what it reports. */
export type ServiceLevels = Pick<ProjectOptions, "serviceLevel" | "balanceLevel">;
