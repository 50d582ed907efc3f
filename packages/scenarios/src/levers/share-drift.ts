import { quantity, word } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { adjust } from "../language/step.js";
import { carer, gives } from "./fields.js";

/** How the share of children placed with these carers, and not with those they overflow to, drifts year by year. */
const carerShareDrift = leverForm({
  kind: "carers",
  says: "How the odds of these carers against the home they overflow to change in a year, of the children placed with either.",
  must: { of: word("What of the carers is changed.", "share-drift"), carer },
  amounts: {
    set: quantity(
      "This year's odds over last year's: 1 holds them, 0.9 lets a share of 70% fall by two points.",
      "ratio",
      { percent: true, least: 0.1, most: 10, example: "1" },
    ),
  },
  where: {},
  dates: "ramp",
  fault: ({ carer }, pack) =>
    gives(pack, carer, "share-drift")
      ? undefined
      : {
          field: "carer",
          message: "has no share-drift in the data pack",
          remedy: "Choose carers with one in carers.csv, or move a share of first homes with a lever of kind mix.",
        },
  act: ({ carer }) => ({
    parameters: (parameters, step) => ({
      ...parameters,
      shareDrifts: parameters.shareDrifts.map((drift) =>
        drift.home === carer ? { ...drift, odds: adjust(step, drift.odds) } : drift,
      ),
    }),
  }),
});

/** The forms of this file, in the order in which they are recognised. */
export const SHARE_DRIFT = [carerShareDrift] as const;
