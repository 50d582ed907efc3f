export { CarerStreams } from "./carers/carers.js";
export { CarerSupply } from "./carers/carers.js";
export { CarersNeeded, MOST_A_YEAR } from "./carers/carers-needed.js";
export type { Recruitment } from "./carers/carers.js";
export { INDICATORS, type Indicator, indicatorReaders, type MonthEnd, type Reader } from "./indicators.js";
export {
  type CarerKinds,
  carersOf,
  type RequirementLine,
  requirementLines,
} from "./lines.js";
export { type PlacedMonth, PlacedReading, Placing } from "./placed.js";
export { peopleOf, Requirements } from "./requirements.js";
export { type Carers, Supply, type SupplyParts } from "./supply.js";
export { erlangB, erlangC, type FiniteQueue, finiteQueue, serversFor } from "./short-breaks/erlang.js";
export {
  type ShortBreakUnit,
  type ShortBreakYear,
  shortBreakInputs,
  shortBreakUnits,
  shortBreakYear,
} from "./short-breaks/short-breaks.js";
