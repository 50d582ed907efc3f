export { Calibration, calibrate } from "./calibration.js";
export { CENTRAL, type Draws, ParameterDraws } from "./draws.js";
export { type YearOfCare, yearsOfCare } from "./history.js";
export { type OpeningCell, OpeningStock } from "./opening.js";
export { carerFlows, carerKinds } from "./supply.js";
export { oneInput, rowsOf } from "./lookup.js";
export { type Constraint, rake } from "./rake.js";
export { type Family, controlledRounding } from "./controlled-rounding.js";
