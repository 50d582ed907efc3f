import { type DataPack, ParameterError } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import type { Lever } from "../levers/forms.js";
import { checkScenario } from "../scenario/check.js";
import { amountOf, formOf } from "../scenario/lever-input.js";
import { ScenarioError } from "../scenario/scenario.js";

/** A lever whose size can be varied: from the one at which it changes nothing through the one written and beyond. */
export interface SizedLever {
  /** The amount's field. */
  readonly amount: string;
  readonly unit: string;
  /** The size at which it changes nothing, and the size as written. */
  readonly none: number;
  readonly written: number;
  /** The lever at a size `steps` times as far from `none` as written. */
  readonly at: (steps: number) => Lever;
  readonly sizeAt: (steps: number) => number;
  /** The most steps that the lever's bounds allow, up to those asked for. */
  readonly mostSteps: (requested: number) => number;
}

/** By amount: the size at which a lever changes nothing. */
const NONE: Readonly<Record<string, number>> = { factor: 1, add: 0, share: 0, delay: 0 };

/**
 * Makes a lever's size a variable. Its own range is left out: the size is what is asked for.
 * @throws ParameterError for a lever without an amount, with one that has no size of doing nothing, or written at it.
 */
export function sizedLever(lever: Lever, pack: DataPack): SizedLever {
  const form = formOf(lever);
  const amount = amountOf(lever, form);
  const none = amount && NONE[amount.name];
  if (amount === undefined || none === undefined || form.amounts[amount.name]?.unit === undefined)
    throw new ParameterError("lever", amount?.name ?? lever.kind, `sized by one of ${Object.keys(NONE).join(", ")}`);
  const { name, value: written } = amount;
  if (written === none) throw new ParameterError("lever", `${name}: ${written}`, "of a size that does something");
  const sizeAt = (steps: number) => none + steps * (written - none);
  const { range: _, ...rest } = lever;
  const at = (steps: number) => ({ ...rest, [name]: sizeAt(steps) }) as Lever;
  const allowed = (steps: number) => isAllowed(at(steps), pack);
  return {
    amount: name,
    unit: definite(form.amounts[name].unit),
    none,
    written,
    at,
    sizeAt,
    mostSteps: (requested) => (allowed(requested) ? requested : lastAllowed(allowed, requested)),
  };
}

function isAllowed(lever: Lever, pack: DataPack): boolean {
  try {
    checkScenario({ levers: [lever] }, pack);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

/** The last allowed number of steps between 1, which is, and one that is not. */
function lastAllowed(allowed: (steps: number) => boolean, beyond: number): number {
  let [good, bad] = [1, beyond];
  while (bad - good > 1e-9 * bad) {
    const middle = (good + bad) / 2;
    if (allowed(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
