export type { ArrivalSummary, FlowSummary, StockSummary } from "./path-tables.js";
export { outputsOf, TABLES } from "./outputs.js";
export { outputsSchema } from "./schema.js";
export {
  type Column,
  month,
  type NumberFormat,
  number,
  type Output,
  output,
  spread,
  type Table,
  text,
} from "./table.js";
export * from "./projection.js";
export { type Year, calendarYears, financialYears } from "./years.js";
export { ENOUGH_MONTHS, type HorizonRules, type Scope, scopeOf } from "./scope.js";
export { type YearlyCount, yearlyCounts } from "./yearly-flows.js";
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
export { FosterAgeCounter, type FosterAgeSummary, fosterAgeRows } from "./carers/foster-ages.js";
export { PlacedCounter, type PlacedSummary, placedRows } from "./placed-counter.js";
export { CostCounter, CostSeries, type CostSummary, costs } from "./cost.js";
export { ShortBreakCounter, type ShortBreakSummary, shortBreakRows } from "./short-break-counter.js";
export type { MeasureSummary } from "./measures/measures-table.js";
export { MeasureCounter, measureRows, meetsTarget } from "./measures/measure-counter.js";
export { NeedCounter } from "./need-counter.js";
export { MemberCounter } from "./member-counter.js";
