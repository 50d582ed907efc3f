export { knownArrivals, levelArrivals } from "./arrivals/level.js";
export { assemble, project, type ProjectOptions, runShard, Shard } from "./project.js";
export { register } from "./register.js";
export { type HindcastOptions, type HindcastRow, hindcast, QUANTITIES, type Quantity } from "./evaluate/hindcast.js";
export { covers, crps } from "./evaluate/scores.js";
