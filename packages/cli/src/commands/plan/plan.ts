import { formatMonth } from "@sufficiency/core";
import { type Plan, type PlanOptions, planning, type Scenario } from "@sufficiency/scenarios";
import { runMembers } from "../../members/members.js";
import { NUMBER, SCENARIO, TEXT } from "../../read/record-fields.js";
import type { Sources } from "../../read/sources.js";
import { readSupposedPack } from "../../read/supposed-pack.js";
import { planText } from "../../render/text/plan.js";
import type { Streams } from "../../streams.js";
import { planCsv, safetyCsv } from "../../write/plan-files.js";
import { asTyped } from "../options/as-typed.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, type Running, running } from "../record/recorded.js";
import { checkPlan, type TypedPlan } from "./options.js";

export type { TypedPlan };

/** What a plan is asked. */
export interface PlanTerms {
  /** The pack's id. */
  readonly pack: string;
  /** What is supposed first, with whatever it extends. */
  readonly scenario: Scenario;
  /** 0.01 to 0.5. */
  readonly risk: number;
  /** Month of the decision, `YYYY-MM`. */
  readonly asOf: string;
  readonly members: number;
  readonly seed: string;
}

/** What to open, approve and contract, with a scenario file of it. */
export const PLAN: RecordedCommand<PlanTerms> = {
  name: "plan",
  read: (fields) => ({
    pack: fields.read("pack", TEXT),
    scenario: fields.read("scenario", SCENARIO),
    risk: fields.read("risk", NUMBER),
    asOf: fields.read("asOf", TEXT),
    members: fields.read("members", NUMBER),
    seed: fields.read("seed", TEXT),
  }),
  scenarios: ({ scenario }) => [scenario],
  async answer({ scenario, ...terms }, sources, run) {
    const { pack } = sources;
    const planned = await runPlan({ ...checkPlan(asTyped(terms), pack), scenario }, sources, run);
    run.watch.lap("plan");
    const text = planText(planned, pack);
    const files = new Map([
      ["plan.csv", planCsv(planned)],
      ["safety.csv", safetyCsv(planned)],
      ["plan.yaml", planned.text],
      ["plan.txt", text],
    ]);
    return { text, files: async () => files };
  },
};

/** Runs the paths that the plan is made from, then those that it is checked on. */
async function runPlan(options: PlanOptions, sources: Sources, { streams, workers }: Running): Promise<Plan> {
  const planned = planning(sources.pack, options);
  let step = planned.next();
  for (let half = 0; !step.done; half++) {
    const onProgress = (done: number, all: number) => streams.progress(half * all + done, 2 * all);
    const range = { firstMember: 0, members: step.value.members };
    const sampler = await runMembers("plan", sources, step.value, range, { workers, onProgress });
    step = planned.next(sampler.toData());
  }
  return step.value;
}

/** Plans openings, recruitment and contracts. */
export async function plan(typed: TypedPlan, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { sources, scenario, hashes: scenarioFiles } = readSupposedPack(typed);
  const { pack } = sources;
  const { risk, asOf, members, seed, workers } = checkPlan(typed, pack);
  const terms = { pack: pack.meta.id, scenario, risk, asOf: formatMonth(asOf), members, seed };
  await carryOut(PLAN, { terms, sources, scenarioFiles }, { ...run, workers });
}
