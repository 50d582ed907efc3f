export { Tally } from "./tally.js";
export { type Counted, QUANTILES, quantileError, quantilesOf, type Spread, scaled, spreadOf } from "./spread.js";
export { Ensemble, type EnsembleData, type HistogramData, Histograms, type Kept, kept } from "./ensemble.js";
