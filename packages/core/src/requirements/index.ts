export { BALANCE_LEVEL, carerBalance, recruitmentRows } from "./balance.js";
export { CarerCounter, CarerSeries } from "./carer-counter.js";
export { CarersNeeded, MOST_A_YEAR } from "./carers-needed.js";
export { CarerSupply } from "./carers.js";
export type { Recruitment } from "./recruitment.js";
export {
  type CarerKinds,
  carersOf,
  fosterHome,
  type RequirementLine,
  requirementLines,
  STAYING_PUT,
} from "./lines.js";
export { LineReader } from "./line-reader.js";
export { Supply } from "./supply.js";
export { RequirementCounter, requirementSeries } from "./requirement-counter.js";
export { horizonRules, requirements, SERVICE_LEVEL } from "./requirements.js";
export { Overflow } from "./overflow.js";
export { PlacedCounter, placedRows } from "./placed-counter.js";
export { PlacedReading } from "./placed.js";
export { CostCounter, CostSeries, costs } from "./cost.js";
export { erlangB, erlangC, type FiniteQueue, finiteQueue, serversFor } from "./erlang.js";
export {
  type ShortBreakUnit,
  type ShortBreakYear,
  shortBreakFigures,
  shortBreakUnits,
  shortBreakYear,
} from "./short-breaks.js";
export { ShortBreakCounter, shortBreakRows } from "./short-break-counter.js";
export { INDICATORS, type Indicator, indicatorReaders, type MonthEnd } from "./indicators.js";
export { MeasureCounter, measureRows } from "./measure-counter.js";
export { MemberCounter } from "./member-counter.js";
