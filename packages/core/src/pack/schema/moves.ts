import { required } from "./column.js";
import { ages, group } from "./keys.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const MOVES_TABLE = inputTable({
  file: "moves.csv",
  about: "How often children move between placements, a year per child there.",
  columns: {
    group,
    ...ages,
    from: required(kinds.reference, "The placement left.", "placement"),
    to: required(kinds.reference, "The placement joined.", "placement"),
  },
  measures: { rate: { unit: "per year", about: "Moves a year per child." } },
});
/** Moves between placements. `measure` rate, per year. */
export type MoveRow = InputRow<typeof MOVES_TABLE>;
