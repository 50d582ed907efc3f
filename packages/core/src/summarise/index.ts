export * from "./rows.js";
export * from "./projection.js";
export { type Year, calendarYears, financialYears } from "./years.js";
export { ENOUGH_MONTHS, type HorizonRules, receptionPlaces, type Scope, scopeOf } from "./scope.js";
export { Ensemble, type EnsembleData, type HistogramData, Histograms } from "./ensemble.js";
export { type Counted, quantilesOf, scaled, spreadOf } from "./spread.js";
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
