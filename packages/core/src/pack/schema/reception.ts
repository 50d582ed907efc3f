import { ages, anyPlacement, from } from "./keys.js";
import { type InputRow, inputTable } from "./table.js";

export const RECEPTION = inputTable({
  file: "reception.csv",
  about: "Reception, transfer and retention of asylum-seeking children.",
  columns: { ...ages, placement: anyPlacement, from },
  measures: {
    "keep-share": {
      unit: "share",
      about: "Chance that an arrival is retained while there is room under the threshold.",
    },
    "age-share": { unit: "share", rangeless: true, about: "Share of arrivals of the ages." },
    "waiting-share": { unit: "share", rangeless: true, about: "Share of arrivals who wait in the placement." },
    "retained-share": { unit: "share", rangeless: true, about: "Share of the retained who go to the placement." },
  },
  parameters: {
    threshold: "Retained children above which new arrivals are transferred.",
    "retained-ratio": "Retained children over the threshold at the origin.",
    "transfer-wait": "Mean days from arrival to transfer.",
    "wait-shape": "Shape of the distribution of waits.",
    handover: "Mean days from arrival to an onward placement of a retained child.",
  },
});
/** Reception, transfer and retention of asylum-seeking children. */
export type ReceptionRow = InputRow<typeof RECEPTION>;
