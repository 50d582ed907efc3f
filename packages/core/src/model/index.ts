export { type ArrivalProcess, type MemberNetwork, NetworkBuilder, NO_ARRIVALS } from "./build.js";
export type { Wiring } from "./wiring.js";
