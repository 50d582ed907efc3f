export { modelOf } from "./model/model.js";
export { type AsyncOptions, finish, finishAsync, type Progress, type Work } from "./model/work.js";
export { project, projectAsync } from "./project/project.js";
export { hindcast, type HindcastRow } from "./evaluate/hindcast.js";
export { backtestArrivals } from "./evaluate/arrivals-backtest.js";
export { type LevelEvidence, levelEvidence } from "./arrivals/evidence/level-evidence.js";
export { packLevel } from "./arrivals/evidence/pack-level.js";
export { adaptiveLevel } from "./arrivals/models/adaptive-level/adaptive-level.js";
export type { ArrivalsModel } from "./arrivals/models/model.js";
export { ARRIVALS_MODELS } from "./arrivals/models/models.js";
export { parseSeriesCsv } from "./arrivals/series/parse-series-csv.js";
export { parseSeriesJson } from "./arrivals/series/parse-series-json.js";
export { type CountSeries, countSeries, knownAt } from "./arrivals/series/series.js";
export { SeriesError } from "./arrivals/series/series-error.js";
export type { Lever } from "./levers/forms.js";
export { checkScenario } from "./scenario/check.js";
export {
  composeScenarios,
  type ResolvedScenario,
  resolveScenario,
  type ScenarioText,
  type ScenarioTexts,
} from "./scenario/extend.js";
export { type ParseOptions, parseScenario } from "./scenario/parse.js";
export { BASELINE_SCENARIO, type Scenario, ScenarioError } from "./scenario/scenario.js";
export { scenarioSchema } from "./scenario/schema.js";
export { scenarioText } from "./scenario/write.js";
export { type AttributionRow, attribute } from "./compare/attribute.js";
export { type Comparison, compare } from "./compare/compare.js";
export type { DifferenceRow } from "./compare/differences.js";
export { factorsOf, uncertainInputs } from "./sensitivity/factors.js";
export type { Outcome } from "./sensitivity/experiment.js";
export { type Switching, switchingValue } from "./sensitivity/switching.js";
export { type Tornado, tornado } from "./sensitivity/tornado.js";
export { type VarianceSplit, varianceShares } from "./sensitivity/variance.js";
export { type Plan, plan } from "./plan/plan.js";
export type { HindcastOptions } from "./request/backtest.js";
export type { CompareOptions } from "./request/compare.js";
export type { PlanOptions } from "./request/plan.js";
export type { ProjectOptions } from "./request/project.js";
export type { SwitchingOptions, TornadoOptions, VarianceOptions } from "./request/sensitivity.js";
