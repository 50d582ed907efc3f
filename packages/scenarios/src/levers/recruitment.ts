import { definite, type RecruitmentFunnel } from "@sufficiency/core/advanced";
import { quantity, word } from "../language/field.js";
import { type FieldFault, leverForm } from "../language/lever-form.js";
import { adjust, type Change } from "../language/step.js";
import { carer, factor, gives, type PackOf, share, withSupply } from "./fields.js";

const enquiriesPerYear = (says: string, least?: number) =>
  quantity(says, "enquiries per year", {
    nounless: true,
    ...(least !== undefined && { least }),
    most: 100_000,
    example: "400 per year",
  });

/** A share is multiplied, never beyond all of them, or set. */
const conversion = { factor, set: share("This share of them.") } as const;

/** Whole months. */
const months = {
  factor,
  add: quantity("So many months more, or fewer where negative; never below none.", "months", {
    least: -120,
    most: 120,
    example: "-2 months",
  }),
  set: quantity("So many months.", "months", { least: 0, most: 120, example: "4 months" }),
} as const;

/** What changes the stages of recruitment has in common. */
const FUNNEL = { kind: "carers", where: {}, dates: "ramp", fault: unstaged } as const;

/** How many people enquire. */
const carerEnquiries = leverForm({
  ...FUNNEL,
  says: "Enquiries a year from people who think of fostering, or of hosting; approvals follow months later.",
  must: { of: word("What of the carers is changed.", "enquiries"), carer },
  amounts: {
    factor,
    add: enquiriesPerYear("So many more a year, or fewer where negative."),
    set: enquiriesPerYear("So many a year.", 0),
  },
  act: adjustFunnel("enquiries"),
});

/** How many of those who enquire apply. */
const carerApplications = leverForm({
  ...FUNNEL,
  says: "Share of enquiries that become applications, in the month of the application.",
  must: { of: word("What of the carers is changed.", "application-share"), carer },
  amounts: conversion,
  act: adjustFunnel("applied"),
});

/** How many of those who apply are approved. */
const carerAcceptance = leverForm({
  ...FUNNEL,
  says: "Share of applications that end in an approval, in the month of the approval.",
  must: { of: word("What of the carers is changed.", "approval-share"), carer },
  amounts: conversion,
  act: adjustFunnel("approved"),
});

/** How long enquirers take to apply. */
const carerApplicationDelay = leverForm({
  ...FUNNEL,
  says: "Months from the enquiry to the application, of those who enquire while it acts.",
  must: { of: word("What of the carers is changed.", "application-delay"), carer },
  amounts: months,
  act: adjustFunnel("monthsToApply"),
});

/** How long an application takes. */
const carerApprovalDelay = leverForm({
  ...FUNNEL,
  says: "Months from the application to the approval, of those who enquire while it acts.",
  must: { of: word("What of the carers is changed.", "approval-delay"), carer },
  amounts: months,
  act: adjustFunnel("monthsToApprove"),
});

/** Carers whose enquiries nobody counts have no stages to change. */
function unstaged({ carer }: { readonly carer: string }, pack: PackOf): FieldFault | undefined {
  if (gives(pack, carer, "approval-share") && gives(pack, carer, "leaving")) return undefined;
  return {
    field: "carer",
    message: "has no stages of recruitment in the data pack",
    remedy: "Choose carers whose approval-share carers.csv gives, or change their approvals.",
  };
}

/** How the figures of a kind's recruitment are kept: shares never beyond 1, months whole. */
const KEPT = {
  enquiries: (value: number) => value,
  applied: (value: number) => Math.min(1, value),
  approved: (value: number) => Math.min(1, value),
  monthsToApply: Math.round,
  monthsToApprove: Math.round,
} as const;

/** Turns one figure of a kind's recruitment. */
function adjustFunnel(input: keyof RecruitmentFunnel) {
  return ({ carer }: { readonly carer: string }): Change => ({
    parameters: (parameters, step) =>
      withSupply(parameters, carer, ({ funnel }) => ({
        funnel: { ...definite(funnel), [input]: KEPT[input](adjust(step, definite(funnel)[input])) },
      })),
  });
}

/** The forms of this file, in the order in which they are recognised. */
export const RECRUITMENT = [
  carerEnquiries,
  carerApplications,
  carerAcceptance,
  carerApplicationDelay,
  carerApprovalDelay,
] as const;
