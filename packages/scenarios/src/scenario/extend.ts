import type { DataPack, Issue } from "@sufficiency/core";
import { definite, suggest } from "@sufficiency/core/advanced";

import { parseScenario } from "./parse.js";
import { BASELINE_NAME, BASELINE_SCENARIO, type Scenario, ScenarioError } from "./scenario.js";

/** Scenario files as text, by the name that others extend them by: the file's name without its ending. */
export type ScenarioTexts = ReadonlyMap<string, ScenarioText>;

export interface ScenarioText {
  /** File name as the user knows it. */
  readonly file: string;
  readonly text: string;
}

/** A scenario with the levers of everything it extends, and the names of the files it is made of. */
export interface ResolvedScenario {
  readonly scenario: Scenario;
  readonly parts: readonly string[];
}

/**
 * Reads a scenario and those it extends, levers of the extended first.
 *
 * @example
 * const texts = new Map([["double", { file: "double.yaml", text: "name: Double\nbecause: a test\nlevers: []\n" }]]);
 * resolveScenario("double", texts, pack).scenario.name; // => "Double"
 * @throws ScenarioError for faults in any of the files, for a name that none of them has, and for a circle.
 */
export function resolveScenario(name: string, texts: ScenarioTexts, pack: DataPack): ResolvedScenario {
  return follow(name, texts, pack, []);
}

/**
 * Scenarios one after the other, as one: the levers of the first act first.
 *
 * @example
 * const both = composeScenarios([BASELINE_SCENARIO, { name: "double", because: "", levers: [{ kind: "arrivals", factor: 2 }] }]);
 * both.levers.length; // => 1
 */
export function composeScenarios(scenarios: readonly Scenario[]): Scenario {
  if (scenarios.length === 0) return BASELINE_SCENARIO;
  if (scenarios.length === 1) return scenarios[0];
  return {
    name: scenarios.map(({ name }) => name).join(" + "),
    because: scenarios.flatMap(({ because }) => (because === "" ? [] : [because])).join(" "),
    levers: scenarios.flatMap(({ levers }) => levers),
  };
}

function follow(name: string, texts: ScenarioTexts, pack: DataPack, above: readonly string[]): ResolvedScenario {
  if (name === BASELINE_NAME && !texts.has(name)) return { scenario: BASELINE_SCENARIO, parts: [] };
  const found = texts.get(name);
  if (found === undefined) throw new ScenarioError([unknown(name, texts, above)]);
  const { file, text } = found;
  if (above.includes(name)) throw new ScenarioError([circle(file, [...above, name])]);
  const scenario = parseScenario(text, { file, pack });
  const below = follow(scenario.extends ?? BASELINE_NAME, texts, pack, [...above, name]);
  return {
    scenario: {
      name: scenario.name,
      because: scenario.because,
      levers: [...below.scenario.levers, ...scenario.levers],
    },
    parts: [...below.parts, name],
  };
}

function unknown(name: string, texts: ScenarioTexts, above: readonly string[]): Issue {
  const names = [BASELINE_NAME, ...texts.keys()];
  const by = above.at(-1);
  const file = by === undefined ? "" : definite(texts.get(by)).file;
  const remedy = suggest(name, names) || `Use one of: ${names.join(", ")}.`;
  return { file, line: 0, column: 0, field: "extends", value: name, message: "no scenario has this name", remedy };
}

function circle(file: string, names: readonly string[]): Issue {
  const message = `scenarios extend one another in a circle: ${names.join(" -> ")}`;
  return {
    file,
    line: 0,
    column: 0,
    field: "extends",
    value: definite(names.at(-1)),
    message,
    remedy: "Let one of them extend baseline.",
  };
}
