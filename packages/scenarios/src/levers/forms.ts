import type { LeverKind } from "@sufficiency/core/advanced";
import type { Fields, LeverForm, LeverOf } from "../language/lever-form.js";
import { arrivals, arrivalsRegime, arrivalsSeason } from "./arrivals.js";
import { capacityBeds, capacityEvent, capacityUsable } from "./capacity.js";
import { carerApprovals, carerLeaving, carerPlaces } from "./carers.js";
import { costBlock, costPremium, costs, inflation } from "./costs.js";
import { eighteen } from "./eighteen.js";
import { entries } from "./entries.js";
import { exits } from "./exits.js";
import { mix } from "./mix.js";
import { moves } from "./moves.js";
import {
  carerAcceptance,
  carerApplicationDelay,
  carerApplications,
  carerApprovalDelay,
  carerEnquiries,
} from "./recruitment.js";
import { carerShareDrift } from "./share-drift.js";
import { transferLimit, transferRegime, transferThreshold, transferWait } from "./transfers.js";

const FORMS = [
  arrivals,
  arrivalsRegime,
  arrivalsSeason,
  transferThreshold,
  transferWait,
  transferLimit,
  transferRegime,
  entries,
  exits,
  moves,
  mix,
  eighteen,
  carerApprovals,
  carerEnquiries,
  carerApplications,
  carerAcceptance,
  carerApplicationDelay,
  carerApprovalDelay,
  carerLeaving,
  carerPlaces,
  carerShareDrift,
  capacityUsable,
  capacityEvent,
  capacityBeds,
  costBlock,
  costPremium,
  costs,
  inflation,
] as const;

/** One change, of one kind, that a scenario assumes. Amounts are in the units that the field's words name. */
export type Lever = LeverOf<(typeof FORMS)[number]>;

/** A form as the parser sees it. */
// biome-ignore lint/suspicious/noExplicitAny: which lever fits which form is known when one is read.
export type AnyForm = LeverForm<LeverKind, Fields, Fields, any>;

/** Every form of lever. Forms of one kind stand in the order in which they are recognised. */
export const LEVER_FORMS: readonly AnyForm[] = FORMS as unknown as readonly AnyForm[];

/** The forms of a kind. */
export function formsOf(kind: string): readonly AnyForm[] {
  return LEVER_FORMS.filter((form) => form.kind === kind);
}
