export { knownArrivals, levelArrivals } from "./arrivals/level.js";
export { assemble, project, type ProjectOptions, runShard } from "./project.js";
export { register } from "./register.js";
