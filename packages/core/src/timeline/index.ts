export * from "./adjustments.js";
export { type CapacityPlan, planCapacity } from "./capacity.js";
export { BASELINE, type InForce, Timeline, type TimelineOf, yearOfProjection } from "./timeline.js";
