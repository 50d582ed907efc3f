import type { DataPack, Issue } from "@sufficiency/core";
import { type Fault, LEVER_KINDS } from "@sufficiency/core/advanced";

import { isFault } from "../language/field.js";
import { type FieldFault, fieldsOfForm } from "../language/lever-form.js";
import { nameFault, sourceFault } from "../language/names.js";
import type { AnyForm, Lever } from "../levers/forms.js";
import { amountOf, formOf } from "./lever-input.js";
import { BASELINE_NAME, type Scenario, ScenarioError } from "./scenario.js";

/** What is wrong with a lever in a pack: faults of its fields or, where they have none, of the whole. */
export function leverFaults(lever: Lever, form: AnyForm, pack: DataPack): FieldFault[] {
  const faults = fieldFaults(lever, form, pack);
  const whole = faults.length === 0 ? form.fault?.(lever as never, pack) : undefined;
  return whole ? [whole] : faults;
}

/** Names that a pack does not have, months and ranges that make no sense. Fields that are not there are passed over. */
export function fieldFaults(lever: Lever, form: AnyForm, pack: DataPack): FieldFault[] {
  const names = Object.entries({ ...form.must, ...(form.where as AnyForm["must"]) }).flatMap(([field, { names }]) => {
    const value = fieldOf(lever, field);
    const fault = names && typeof value === "string" ? nameFault(value, names, pack) : undefined;
    return fault ? [{ field, ...fault }] : [];
  });
  const source = lever.source === undefined ? undefined : sourceFault(lever.source, pack);
  return [
    ...names,
    ...(source ? [{ field: "source", ...source }] : []),
    ...windowFaults(lever, pack),
    ...rangeFaults(lever, form),
  ];
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
  const refused = (fault: Fault) => [{ field: "range", ...fault }];
  if (!(low <= amount.value && amount.value <= high))
    return refused({
      message: `does not hold the amount, ${amount.value}`,
      remedy: "Give [low, high] with low <= amount <= high: an 80% interval round the amount.",
    });
  const { unit } = form.amounts[amount.name];
  if (low === 0 && low < high && (unit === "share" || unit === "ratio"))
    return refused({
      message: "begins at 0, which cannot be reached",
      remedy: "Give the smallest number that is likely.",
    });
  if (high === 1 && low < high && unit === "share")
    return refused({ message: "ends at 1, which cannot be reached", remedy: "Give the largest share that is likely." });
  return [];
}

/**
 * Checks a scenario that was built in code against a pack.
 *
 * @example
 * checkScenario({ levers: [{ kind: "arrivals", factor: 2 }] }, pack);
 * @throws ScenarioError with every issue; `field` is as in `levers[0].factor`.
 */
export function checkScenario(scenario: Pick<Scenario, "levers" | "extends">, pack: DataPack): void {
  const issues = scenario.levers.flatMap((lever, at) =>
    faultsOf(lever, pack).map((fault) => issueAt(`levers[${at}].`, fieldOf(lever, fault.field), fault)),
  );
  if (scenario.extends !== undefined && scenario.extends !== BASELINE_NAME)
    issues.push(issueAt("", scenario.extends, { field: "extends", ...UNRESOLVED }));
  if (issues.length > 0) throw new ScenarioError(issues);
}

const UNRESOLVED = {
  message: "names another scenario, whose levers are not here",
  remedy: "Put the levers together first, with resolveScenario or composeScenarios.",
};

function issueAt(path: string, value: unknown, { field, message, remedy }: FieldFault): Issue {
  const name = `${path}${field}`;
  const refused = value === undefined ? "" : String(value);
  return { file: "", line: 0, column: 0, field: name, value: refused, message: `${name} ${message}`, remedy };
}

function faultsOf(lever: Lever, pack: DataPack): FieldFault[] {
  if (!(LEVER_KINDS as readonly string[]).includes(lever.kind))
    return [{ field: "kind", message: "is not a kind of lever", remedy: `Use one of: ${LEVER_KINDS.join(", ")}.` }];
  const form = formOf(lever);
  const faults = [...missing(lever, form), ...misread(lever, form)];
  return faults.length > 0 ? faults : leverFaults(lever, form, pack);
}

/** What must be there and is not, or is there twice. */
function missing(lever: Lever, form: AnyForm): FieldFault[] {
  const has = (field: string) => fieldOf(lever, field) !== undefined;
  const amounts = Object.keys(form.amounts);
  const count = amounts.filter(has).length;
  const must = Object.entries(form.must).flatMap(([field, { says }]) =>
    has(field) ? [] : [{ field, message: "is missing", remedy: says }],
  );
  if (amounts.length === 0 || count === 1) return must;
  return [
    ...must,
    { field: amounts[0], message: "is not the only amount", remedy: `Give one of: ${amounts.join(", ")}.` },
  ];
}

/** Values that could not be written in a file. */
function misread(lever: Lever, form: AnyForm): FieldFault[] {
  const faults = Object.entries(fieldsOfForm(form)).flatMap(([field, { is, read, words, says }]) => {
    const value = fieldOf(lever, field);
    if (value === undefined) return [];
    const found = is(value) ? read(words(value)) : { message: "is of another type than the field", remedy: says };
    return isFault(found) ? [{ field, ...found }] : [];
  });
  const { range } = lever;
  if (range === undefined || (Array.isArray(range) && range.length === 2 && range.every(Number.isFinite)))
    return faults;
  return [...faults, { field: "range", message: "is not two numbers", remedy: "Give [low, high]." }];
}

function fieldOf(lever: Lever, field: string): unknown {
  return (lever as unknown as Readonly<Record<string, unknown>>)[field];
}
