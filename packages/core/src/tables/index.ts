export { outputsOf, type ProjectionRows, projectionRows, SUMMARIES, TABLES } from "./outputs.js";
export { MemberCounter } from "./summary.js";
export { outputsSchema } from "./schema.js";
export { type Column, GROUP_WORDS, type NumberFormat, type Output, output, type Table, type Words } from "./table.js";
export * as column from "./column.js";
export type { Counter, Levels, OutputTable, Summary } from "./summary.js";
export * from "./projection.js";
export { type Year, calendarYears, financialYears } from "./scope.js";
export { ENOUGH_MONTHS, type HorizonRules, type Scope, scopeOf } from "./scope.js";
export { YEARLY_WORDS, type YearlyCount, type YearlyFlow, yearlyCounts } from "./yearly-flows.js";
export {
  EFFECT_GROUPS,
  EffectCounter,
  type EffectGroup,
  effectiveInputs,
  type InputEffect,
  inputEffects,
} from "./effects.js";
export { headline } from "./headline.js";
export { STOCK_TOTALS, type StockSummary } from "./stock.js";
export type { FlowSummary } from "./flows.js";
export type { ArrivalSummary } from "./arrivals.js";
export type { YearlySummary } from "./yearly.js";
export { type PeakExcessSummary, PEAK_WORDS, type PeakSummary } from "./peaks.js";
export { REQUIREMENT_KEPT, RequirementCounter, requirementSeries } from "./requirement-counter.js";
export { REQUIREMENTS, type RequirementRow, SERVICE_LEVEL } from "./requirements.js";
export { HORIZON, type HorizonSummary } from "./horizon.js";
export type { RecruitmentRow } from "./carers/recruitment.js";
export { SUFFICIENCY_LEVEL, type CarerSufficiency } from "./carers/sufficiency.js";
export { FOSTER_AGE_WORDS, FOSTER_AGES, type FosterAgeSummary } from "./carers/foster-ages.js";
export { PLACED, PLACED_TOTALS, PLACED_WORDS, type PlacedSummary } from "./placed.js";
export { COST, COST_KEPT, COST_WORDS, CostSeries, type CostSummary } from "./cost.js";
export { SHORT_BREAK_WORDS, type ShortBreakSummary } from "./short-breaks.js";
export type { MeasureSummary } from "./measures/measures.js";
export { meetsTarget } from "./measures/measure-counter.js";
