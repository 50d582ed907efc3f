import { type Parameters, type Pricing, pow } from "@sufficiency/core/advanced";
import { named, quantity, word } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { nameFault } from "../language/names.js";
import { adjust, type Change } from "../language/step.js";
import { factor } from "./fields.js";

const placement = named("A kind of home with a unit cost; all of them unless given.", "priced");

const money = (says: string, least?: number) =>
  quantity(says, "GBP per week", { ...(least !== undefined && { least }), most: 100_000, example: "£50 per week" });

/** What a place costs. */
const costs = leverForm({
  kind: "costs",
  says: "What a person in a kind of home costs a week.",
  must: {},
  amounts: {
    factor,
    add: money("So much more for each person, or less where negative."),
    set: money("So much for each person; with placement.", 0),
  },
  where: { placement },
  dates: "ramp",
  fault: (lever) =>
    lever.set === undefined || lever.placement !== undefined
      ? undefined
      : { field: "set", message: "needs a placement", remedy: "Say which kind of home costs so much." },
  act: (lever) => ({
    parameters: (parameters, step) => withPrices(parameters, lever.placement, (price) => adjust(step, price)),
  }),
});

/** Prices that rise year by year. */
const inflation = leverForm({
  kind: "costs",
  says: "Costs that rise by a rate a year, month by month from the first month on; after the last they stay.",
  must: {},
  amounts: {
    inflation: quantity("The rise in a year.", "per year", {
      percent: true,
      least: -0.5,
      most: 1,
      example: "3% per year",
    }),
  },
  where: { placement },
  dates: "months",
  countsMonths: true,
  act: (lever) => ({
    parameters: (parameters, step) =>
      withPrices(parameters, lever.placement, (price) => price * pow(1 + step.value, step.months / 12)),
  }),
});

/** Beds that are paid for whether used or not. */
const costBlock = leverForm({
  kind: "costs",
  says: "Share of a home's planned beds that is commissioned as a block: paid for whether used or not.",
  must: {
    of: word("What of the costs is changed.", "block"),
    placement: named("A kind of home with beds in capacity.csv and a unit cost.", "planned"),
  },
  amounts: {
    set: quantity("This share of the planned beds.", "share", { percent: true, least: 0, most: 1, example: "80%" }),
  },
  where: {},
  dates: "ramp",
  fault: ({ placement }, pack) => {
    const fault = nameFault(placement, "priced", pack);
    return fault && { field: "placement", ...fault };
  },
  act: ({ placement }) => adjustPricing("block", placement, 0),
});

/** What a place costs that is found because another home is full. */
const costPremium = leverForm({
  kind: "costs",
  says: "What a child costs who is placed there because another home is full, as a multiple of the unit cost.",
  must: {
    of: word("What of the costs is changed.", "premium"),
    placement: named("A kind of home with a unit cost.", "priced"),
  },
  amounts: { factor },
  where: {},
  dates: "ramp",
  act: (lever) => adjustPricing("spotPremium", lever.placement, 1),
});

function adjustPricing(part: "block" | "spotPremium", placement: string, usual: number): Change {
  return {
    parameters: (parameters, step) => {
      const { pricing } = parameters;
      const adjusted: Pricing[typeof part] = new Map(pricing[part]).set(
        placement,
        adjust(step, pricing[part].get(placement) ?? usual),
      );
      return { ...parameters, pricing: { ...pricing, [part]: adjusted } };
    },
  };
}

function withPrices(parameters: Parameters, only: string | undefined, change: (price: number) => number): Parameters {
  const prices = new Map(
    [...parameters.prices].map(([id, price]) => [id, only === undefined || id === only ? change(price) : price]),
  );
  return { ...parameters, prices };
}

/** The forms of this file, in the order in which they are recognised. */
export const COSTS = [costBlock, costPremium, costs, inflation] as const;
