import type { CarerFlows, Parameters } from "@sufficiency/core";
import { named, quantity, word } from "../scenario/field.js";
import { type FieldFault, leverForm } from "../scenario/lever-form.js";
import { type Step, turn } from "../scenario/step.js";
import { factor } from "./amounts.js";

const carer = named("A kind of carer: in carers.csv, with the households that house somebody.", "carer");

/** Households or hosts a year. */
const perYear = (says: string, least?: number) =>
  quantity(says, "households per year", {
    of: "household",
    nounless: true,
    per: "year",
    ...(least !== undefined && { least }),
    most: 10_000,
    example: "20 per year",
  });

/** What changes the supply of carers has in common. */
const SUPPLY = { kind: "carers", where: {}, dates: "ramp", fault: unplanned } as const;

/** How many carers are approved. */
export const carerApprovals = leverForm({
  ...SUPPLY,
  says: "Foster households or hosts approved a year.",
  must: { of: word("What of the carers is changed.", "approvals"), carer },
  amounts: {
    factor,
    add: perYear("So many more a year, or fewer where negative."),
    set: perYear("So many a year.", 0),
  },
  act: turnSupply("approvals"),
});

/** How many carers stop. */
export const carerLeaving = leverForm({
  ...SUPPLY,
  says: "Share of foster households or hosts that stop, as a yearly rate.",
  must: { of: word("What of the carers is changed.", "leaving"), carer },
  amounts: {
    factor,
    set: quantity("This share a year.", "per year", {
      of: "",
      per: "year",
      percent: true,
      least: 0,
      most: 5,
      example: "6% per year",
    }),
  },
  act: turnSupply("leaving"),
});

/** How many children a household takes. */
export const carerPlaces = leverForm({
  kind: "carers",
  says: "Children a household, or young people a host, can take.",
  must: { of: word("What of the carers is changed.", "places"), carer },
  amounts: {
    factor,
    add: quantity("So many more places each, or fewer where negative.", "places", {
      of: "place",
      nounless: true,
      per: "",
      most: 10,
      example: "0.1 places",
    }),
    set: quantity("So many places each.", "places", {
      of: "place",
      nounless: true,
      per: "",
      least: 0.1,
      most: 10,
      example: "1.9 places",
    }),
  },
  where: {},
  dates: "ramp",
  act:
    ({ carer }) =>
    (parameters, step) =>
      withCarer(parameters, carer, (flows) => ({ ...flows, perUnit: Math.max(0.1, turn(step, flows.perUnit)) })),
});

/** Carers whom nobody plans have neither approvals nor losses to change. */
function unplanned({ carer }: { readonly carer: string }, pack: PackOf): FieldFault | undefined {
  const has = (measure: string) => pack.carers.some((row) => row.kind === carer && row.measure === measure);
  if (has("approvals") && has("leaving")) return undefined;
  return {
    field: "carer",
    message: "has no approvals and losses in the data pack",
    remedy: "Choose carers that the data pack plans, or change their places.",
  };
}

type PackOf = { readonly carers: readonly { readonly kind: string; readonly measure: string }[] };

function withCarer(parameters: Parameters, kind: string, change: (flows: CarerFlows) => CarerFlows): Parameters {
  return { ...parameters, carers: new Map(parameters.carers).set(kind, change(parameters.carers.get(kind)!)) };
}

/** Turns one rate of a kind's supply. */
function turnSupply(rate: "approvals" | "leaving") {
  return ({ carer }: { readonly carer: string }) =>
    (parameters: Parameters, step: Step): Parameters =>
      withCarer(parameters, carer, (flows) => {
        const supply = flows.supply!;
        return { ...flows, supply: { ...supply, [rate]: turn(step, supply[rate]) } };
      });
}
