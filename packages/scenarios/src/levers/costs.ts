import { type Parameters, pow } from "@sufficiency/core";
import { named, quantity } from "../scenario/field.js";
import { leverForm } from "../scenario/lever-form.js";
import { turn } from "../scenario/step.js";
import { factor } from "./amounts.js";

const placement = named("A kind of home with a unit cost; all of them unless given.", "priced");

const money = (says: string, least?: number) =>
  quantity(says, "GBP per week", {
    of: "pound",
    per: "week",
    ...(least !== undefined && { least }),
    most: 100_000,
    example: "£50 per week",
  });

/** What a place costs. */
export const costs = leverForm({
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
  act: (lever) => (parameters, step) => withPrices(parameters, lever.placement, (price) => turn(step, price)),
});

/** Prices that rise year by year. */
export const inflation = leverForm({
  kind: "costs",
  says: "Costs that rise by a rate a year, month by month from the first month on; after the last they stay.",
  must: {},
  amounts: {
    inflation: quantity("The rise in a year.", "per year", {
      of: "",
      per: "year",
      percent: true,
      least: -0.5,
      most: 1,
      example: "3% per year",
    }),
  },
  where: { placement },
  dates: "months",
  grows: true,
  act: (lever) => (parameters, step) =>
    withPrices(parameters, lever.placement, (price) => price * pow(1 + step.value, step.months / 12)),
});

function withPrices(parameters: Parameters, only: string | undefined, change: (price: number) => number): Parameters {
  const prices = new Map(
    [...parameters.prices].map(([id, price]) => [id, only === undefined || id === only ? change(price) : price]),
  );
  return { ...parameters, prices };
}
