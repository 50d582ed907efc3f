export { Conservation } from "./conservation.js";
export { type Expected, expected } from "./exact/expected.js";
export { expectedCells } from "./exact/expected-cells.js";
export { type Path, PathRecord, type Row } from "./path.js";
export { PairedRunner } from "./paired/run-pair.js";
export { MemberRunner } from "./run-member.js";
