import { quantity, word } from "../language/field.js";
import { leverForm } from "../language/lever-form.js";
import { adjustTransform } from "../language/step.js";
import { childrenPerMonth, factor } from "./fields.js";

/** How many asylum-seeking children arrive. */
const arrivals = leverForm({
  kind: "arrivals",
  says: "How many unaccompanied asylum-seeking children arrive in a month.",
  must: {},
  amounts: {
    factor,
    add: childrenPerMonth("So many more in every month, or fewer where negative."),
    set: quantity(
      "So many in an average month of the stretch, regardless of the level and season.",
      "children per month",
      { nounless: true, least: 0, most: 10_000, example: "14 per month" },
    ),
  },
  where: {},
  dates: "ramp",
  act: () => ({ arrivals: (arrivals, step) => ({ ...arrivals, line: adjustTransform(step, arrivals.line) }) }),
});

/** Whether a surge lasts, or none comes. */
const arrivalsRegime = leverForm({
  kind: "arrivals",
  says: "Whether a surge of arrivals lasts (surge) or none comes (calm), instead of surges that come at random.",
  must: { regime: word("surge: a surge lasts, as large as the pack says; calm: none comes.", "surge", "calm") },
  amounts: {},
  where: {},
  dates: "months",
  act: ({ regime }) => ({ arrivals: (arrivals) => ({ ...arrivals, regime }) }),
});

/** When in the year they arrive. */
const arrivalsSeason = leverForm({
  kind: "arrivals",
  says: "By how much the season comes early: arrivals of a month follow the season of a later one.",
  must: {
    early: quantity("Months by which the season comes early.", "months", { least: 0, most: 11, example: "2 months" }),
  },
  amounts: {},
  where: {},
  dates: "months",
  act: ({ early }) => ({ arrivals: (arrivals) => ({ ...arrivals, early: Math.round(early) }) }),
});

/** The forms of this file, in the order in which they are recognised. */
export const ARRIVALS = [arrivals, arrivalsRegime, arrivalsSeason] as const;
