export { assertConserved, flowEnds } from "./conservation.js";
export { expected } from "./expected.js";
export * from "./frame.js";
export type * from "./network.js";
export type { Path } from "./path.js";
export { MemberRunner } from "./run-member.js";
export { type Observer, simulate, type SimulateOptions } from "./simulate.js";
export { StayLength } from "./stays.js";
export { Tally } from "./tally.js";
