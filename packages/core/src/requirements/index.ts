export { BALANCE_LEVEL, carerBalance, recruitmentRows } from "./carers/balance.js";
export { CarerCounter, CarerSeries } from "./carers/carer-counter.js";
export { FosterAgeCounter, fosterAgeRows } from "./carers/foster-ages.js";
export { CarersNeeded, MOST_A_YEAR } from "./carers/carers-needed.js";
export { CarerSupply } from "./carers/carers.js";
export type { Recruitment } from "./carers/recruitment.js";
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
export { Overflow } from "./placed/overflow.js";
export { PlacedCounter, placedRows } from "./placed/placed-counter.js";
export { PlacedReading } from "./placed/placed.js";
export { CostCounter, CostSeries, costs } from "./cost.js";
export { erlangB, erlangC, type FiniteQueue, finiteQueue, serversFor } from "./short-breaks/erlang.js";
export {
  type ShortBreakUnit,
  type ShortBreakYear,
  shortBreakFigures,
  shortBreakUnits,
  shortBreakYear,
} from "./short-breaks/short-breaks.js";
export { ShortBreakCounter, shortBreakRows } from "./short-breaks/short-break-counter.js";
export { INDICATORS, type Indicator, indicatorReaders, type MonthEnd } from "./measures/indicators.js";
export { MeasureCounter, measureRows, meetsTarget } from "./measures/measure-counter.js";
export { NeedCounter } from "./need-counter.js";
export { MemberCounter } from "./member-counter.js";
