export { type CapacityPlan, planCapacity } from "./capacity.js";
export { ADOPTION_AGE, calibrate, Calibration } from "./calibration.js";
export { CENTRAL, type Draws, MemberDraws } from "./draws.js";
export { type YearOfCare, yearsOfCare } from "./history.js";
export { type OpeningCell, OpeningStock } from "./opening.js";
export type * from "./parameters.js";
export { oneFigure, rowsOf } from "./lookup.js";
export { type Constraint, rake } from "./rake.js";
export { type Family, roundKeepingMargins } from "./round-margins.js";
