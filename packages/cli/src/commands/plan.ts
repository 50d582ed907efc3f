import { csvFiles, planTables, planText } from "@sufficiency/report";
import type { Plan } from "@sufficiency/scenarios";
import { optionsFrom, PLAN, type PlanValues, planning } from "@sufficiency/scenarios/advanced";

import type { Command } from "commander";
import { runMembers } from "../members/members.js";
import { readPackOfScenario } from "../read/scenario-files.js";
import type { Sources } from "../read/sources.js";
import type { Streams } from "../streams.js";
import { addRequest, outOption, packOption, readRequest, scenarioOption, type TypedCommand } from "./options.js";
import { carryOut, type RecordedCommand, type Running, running } from "./record/recorded.js";

/** What to open, approve and contract, with a scenario file of it. */
export const PLAN_RUN: RecordedCommand<typeof PLAN> = {
  name: "plan",
  request: PLAN,
  async answer(values, sources, run) {
    const { pack } = sources;
    const planned = await runPlan(values, sources, run);
    run.watch.lap("plan");
    const text = planText(planned, pack);
    const files = new Map([...csvFiles(planTables(planned)), ["plan.yaml", planned.text], ["plan.txt", text]]);
    return { text, files: async () => files };
  },
};

/** Runs the paths that the plan is made from, then those that it is checked on. */
async function runPlan(values: PlanValues, sources: Sources, { streams, workers }: Running): Promise<Plan> {
  const planned = planning(sources.pack, optionsFrom(PLAN, values));
  let step = planned.next();
  for (let half = 0; !step.done; half++) {
    const onProgress = (done: number, all: number) => streams.progress(half * all + done, 2 * all);
    const range = { firstMember: 0, members: step.value.members };
    const sampler = await runMembers("plan", sources, step.value, range, { workers, onProgress });
    step = planned.next(sampler.toData());
  }
  return step.value;
}

/** Adds what `plan` takes. */
export function addPlan(command: Command, streams: Streams): void {
  addRequest(command.addOption(packOption()).addOption(scenarioOption()), PLAN)
    .addOption(outOption(", with plan.yaml"))
    .action((typed: TypedCommand) => plan(typed, streams));
}

/** Plans openings, recruitment and contracts. */
async function plan(typed: TypedCommand, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const { pack, ...read } = readPackOfScenario(typed);
  const values = readRequest(PLAN, typed, { pack: pack.meta.id, scenario: read.scenario }, pack);
  await carryOut(PLAN_RUN, { ...read, values }, run);
}
