import { IDENTITY } from "@sufficiency/core/advanced";
import { quantity, word } from "../language/field.js";
import { type FieldFault, leverForm } from "../language/lever-form.js";
import { adjust, adjustTransform } from "../language/step.js";
import { carer, factor, gives, type PackOf, withCarer, withSupply } from "./fields.js";

/** Households or hosts a year. */
const perYear = (says: string, least?: number) =>
  quantity(says, "households per year", {
    nounless: true,
    ...(least !== undefined && { least }),
    most: 10_000,
    example: "20 per year",
  });

/** What changes the supply of carers has in common. */
const SUPPLY = { kind: "carers", where: {}, dates: "ramp", fault: unplanned } as const;

/** How many carers are approved. */
const carerApprovals = leverForm({
  ...SUPPLY,
  says: "Foster households or hosts approved a year, regardless of the enquiries.",
  must: { of: word("What of the carers is changed.", "approvals"), carer },
  amounts: {
    factor,
    add: perYear("So many more a year, or fewer where negative."),
    set: perYear("So many a year.", 0),
  },
  act: ({ carer }) => ({
    adjustments: ({ approvals, ...others }, step) => ({
      ...others,
      approvals: new Map(approvals).set(carer, adjustTransform(step, approvals.get(carer) ?? IDENTITY)),
    }),
  }),
});

/** How many carers stop. */
const carerLeaving = leverForm({
  ...SUPPLY,
  says: "Share of foster households or hosts that stop, as a yearly rate.",
  must: { of: word("What of the carers is changed.", "leaving"), carer },
  amounts: {
    factor,
    set: quantity("This share a year.", "per year", { percent: true, least: 0, most: 5, example: "6% per year" }),
  },
  act: ({ carer }) => ({
    parameters: (parameters, step) =>
      withSupply(parameters, carer, ({ leaving }) => ({ leaving: adjust(step, leaving) })),
  }),
});

/** How many children a household takes. */
const carerPlaces = leverForm({
  kind: "carers",
  says: "Children a household, or young people a host, can take.",
  must: { of: word("What of the carers is changed.", "places"), carer },
  amounts: {
    factor,
    add: quantity("So many more places each, or fewer where negative.", "places", {
      nounless: true,
      most: 10,
      example: "0.1 places",
    }),
    set: quantity("So many places each.", "places", { nounless: true, least: 0.1, most: 10, example: "1.9 places" }),
  },
  where: {},
  dates: "ramp",
  act: ({ carer }) => ({
    parameters: (parameters, step) =>
      withCarer(parameters, carer, (flows) => ({ ...flows, perUnit: Math.max(0.1, adjust(step, flows.perUnit)) })),
  }),
});

/** Carers without a plan have neither approvals nor losses to change. */
function unplanned({ carer }: { readonly carer: string }, pack: PackOf): FieldFault | undefined {
  const isApproved = gives(pack, carer, "approvals") || gives(pack, carer, "approval-share");
  if (isApproved && gives(pack, carer, "leaving")) return undefined;
  return {
    field: "carer",
    message: "has no approvals and losses in the data pack",
    remedy: "Choose carers that the data pack plans, or change their places.",
  };
}

/** The forms of this file, in the order in which they are recognised. */
export const CARERS = [carerApprovals, carerLeaving, carerPlaces] as const;
