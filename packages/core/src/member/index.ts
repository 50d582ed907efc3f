export { type Assumptions, Member } from "./member.js";
export { type DrawsOf, Model, type ModelOptions } from "./model.js";
