import { required, text } from "./column.js";
import * as kinds from "./kinds.js";
import { fileTable, type RowOf, status } from "./table.js";

export const CORRELATIONS = fileTable({
  file: "correlations.csv",
  about: "Inputs that are drawn together: higher draws of one go with higher, or lower, draws of the other.",
  optional: true,
  columns: {
    first: required(kinds.reference, "The id of an input that has a range, as in the register."),
    second: required(kinds.reference, "The id of another."),
    correlation: required(
      kinds.correlation,
      "Correlation of their normal scores, above -1 and below 1; that of their ranks is a little nearer 0.",
    ),
    status: required(status, "published, derived or assumption."),
    source: required(kinds.reference, "An id of sources.csv.", "source"),
    note: text(kinds.words, "The reason."),
  },
});
/** Two inputs that are drawn together. */
export interface CorrelationRow extends RowOf<typeof CORRELATIONS> {
  readonly line: number;
}
