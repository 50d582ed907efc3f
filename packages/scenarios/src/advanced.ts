export {
  type CountedLevel,
  type LevelEvidence,
  levelEvidence,
  type Range,
} from "./arrivals/evidence/level-evidence.js";
export { type Evidence, evidenceOf, type Observation } from "./arrivals/evidence/observations.js";
export { packLevel, seriesLevel } from "./arrivals/evidence/pack-level.js";
export {
  type AdjustableArrivals,
  type ArrivalsInForce,
  knownArrivals,
  levelArrivals,
  USUAL_ARRIVALS,
} from "./arrivals/level.js";
export {
  ADAPTIVE_LEVEL,
  type AdaptiveLevelOptions,
  adaptiveLevel,
} from "./arrivals/models/adaptive-level/adaptive-level.js";
export {
  type ArrivalsModel,
  type CountPaths,
  type FittedModel,
  sampleQuantile,
  sortedAt,
} from "./arrivals/models/model.js";
export { ARRIVALS_MODELS, BENCHMARKS } from "./arrivals/models/models.js";
export { type ParseSeriesOptions, parseSeriesCsv } from "./arrivals/series/parse-series-csv.js";
export { parseSeriesJson, USUAL_HORIZON } from "./arrivals/series/parse-series-json.js";
export {
  type CountSeries,
  countSeries,
  knownAt,
  markBreaks,
  markProvisional,
  markRefused,
  monthAt,
  type SeriesTask,
  seasonAt,
  type Window,
} from "./arrivals/series/series.js";
export { SeriesError } from "./arrivals/series/series-error.js";
export { type AttributionRow, attribute, attribution, leversAlone, TOGETHER, WHOLE } from "./compare/attribute.js";
export { type Compared, type Comparison, compare, comparison } from "./compare/compare.js";
export { type DifferenceRow, differenceRows } from "./compare/differences.js";
export { type PairPart, ScenarioPair } from "./compare/pair.js";
export {
  type ArrivalsBacktest,
  backtestArrivals,
  type ForecastFailure,
  type ScoreRow,
  type Split,
  splits,
  usualOrigins,
} from "./evaluate/arrivals-backtest.js";
export { type HindcastRow, hindcast, QUANTITIES, type Quantity } from "./evaluate/hindcast.js";
export { covers, crps, type SampleScores, sampleCrps, scoreSample, weightedIntervalScore } from "./evaluate/scores.js";
export {
  pitHistogram,
  type ScoreSummary,
  type Skill,
  type SkillScore,
  skill,
  summariseScores,
} from "./evaluate/skill.js";
export type { Lever } from "./levers/forms.js";
export { modelOf, register } from "./model/model.js";
export { type AsyncOptions, finish, finishAsync, type Progress, type Work } from "./model/work.js";
export type { Bill } from "./plan/bill.js";
export type { PlanAction, PlanKind } from "./plan/kinds.js";
export {
  type KindPlan,
  type PathsRequested,
  type Plan,
  type PlanStep,
  plan,
  planning,
  type Safety,
} from "./plan/plan.js";
export { chanceShortOfCarers, recruitment } from "./plan/recruitment.js";
export { type SampleOptions, type SamplePart, Sampler } from "./plan/sample.js";
export { adequate, chanceShort, openings } from "./plan/schedule.js";
export { assemble, project, projectAsync, runShard, Shard } from "./project/project.js";
export { type YearlyArrivals, yearlyArrivals } from "./project/yearly-arrivals.js";
export {
  ARRIVALS_BACKTEST,
  type ArrivalsBacktestOptions,
  type DrawsLine,
  HINDCAST,
  type HindcastOptions,
} from "./request/backtest.js";
export { type ModelOptions, VERIFY } from "./request/common.js";
export { COMPARE, type CompareOptions, type CompareValues } from "./request/compare.js";
export { type Field, fieldsOf } from "./request/field.js";
export {
  EVIDENCE,
  type EvidenceValues,
  FORECAST,
  FORECAST_BACKTEST,
  type ForecastBacktestValues,
  type ForecastValues,
  YEARLY_ARRIVALS,
} from "./request/forecast.js";
export { PLAN, type PlanOptions, type PlanValues } from "./request/plan.js";
export {
  ASSEMBLE,
  MERGE,
  PROJECT,
  type ProjectOptions,
  type ProjectValues,
  type ServiceLevels,
  type ShardOptions,
} from "./request/project.js";
export { type RecordFault, readRecord, writeRecord } from "./request/record.js";
export {
  checkCommand,
  checkOptions,
  type Fault,
  type OptionsOf,
  optionsFrom,
  type Request,
  type ValuesOf,
} from "./request/request.js";
export {
  DRIVERS,
  type DriversValues,
  type Question,
  SWITCHING,
  type SwitchingOptions,
  type SwitchingValues,
  TORNADO,
  type TornadoOptions,
  VARIANCE,
  type VarianceOptions,
} from "./request/sensitivity.js";
export { type ReadyScenario, readyScenario } from "./scenario/apply.js";
export { checkScenario } from "./scenario/check.js";
export {
  composeScenarios,
  type ResolvedScenario,
  resolveScenario,
  type ScenarioText,
  type ScenarioTexts,
} from "./scenario/extend.js";
export { type ParseOptions, parseScenario } from "./scenario/parse.js";
export { BASELINE_NAME, BASELINE_SCENARIO, type Scenario, ScenarioError } from "./scenario/scenario.js";
export { scenarioSchema } from "./scenario/schema.js";
export { scenarioText } from "./scenario/write.js";
export type { Estimate } from "./sensitivity/changes.js";
export { crossing, type Trial } from "./sensitivity/crossing.js";
export { AS_WRITTEN, Experiment, type Outcome, type ParameterDraw } from "./sensitivity/experiment.js";
export { ASSUMED, blockOf, type Factor, factorsOf, uncertainInputs } from "./sensitivity/factors.js";
export { type Evaluate, type Row, type Run, runRow } from "./sensitivity/pick-and-freeze.js";
export { type Share, type Shares, sharesOf } from "./sensitivity/shares.js";
export { type Switching, switchingValue } from "./sensitivity/switching.js";
export { type Bar, type Tornado, tornado } from "./sensitivity/tornado.js";
export { type VarianceSplit, varianceShares } from "./sensitivity/variance.js";
