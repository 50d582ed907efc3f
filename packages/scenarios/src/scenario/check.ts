import { type DataPack, type Fault, type Issue, ParameterError } from "@sufficiency/core";
import { type AnyForm, LEVER_KINDS, type Lever } from "../levers/forms.js";
import { isFault } from "./field.js";
import { amountOf, formOf } from "./lever-figure.js";
import type { FieldFault } from "./lever-form.js";
import { nameFault, sourceFault } from "./names.js";
import { type Scenario, ScenarioError } from "./scenario.js";

/** What is wrong with a lever in a pack: names that it does not have, months and ranges that make no sense. */
export function leverFaults(lever: Lever, form: AnyForm, pack: DataPack): FieldFault[] {
  const names = Object.entries({ ...form.must, ...(form.where as AnyForm["must"]) }).flatMap(([field, { names }]) => {
    const value = (lever as unknown as Record<string, unknown>)[field];
    const fault = names && typeof value === "string" ? nameFault(value, names, pack) : undefined;
    return fault ? [{ field, ...fault }] : [];
  });
  const source = lever.source === undefined ? undefined : sourceFault(lever.source, pack);
  const faults = [
    ...names,
    ...(source ? [{ field: "source", ...source }] : []),
    ...windowFaults(lever, pack),
    ...rangeFaults(lever, form),
  ];
  const whole = faults.length === 0 ? form.fault?.(lever as never, pack) : undefined;
  return whole ? [whole] : faults;
}

function windowFaults({ from, until }: Lever, { meta }: DataPack): FieldFault[] {
  const first = from ?? meta.origin + 1;
  if (until === undefined || until >= first) return [];
  return [
    { field: "until", message: "is before the first month", remedy: "Give the last month in which it acts in full." },
  ];
}

/** Ends in order, and such as a draw can reach: a factor or a share is drawn in ratios or odds. */
function rangeFaults(lever: Lever, form: AnyForm): FieldFault[] {
  const amount = amountOf(lever, form);
  if (lever.range === undefined || amount === undefined) return [];
  const [low, high] = lever.range;
  const told = (fault: Fault) => [{ field: "range", ...fault }];
  if (!(low <= amount.value && amount.value <= high))
    return told({
      message: `does not hold the amount, ${amount.value}`,
      remedy: "Give [low, high] with low <= amount <= high: an 80% interval round the amount.",
    });
  const { unit } = form.amounts[amount.name]!;
  if (low === 0 && low < high && (unit === "share" || unit === "ratio"))
    return told({
      message: "begins at 0, which cannot be reached",
      remedy: "Give the smallest number that is likely.",
    });
  if (high === 1 && low < high && unit === "share")
    return told({ message: "ends at 1, which cannot be reached", remedy: "Give the largest share that is likely." });
  return [];
}

/**
 * Checks a scenario that was built in code against a pack.
 * @throws ScenarioError with every issue; `field` is as in `levers[0].factor`.
 */
export function checkScenario(scenario: Scenario, pack: DataPack): void {
  const issues = scenario.levers.flatMap((lever, at) =>
    faultsOf(lever, pack).map(({ field, message, remedy }): Issue => {
      const value = (lever as unknown as Record<string, unknown>)[field];
      const name = `levers[${at}].${field}`;
      const told = value === undefined ? "" : String(value);
      return {
        file: scenario.name,
        line: 0,
        column: 0,
        field: name,
        value: told,
        message: `${name} ${message}`,
        remedy,
      };
    }),
  );
  if (issues.length > 0) throw new ScenarioError(issues);
}

function faultsOf(lever: Lever, pack: DataPack): FieldFault[] {
  if (!LEVER_KINDS.includes(lever.kind))
    throw new ParameterError("kind", lever.kind, `one of ${LEVER_KINDS.join(", ")}`);
  const form = formOf(lever);
  const values = Object.entries({ ...form.amounts }).flatMap(([field, spec]) => {
    const value = (lever as unknown as Record<string, unknown>)[field];
    const read = typeof value === "number" ? spec.read(spec.words(value)) : undefined;
    return isFault(read) ? [{ field, ...read }] : [];
  });
  return values.length > 0 ? values : leverFaults(lever, form, pack);
}
