import type { Request } from "@sufficiency/scenarios/advanced";
import type { RecordedCommand } from "./recorded.js";

/** What any recorded command is. */
export type AnyRecorded = RecordedCommand<Request>;

/** Every command that leaves a run.json, by the name that stands in it. A command's own code is loaded when it is wanted. */
const RECORDED: Readonly<Record<string, (record: object) => Promise<AnyRecorded>>> = {
  project: async () => (await import("../project.js")).PROJECT_RUN,
  compare: async () => (await import("../compare.js")).COMPARE_RUN,
  sensitivity: async (record) =>
    Object.hasOwn(record, "lever")
      ? (await import("../sensitivity.js")).SWITCHING_RUN
      : (await import("../sensitivity.js")).DRIVERS_RUN,
  plan: async () => (await import("../plan.js")).PLAN_RUN,
  "arrivals forecast": async () => (await import("../arrivals/series.js")).FORECAST_RUN,
  "arrivals backtest": async () => (await import("../arrivals/backtest.js")).BACKTEST_RUN,
  "arrivals evidence": async () => (await import("../arrivals/pack-arrivals.js")).EVIDENCE_RUN,
};

/** The names of the commands that leave a run.json. */
export const RECORDED_NAMES: readonly string[] = Object.keys(RECORDED);

/** The command of that name, with such a record; undefined where none leaves a run.json. */
export async function recordedCommand(name: string, record: object): Promise<AnyRecorded | undefined> {
  return Object.hasOwn(RECORDED, name) ? RECORDED[name]?.(record) : undefined;
}
