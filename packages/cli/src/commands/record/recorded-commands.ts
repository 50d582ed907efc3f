import type { Request } from "@sufficiency/scenarios/advanced";
import type { RecordFields } from "../../read/record-fields.js";
import type { RecordedCommand } from "./recorded.js";

/** What any recorded command is. */
export type AnyRecorded = RecordedCommand<Request>;

/** Every command that leaves a run.json, by the name that stands in it. A command's own code is loaded when it is wanted. */
const RECORDED: Readonly<Record<string, (fields: RecordFields) => Promise<AnyRecorded>>> = {
  project: async () => (await import("../project/project.js")).PROJECT_RUN,
  compare: async () => (await import("../compare/compare.js")).COMPARE_RUN,
  sensitivity: async (fields) =>
    fields.has("lever")
      ? (await import("../sensitivity/switching.js")).SWITCHING_RUN
      : (await import("../sensitivity/drivers.js")).DRIVERS_RUN,
  plan: async () => (await import("../plan/plan.js")).PLAN_RUN,
  "arrivals forecast": async () => (await import("../arrivals/forecast.js")).FORECAST_RUN,
  "arrivals backtest": async () => (await import("../arrivals/backtest.js")).BACKTEST_RUN,
  "arrivals evidence": async () => (await import("../arrivals/evidence.js")).EVIDENCE_RUN,
};

/** The names of the commands that leave a run.json. */
export const RECORDED_NAMES: readonly string[] = Object.keys(RECORDED);

/** The command of that name, of a record with such fields; undefined where none leaves a run.json. */
export async function recordedCommand(name: string, fields: RecordFields): Promise<AnyRecorded | undefined> {
  return Object.hasOwn(RECORDED, name) ? RECORDED[name]?.(fields) : undefined;
}
