export { type ArrivalProcess, NO_ARRIVALS } from "./network.js";
export * from "./state-space.js";
export type * from "./network.js";
export { type Conditions, type Drawn, NetworkBuilder } from "./network-builder.js";
export { StayLength } from "./stays.js";
export type { Transitions } from "./transitions.js";
