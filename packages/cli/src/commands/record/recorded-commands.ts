import type { AnyTerms, RecordedCommand } from "./recorded.js";

/** Every command that leaves a run.json, by the name that stands in it. A command's own code is loaded when it is asked for. */
const RECORDED: Readonly<Record<string, () => Promise<RecordedCommand<AnyTerms>>>> = {
  project: async () => (await import("../project/project.js")).PROJECT,
  compare: async () => (await import("../compare/compare.js")).COMPARE,
  sensitivity: async () => (await import("../sensitivity/sensitivity.js")).SENSITIVITY,
  plan: async () => (await import("../plan/plan.js")).PLAN,
  "arrivals forecast": async () => (await import("../arrivals/forecast.js")).FORECAST,
  "arrivals backtest": async () => (await import("../arrivals/backtest.js")).BACKTEST,
  "arrivals evidence": async () => (await import("../arrivals/evidence.js")).EVIDENCE,
};

/** The names of the commands that leave a run.json. */
export const RECORDED_NAMES: readonly string[] = Object.keys(RECORDED);

/** The command of that name; undefined where none leaves a run.json. */
export async function recordedCommand(name: string): Promise<RecordedCommand<AnyTerms> | undefined> {
  return Object.hasOwn(RECORDED, name) ? RECORDED[name]!() : undefined;
}
