import type { DataPack, Draws, Figure, Parameters, Supposing, Timeline } from "@sufficiency/core";
import type { Lever } from "../levers/forms.js";
import { checkScenario } from "./check.js";
import { amountOf, fieldsOf, formOf, leverFigure } from "./lever-figure.js";
import type { Scenario } from "./scenario.js";
import type { Change, Step } from "./step.js";
import { monthsInForce, phaseAt } from "./window.js";

/** A lever made ready for a pack. */
interface ReadyLever {
  readonly id: string;
  /** Its amount; undefined for a form without one. */
  readonly figure: Figure | undefined;
  readonly amount: string;
  readonly change: Change;
  /** By month from the origin: how far it is in force, and for how long it has been. */
  readonly phases: Float64Array;
  readonly months: Int32Array;
}

/** A scenario made ready for a pack: what it makes of each member's parameters, and the figures that it supposes. */
export interface ReadyScenario {
  readonly supposing: Supposing;
  readonly figures: readonly Figure[];
}

/**
 * Makes a scenario ready for a pack. Each amount with a range is drawn once per member in a stream of its own, so that
 * no other figure's draws move.
 * @throws ScenarioError when the scenario does not fit the pack.
 */
export function readyScenario(scenario: Pick<Scenario, "levers" | "extends">, pack: DataPack): ReadyScenario {
  checkScenario(scenario, pack);
  const { levers } = scenario;
  const ids = leverIds(levers);
  const ready = levers.map((lever, i) => readyLever(lever, ids[i]!, pack));
  return {
    supposing: (parameters, draws) => timelineOf(ready, parameters, draws),
    figures: ready.flatMap(({ figure }) => figure ?? []),
  };
}

/**
 * The parameters of every month under a scenario. The parameters given are left as they are.
 * `draws` are the member's own; the central reading takes every amount as written.
 */
export function applyScenario(
  parameters: Parameters,
  scenario: Pick<Scenario, "levers" | "extends">,
  pack: DataPack,
  draws: Draws,
): Timeline {
  return readyScenario(scenario, pack).supposing(parameters, draws);
}

function readyLever(lever: Lever, id: string, pack: DataPack): ReadyLever {
  const form = formOf(lever);
  const { meta } = pack;
  const months = meta.horizon - meta.origin + 1;
  const grows = form.grows === true;
  return {
    id,
    figure: leverFigure(lever, id),
    amount: amountOf(lever, form)?.name ?? "",
    change: form.act(lever as never, pack),
    phases: Float64Array.from({ length: months }, (_, t) => {
      if (grows) return monthsInForce(lever, meta, meta.origin + t) > 0 ? 1 : 0;
      return phaseAt(lever, meta, meta.origin + t);
    }),
    months: Int32Array.from({ length: months }, (_, t) => (grows ? monthsInForce(lever, meta, meta.origin + t) : 0)),
  };
}

/** Months in which every lever is equally far in force share their parameters. */
function timelineOf(levers: readonly ReadyLever[], parameters: Parameters, draws: Draws): Timeline {
  const amounts = levers.map(({ figure }) => (figure ? draws.read(figure) : 0));
  const items: Parameters[] = [];
  const known = new Map<string, number>();
  const at = Int32Array.from({ length: parameters.months + 1 }, (_, t) => {
    const key = levers.map(({ phases, months }) => `${phases[t]}/${months[t]}`).join();
    const item = known.get(key) ?? items.push(monthOf(levers, amounts, parameters, t)) - 1;
    known.set(key, item);
    return item;
  });
  return { items, at };
}

function monthOf(levers: readonly ReadyLever[], amounts: readonly number[], base: Parameters, t: number): Parameters {
  return levers.reduce((parameters, { id, amount, change, phases, months }, i) => {
    const step: Step = { id, amount, value: amounts[i]!, phase: phases[t]!, months: months[t]! };
    return step.phase > 0 ? change(parameters, step) : parameters;
  }, base);
}

/** An id for each lever: what it acts on; a number tells apart those that are alike. */
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
