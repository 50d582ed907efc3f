import type { Fault } from "./faults.mjs";

/** A fault and the kinds of lever whose relations are to see it. */
export interface LeverFault extends Fault {
  readonly kinds: readonly string[];
}

const LEVERS = { folder: "scenarios/src/levers" };

/** Faults of levers, and of the model that they act on, that somebody could make: the metamorphic relations must see each. */
export const LEVER_FAULTS: readonly LeverFault[] = [
  {
    name: "a factor works the other way round",
    kinds: ["entries"],
    folder: "scenarios/src/language",
    file: "step.ts",
    replace: [["slope: 1 + (value - 1) * rampWeight", "slope: 1 - (value - 1) * rampWeight"]],
  },
  {
    name: "an addition is forgotten",
    kinds: ["entries", "capacity"],
    folder: "scenarios/src/language",
    file: "step.ts",
    replace: [["intercept: value * rampWeight", "intercept: 0"]],
  },
  {
    name: "a lever is never in force",
    kinds: ["costs", "exits"],
    folder: "scenarios/src/language",
    file: "window.ts",
    replace: [["(month - first + 1) / (ramp + 1)", "(first - month - 1) / (ramp + 1)"]],
  },
  {
    ...LEVERS,
    name: "children are first placed in the home that fewer should be placed in",
    kinds: ["mix"],
    file: "mix.ts",
    replace: [[" - moved).set(to, now + moved)", " + moved).set(to, now - moved)"]],
  },
  {
    ...LEVERS,
    name: "the wait for a transfer stays as it is",
    kinds: ["transfers"],
    file: "transfers.ts",
    replace: [["adjust(step, days)", "days"]],
  },
  {
    ...LEVERS,
    name: "the threshold stays as it is",
    kinds: ["transfers"],
    file: "transfers.ts",
    replace: [["adjust(whole, children)", "children"]],
  },
  {
    ...LEVERS,
    name: "a delay brings the opening forward",
    kinds: ["capacity"],
    file: "capacity.ts",
    replace: [["event.late + Math.round(step.value)", "event.late - Math.round(step.value)"]],
  },
  {
    ...LEVERS,
    name: "a usable share is divided by its factor",
    kinds: ["capacity"],
    file: "capacity.ts",
    replace: [["adjust(step, usable.get(placement) ?? 1)", "(usable.get(placement) ?? 1) / step.value"]],
  },
  {
    ...LEVERS,
    name: "only prices of other homes change",
    kinds: ["costs"],
    file: "costs.ts",
    replace: [["only === undefined || id === only", "only !== undefined && id !== only"]],
  },
  {
    ...LEVERS,
    name: "children who should leave care stay",
    kinds: ["exits"],
    file: "exits.ts",
    replace: [["perMonth = step.value * step.rampWeight", "perMonth = -step.value * step.rampWeight"]],
  },
  {
    name: "factors of rates do not reach the odds",
    kinds: ["moves"],
    file: "states/probabilities.ts",
    replace: [["(factors ? factors[first + k] : 1)", "1"]],
  },
  {
    name: "a drift of shares goes the other way",
    kinds: ["carers"],
    file: "states/drifting-mix.ts",
    replace: [["exp(log[month])", "exp(-log[month])"]],
  },
  {
    name: "what is spare is told as what is short",
    kinds: ["carers"],
    file: "tables/requirement-counter.ts",
    replace: [["Math.max(0, required[month] - available)", "Math.max(0, available - required[month])"]],
  },
];
