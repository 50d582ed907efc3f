import type { LeverKind } from "@sufficiency/core/advanced";
import type { Fields, LeverForm, LeverOf } from "../language/lever-form.js";
import { ARRIVALS } from "./arrivals.js";
import { CAPACITY } from "./capacity.js";
import { CARERS } from "./carers.js";
import { COSTS } from "./costs.js";
import { EIGHTEEN } from "./eighteen.js";
import { ENTRIES } from "./entries.js";
import { EXITS } from "./exits.js";
import { MIX } from "./mix.js";
import { MOVES } from "./moves.js";
import { RECRUITMENT } from "./recruitment.js";
import { SHARE_DRIFT } from "./share-drift.js";
import { TRANSFERS } from "./transfers.js";

const FORMS = [
  ...ARRIVALS,
  ...TRANSFERS,
  ...ENTRIES,
  ...EXITS,
  ...MOVES,
  ...MIX,
  ...EIGHTEEN,
  ...CARERS,
  ...RECRUITMENT,
  ...SHARE_DRIFT,
  ...CAPACITY,
  ...COSTS,
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
