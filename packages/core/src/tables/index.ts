export { type ArrivalSummary, type FlowSummary, GROUP_WORDS, STOCK_TOTALS, type StockSummary } from "./path-tables.js";
export { outputsOf, TABLES } from "./outputs.js";
export { outputsSchema } from "./schema.js";
export {
  type Column,
  month,
  type NumberFormat,
  number,
  oneOf,
  type Output,
  output,
  placement,
  spread,
  type Table,
  text,
  type Words,
} from "./table.js";
export * from "./projection.js";
export { type Year, calendarYears, financialYears } from "./years.js";
export { ENOUGH_MONTHS, type HorizonRules, type Scope, scopeOf } from "./scope.js";
export { YEARLY_WORDS, type YearlyCount, type YearlyFlow, yearlyCounts } from "./yearly-flows.js";
export {
  EFFECT_GROUPS,
  EffectCounter,
  type EffectGroup,
  effectiveFigures,
  type FigureEffect,
  figureEffects,
} from "./effects.js";
export { PathCounter } from "./path-counter.js";
export { PathSeries } from "./path-series.js";
export { type PathTables, summarise } from "./summarise.js";
export { headline } from "./headline.js";
export { RequirementCounter, requirementSeries } from "./requirement-counter.js";
export { horizonRules } from "./horizon-rules.js";
export { type RequirementRow, requirementRows, SERVICE_LEVEL } from "./requirement-rows.js";
export {
  BALANCE_LEVEL,
  type CarerBalance,
  carerBalance,
  type RecruitmentRow,
  recruitmentRows,
} from "./carers/balance.js";
export { CarerCounter, CarerSeries } from "./carers/carer-counter.js";
export { FOSTER_AGE_WORDS, FosterAgeCounter, type FosterAgeSummary, fosterAgeRows } from "./carers/foster-ages.js";
export { PLACED_TOTALS, PLACED_WORDS, PlacedCounter, type PlacedSummary, placedRows } from "./placed-counter.js";
export { COST_WORDS, CostCounter, CostSeries, type CostSummary, costs } from "./cost.js";
export { SHORT_BREAK_WORDS, ShortBreakCounter, type ShortBreakSummary, shortBreakRows } from "./short-break-counter.js";
export type { MeasureSummary } from "./measures/measures-table.js";
export { MeasureCounter, measureRows, meetsTarget } from "./measures/measure-counter.js";
export { NeedCounter } from "./need-counter.js";
export { MemberCounter } from "./member-counter.js";
export { PEAK_WORDS } from "./peak-counter.js";
