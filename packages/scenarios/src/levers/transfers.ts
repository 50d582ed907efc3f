import type { Parameters } from "@sufficiency/core/advanced";
import { quantity, word } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { adjust } from "../language/step.js";
import { factor } from "./fields.js";

/** The retained children above which new arrivals are transferred, as a number. */
const transferThreshold = leverForm({
  kind: "transfers",
  says: "Retained children above which new arrivals are transferred to other authorities.",
  must: { of: word("What of the transfers is changed.", "threshold") },
  amounts: {
    factor,
    add: quantity("So many more children, or fewer where negative.", "children", { example: "20 children" }),
    set: quantity("So many children.", "children", { least: 0, example: "250 children" }),
    share: quantity("This share of all children aged 0 to 17.", "share", {
      percent: true,
      least: 0,
      most: 1,
      example: "0.07%",
    }),
  },
  where: {},
  dates: "ramp",
  act: (_, { meta }) => ({
    parameters: (parameters, step) =>
      withReception(parameters, ({ threshold }) => {
        const whole =
          step.amount === "share" ? { ...step, amount: "set", value: step.value * meta.childPopulation } : step;
        return { threshold: threshold.map((children) => adjust(whole, children)) };
      }),
  }),
});

/** How long children wait for their transfer. */
const transferWait = leverForm({
  kind: "transfers",
  says: "Mean wait from arrival to transfer.",
  must: { of: word("What of the transfers is changed.", "wait") },
  amounts: {
    factor,
    add: quantity("So many days longer, or shorter where negative.", "days", { example: "14 days" }),
    set: quantity("So many days.", "days", { least: 1, example: "40 days" }),
  },
  where: {},
  dates: "ramp",
  act: () => ({
    parameters: (parameters, step) =>
      withReception(parameters, ({ waitDays }) => ({ waitDays: waitDays.map((days) => adjust(step, days)) })),
  }),
});

/** The most transfers that a month sees. */
const transferLimit = leverForm({
  kind: "transfers",
  says: "The most transfers in a month; children beyond it go on waiting.",
  must: { of: word("What of the transfers is changed.", "limit") },
  amounts: {
    set: quantity("At most so many a month.", "children per month", {
      nounless: true,
      least: 0,
      example: "50 per month",
    }),
  },
  where: {},
  dates: "months",
  act: () => ({ adjustments: (adjustments, step) => ({ ...adjustments, transferLimit: step.value }) }),
});

/** No transfers at all. */
const transferRegime = leverForm({
  kind: "transfers",
  says: "No child is transferred: all go on waiting until the suspension ends.",
  must: { regime: word("suspended: no transfers.", "suspended") },
  amounts: {},
  where: {},
  dates: "months",
  act: () => ({ adjustments: (adjustments) => ({ ...adjustments, transferLimit: 0 }) }),
});

type Reception = Parameters["reception"];

function withReception(parameters: Parameters, change: (reception: Reception) => Partial<Reception>): Parameters {
  return { ...parameters, reception: { ...parameters.reception, ...change(parameters.reception) } };
}

/** The forms of this file, in the order in which they are recognised. */
export const TRANSFERS = [transferThreshold, transferWait, transferLimit, transferRegime] as const;
