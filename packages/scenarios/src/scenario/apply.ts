import type { DataPack, Input } from "@sufficiency/core";
import {
  type Draws,
  definite,
  type InForce,
  NO_ADJUSTMENTS,
  Timeline,
  type TimelineOf,
} from "@sufficiency/core/advanced";

import { type ArrivalsInForce, USUAL_ARRIVALS } from "../arrivals/level.js";
import type { Change, Step } from "../language/step.js";
import { monthsInForce, rampWeightAt } from "../language/window.js";
import type { Lever } from "../levers/forms.js";
import { checkScenario } from "./check.js";
import { amountOf, fieldsOf, formOf, leverInput } from "./lever-input.js";
import type { Scenario } from "./scenario.js";

/** A lever made ready for a pack. */
interface ReadyLever {
  readonly id: string;
  /** Its amount; undefined for a form without one. */
  readonly input: Input | undefined;
  readonly amount: string;
  readonly change: Change;
  /** By month from the origin: how far it is in force, and for how long it has been. */
  readonly rampWeights: Float64Array;
  readonly months: Int32Array;
}

/** A scenario made ready for a pack. */
export interface ReadyScenario {
  /** What it makes of each member's parameters. */
  readonly timelineOf: TimelineOf;
  /** What it makes of the arrivals of each month from the first projected; undefined where it has no such lever. */
  readonly arrivalsInForce: (draws: Draws, months: number) => ArrivalsInForce[] | undefined;
  /** The inputs that it assumes. */
  readonly inputs: readonly Input[];
}

/**
 * Makes a scenario ready for a pack. Each amount with a range is drawn once per member in a stream of its own, so that
 * no other input's draws move.
 * @throws ScenarioError when the scenario does not fit the pack.
 */
export function readyScenario(scenario: Pick<Scenario, "levers" | "extends">, pack: DataPack): ReadyScenario {
  checkScenario(scenario, pack);
  const { levers } = scenario;
  const ids = leverIds(levers);
  const ready = levers.map((lever, i) => readyLever(lever, ids[i], pack));
  const ofArrivals = ready.filter(({ change }) => change.arrivals);
  const others = ready.filter(({ change }) => !change.arrivals);
  return {
    timelineOf: (parameters, draws) => timelineOf(others, { parameters, adjustments: NO_ADJUSTMENTS }, draws),
    arrivalsInForce: (draws, months) => arrivalsOf(ofArrivals, draws, months),
    inputs: ready.flatMap(({ input }) => input ?? []),
  };
}

function readyLever(lever: Lever, id: string, pack: DataPack): ReadyLever {
  const form = formOf(lever);
  const { meta } = pack;
  const months = meta.horizon - meta.origin + 1;
  const countsMonths = form.countsMonths === true;
  return {
    id,
    input: leverInput(lever, id),
    amount: amountOf(lever, form)?.name ?? "",
    change: form.act(lever as never, pack),
    rampWeights: Float64Array.from({ length: months }, (_, t) => {
      if (countsMonths) return monthsInForce(lever, meta, meta.origin + t) > 0 ? 1 : 0;
      return rampWeightAt(lever, meta, meta.origin + t);
    }),
    months: Int32Array.from({ length: months }, (_, t) =>
      countsMonths ? monthsInForce(lever, meta, meta.origin + t) : 0,
    ),
  };
}

/** Months in which every lever is equally far in force share what is in force. */
function timelineOf(levers: readonly ReadyLever[], base: InForce, draws: Draws): Timeline {
  const steps = stepper(levers, draws);
  const items: InForce[] = [];
  const known = new Map<string, number>();
  const index = Int32Array.from({ length: base.parameters.months + 1 }, (_, t) => {
    const key = levers.map(({ rampWeights, months }) => `${rampWeights[t]}/${months[t]}`).join();
    const item = known.get(key) ?? items.push(steps(t).reduce(changed, base)) - 1;
    known.set(key, item);
    return item;
  });
  return new Timeline(items, index);
}

/** One lever's part in a month. */
interface Part {
  readonly change: Change;
  readonly step: Step;
}

/** By month from the origin: the part of every lever that is in force. */
function stepper(levers: readonly ReadyLever[], draws: Draws): (t: number) => Part[] {
  const amounts = levers.map(({ input }) => (input ? draws.read(input) : 0));
  return (t) =>
    levers.flatMap(({ id, amount, change, rampWeights, months }, i) => {
      const step: Step = { id, amount, value: amounts[i], rampWeight: rampWeights[t], months: months[t] };
      return step.rampWeight > 0 ? [{ change, step }] : [];
    });
}

function changed({ parameters, adjustments }: InForce, { change, step }: Part): InForce {
  return {
    parameters: change.parameters?.(parameters, step) ?? parameters,
    adjustments: change.adjustments?.(adjustments, step) ?? adjustments,
  };
}

function arrivalsOf(levers: readonly ReadyLever[], draws: Draws, months: number): ArrivalsInForce[] | undefined {
  if (levers.length === 0) return undefined;
  const steps = stepper(levers, draws);
  return Array.from({ length: months }, (_, t) =>
    steps(t + 1).reduce((arrivals, { change, step }) => definite(change.arrivals)(arrivals, step), USUAL_ARRIVALS),
  );
}

/** An id for each lever: what it acts on; a number distinguishes those that are alike. */
function leverIds(levers: readonly Lever[]): string[] {
  const seen = new Map<string, number>();
  return levers.map((lever) => {
    const form = formOf(lever);
    const parts = fieldsOf(lever, form).map(([name, words]) =>
      name in form.amounts ? name : name === "from" ? `from ${words}` : words,
    );
    const id = ["scenario", lever.kind, ...parts].join("/");
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}/${count}`;
  });
}
