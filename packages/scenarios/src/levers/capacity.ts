import { type CapacityDates, type CapacityEvent, IDENTITY, type Parameters } from "@sufficiency/core/advanced";
import { named, quantity, word } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { adjust, adjustTransform, type Step } from "../language/step.js";
import { factor } from "./fields.js";

const months = (says: string) => quantity(says, "months", { least: -120, most: 120, example: "6 months" });

const beds = (says: string, least?: number) =>
  quantity(says, "beds", { ...(least !== undefined && { least }), most: 10_000, example: "30 beds" });

/** A dated opening of the pack: when it comes and how large it is. */
const capacityEvent = leverForm({
  kind: "capacity",
  says: "A dated opening of the data pack: how much later it comes, or how large it is.",
  must: { event: named("An id of capacity.csv.", "event") },
  amounts: {
    delay: months("So many months later than the data pack has it, or earlier where negative."),
    late: months(
      "So many months later than its date, instead of the delay that the data pack draws; 0 months: on its day.",
    ),
    factor,
    add: beds("So many beds more, or fewer where negative."),
    set: beds("So many beds; 0 beds: it never opens.", 0),
  },
  where: {},
  dates: "none",
  act: (lever) => ({
    parameters: (parameters, step) =>
      withCapacity(parameters, ({ events }) => ({
        events: events.map((event) => (event.event === lever.event ? adjustEvent(event, step) : event)),
      })),
  }),
});

/** Beds of a kind of home that the pack plans. */
const capacityBeds = leverForm({
  kind: "capacity",
  says: "Beds of a kind of home that the data pack plans, from a month on.",
  must: { placement: named("A kind of home with beds in capacity.csv.", "planned") },
  amounts: {
    factor,
    add: beds("So many beds open, or close where negative."),
    set: beds("So many beds altogether.", 0),
  },
  where: {},
  dates: "ramp",
  act: ({ placement }) => ({
    adjustments: ({ beds, ...others }, step) => ({
      ...others,
      beds: new Map(beds).set(placement, adjustTransform(step, beds.get(placement) ?? IDENTITY)),
    }),
  }),
});

/** The share of places that can be used. */
const capacityUsable = leverForm({
  kind: "capacity",
  says: "Share of a home's or of carers' places that can be used: what is not on hold, out of use or kept for others.",
  must: { of: word("What of the places is changed.", "usable"), placement: named("A kind of home.", "placement") },
  amounts: {
    factor,
    set: quantity("This share of the places.", "share", { percent: true, least: 0.01, most: 1, example: "90%" }),
  },
  where: {},
  dates: "ramp",
  act: ({ placement }) => ({
    parameters: (parameters, step) =>
      withCapacity(parameters, ({ usable }) => ({
        usable: new Map(usable).set(placement, Math.min(1, Math.max(0.01, adjust(step, usable.get(placement) ?? 1)))),
      })),
  }),
});

/** A closure has no size of its own: it takes what is open. */
function adjustEvent(event: CapacityEvent, step: Step): CapacityEvent {
  if (step.amount === "delay") return { ...event, late: event.late + Math.round(step.value) };
  if (step.amount === "late") return { ...event, late: Math.round(step.value) };
  return event.beds < 0 ? event : { ...event, beds: adjust(step, event.beds) };
}

function withCapacity(parameters: Parameters, change: (dates: CapacityDates) => Partial<CapacityDates>): Parameters {
  return { ...parameters, capacity: { ...parameters.capacity, ...change(parameters.capacity) } };
}

/** The forms of this file, in the order in which they are recognised. */
export const CAPACITY = [capacityUsable, capacityEvent, capacityBeds] as const;
