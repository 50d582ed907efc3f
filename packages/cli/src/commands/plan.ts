import { formatMonth } from "@sufficiency/core";
import { plan as planHomes, type Scenario } from "@sufficiency/scenarios";
import { readCase } from "../read/case.js";
import { planText } from "../render/text/plan.js";
import type { Streams } from "../streams.js";
import { planCsv, safetyCsv } from "../write/plan-files.js";
import { asTyped } from "./as-typed.js";
import { checkPlan, type TypedPlan } from "./plan-options.js";
import { carryOut, type RecordedCommand, running } from "./recorded.js";
import { doWork } from "./work.js";

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
  async answer({ scenario, ...terms }, { pack }, { streams, watch }) {
    const options = checkPlan(asTyped(terms), pack);
    const planned = await doWork(planHomes(pack, { ...options, scenario }), streams);
    watch.lap("plan");
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

/** Plans openings, recruitment and contracts. */
export async function plan(typed: TypedPlan, streams: Streams): Promise<void> {
  const run = running(streams);
  const { sources, scenario, hashes: scenarioFiles } = readCase(typed);
  const { pack } = sources;
  const { risk, asOf, members, seed } = checkPlan(typed, pack);
  const terms = { pack: pack.meta.id, scenario, risk, asOf: formatMonth(asOf), members, seed };
  await carryOut(PLAN, { terms, sources, scenarioFiles, out: typed.out }, run);
}
