import { required } from "./column.js";
import * as kinds from "./kinds.js";
import { type InputRow, inputTable } from "./table.js";

export const CARERS_TABLE = inputTable({
  file: "carers.csv",
  about:
    "Foster households and supported-lodgings hosts: how many, how they are recruited and lost, how many they take.",
  columns: { kind: required(kinds.words, "A household placement's id, or host.") },
  measures: {},
  parameters: {
    "households, hosts": "Households or hosts at the origin.",
    "places-per-household, children-per-household, places-per-host": "People that one takes.",
    enquiries: "Enquiries a year.",
    "application-share": "Share of enquiries that become applications.",
    "approval-share": "Share of applications that are approved.",
    "application-delay": "Months from enquiry to application.",
    "approval-delay": "Months from application to approval.",
    approvals: "Approvals a year, where enquiries are not counted.",
    leaving: "Share of households or hosts that stop in a year.",
    "staying-put-share": "Share of the young adults staying put who live with this kind of carer.",
    "share-drift": "This year's odds of this placement against the one it overflows to, over last year's.",
  },
});
/** Foster households and supported-lodgings hosts. */
export type CarerRow = InputRow<typeof CARERS_TABLE>;
