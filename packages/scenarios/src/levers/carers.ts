import type { CarerFlows, CarerSupplyFlows, Parameters } from "@sufficiency/core";
import { named, quantity, word } from "../scenario/field.js";
import { type FieldFault, leverForm } from "../scenario/lever-form.js";
import { type Step, turn, turnLine } from "../scenario/step.js";
import { factor, share } from "./amounts.js";

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

const enquiriesPerYear = (says: string, least?: number) =>
  quantity(says, "enquiries per year", {
    of: "enquiry",
    nounless: true,
    per: "year",
    ...(least !== undefined && { least }),
    most: 100_000,
    example: "400 per year",
  });

/** A share is multiplied, never beyond all of them, or set. */
const conversion = { factor, set: share("This share of them.") } as const;

/** What changes the stages of recruitment has in common. */
const FUNNEL = { kind: "carers", where: {}, dates: "ramp", fault: unstaged } as const;

/** How many carers are approved. */
export const carerApprovals = leverForm({
  ...SUPPLY,
  says: "Foster households or hosts approved a year, whatever the enquiries.",
  must: { of: word("What of the carers is changed.", "approvals"), carer },
  amounts: {
    factor,
    add: perYear("So many more a year, or fewer where negative."),
    set: perYear("So many a year.", 0),
  },
  act:
    ({ carer }) =>
    (parameters, step) =>
      withSupply(parameters, carer, (supply) => ({ turned: turnLine(step, supply.turned) })),
});

/** How many people enquire. */
export const carerEnquiries = leverForm({
  ...FUNNEL,
  says: "Enquiries a year from people who think of fostering, or of hosting; approvals follow months later.",
  must: { of: word("What of the carers is changed.", "enquiries"), carer },
  amounts: {
    factor,
    add: enquiriesPerYear("So many more a year, or fewer where negative."),
    set: enquiriesPerYear("So many a year.", 0),
  },
  act: turnFunnel("enquiries"),
});

/** How many of those who enquire apply. */
export const carerApplications = leverForm({
  ...FUNNEL,
  says: "Share of enquiries that become applications, in the month of the application.",
  must: { of: word("What of the carers is changed.", "application-share"), carer },
  amounts: conversion,
  act: turnFunnel("applied"),
});

/** How many of those who apply are approved. */
export const carerAcceptance = leverForm({
  ...FUNNEL,
  says: "Share of applications that end in an approval, in the month of the approval.",
  must: { of: word("What of the carers is changed.", "approval-share"), carer },
  amounts: conversion,
  act: turnFunnel("approved"),
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
  act:
    ({ carer }) =>
    (parameters, step) =>
      withSupply(parameters, carer, ({ leaving }) => ({ leaving: turn(step, leaving) })),
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

type PackOf = { readonly carers: readonly { readonly kind: string; readonly measure: string }[] };

function gives(pack: PackOf, kind: string, measure: string): boolean {
  return pack.carers.some((row) => row.kind === kind && row.measure === measure);
}

/** Carers whom nobody plans have neither approvals nor losses to change. */
function unplanned({ carer }: { readonly carer: string }, pack: PackOf): FieldFault | undefined {
  const isApproved = gives(pack, carer, "approvals") || gives(pack, carer, "approval-share");
  if (isApproved && gives(pack, carer, "leaving")) return undefined;
  return {
    field: "carer",
    message: "has no approvals and losses in the data pack",
    remedy: "Choose carers that the data pack plans, or change their places.",
  };
}

/** Carers whose enquiries nobody counts have no stages to change. */
function unstaged({ carer }: { readonly carer: string }, pack: PackOf): FieldFault | undefined {
  if (gives(pack, carer, "approval-share") && gives(pack, carer, "leaving")) return undefined;
  return {
    field: "carer",
    message: "has no stages of recruitment in the data pack",
    remedy: "Choose carers whose approval-share carers.csv gives, or change their approvals.",
  };
}

function withCarer(parameters: Parameters, kind: string, change: (flows: CarerFlows) => CarerFlows): Parameters {
  return { ...parameters, carers: new Map(parameters.carers).set(kind, change(parameters.carers.get(kind)!)) };
}

function withSupply(
  parameters: Parameters,
  kind: string,
  change: (supply: CarerSupplyFlows) => Partial<CarerSupplyFlows>,
): Parameters {
  return withCarer(parameters, kind, (flows) => ({ ...flows, supply: { ...flows.supply!, ...change(flows.supply!) } }));
}

/** Turns one figure of a kind's recruitment; a share never beyond 1. */
function turnFunnel(figure: "enquiries" | "applied" | "approved") {
  const most = figure === "enquiries" ? Number.POSITIVE_INFINITY : 1;
  return ({ carer }: { readonly carer: string }) =>
    (parameters: Parameters, step: Step): Parameters =>
      withSupply(parameters, carer, ({ funnel }) => ({
        funnel: { ...funnel!, [figure]: Math.min(most, turn(step, funnel![figure])) },
      }));
}
