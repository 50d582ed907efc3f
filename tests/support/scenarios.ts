import { readdirSync, readFileSync } from "node:fs";
import type { DataPack, Projection } from "@sufficiency/core";
import { CENTRAL, calibrate, type InForce, type Parameters } from "@sufficiency/core/advanced";

import { projectTables } from "@sufficiency/report";
import { type Lever, parseScenario, project, resolveScenario, type Scenario } from "@sufficiency/scenarios";
import { type ArrivalsInForce, readyScenario } from "@sufficiency/scenarios/advanced";

import { KENT } from "./kent.js";

const FOLDER = new URL("../../data/packs/kent-2025/scenarios/", import.meta.url);

/** Kent's named scenarios as text, by name. */
export const LIBRARY_TEXTS: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).map((file) => [file.replace(/\.yaml$/, ""), readFileSync(new URL(file, FOLDER), "utf8")]),
);

const FILES = new Map([...LIBRARY_TEXTS].map(([name, text]) => [name, { file: `${name}.yaml`, text }]));

/** Kent's named scenarios, each with the levers of what it extends. */
export const LIBRARY: ReadonlyMap<string, Scenario> = new Map(
  [...LIBRARY_TEXTS.keys()].map((name) => [name, resolveScenario(name, FILES, KENT).scenario]),
);

/** A scenario of these levers. */
export function supposing(...levers: readonly Lever[]): Scenario {
  return { name: "test", because: "A test.", levers };
}

/** Reads levers as they stand in a file, each as lines of fields. */
export function levers(text: string, pack: DataPack = KENT): readonly Lever[] {
  return parseScenario(`name: test\nbecause: A test.\nlevers:\n${text}`, { file: "test.yaml", pack }).levers;
}

/** What is in force in a month from the origin under levers, every input at its central value. */
export function inForceAt(month: number, pack: DataPack, ...pulled: readonly Lever[]): InForce {
  return readyScenario(supposing(...pulled), pack)
    .timelineOf(calibrate(pack), CENTRAL)
    .at(month);
}

/** The central parameters of a month from the origin under levers. */
export function parametersAt(month: number, pack: DataPack, ...pulled: readonly Lever[]): Parameters {
  return inForceAt(month, pack, ...pulled).parameters;
}

/**
 * What levers make of the arrivals of a month from the first projected, every amount at its central value; undefined
 * where none changes them.
 */
export function arrivalsAt(month: number, pack: DataPack, ...pulled: readonly Lever[]): ArrivalsInForce | undefined {
  const { origin, horizon } = pack.meta;
  return readyScenario(supposing(...pulled), pack).arrivalsInForce(CENTRAL, horizon - origin)?.[month - 1];
}

/** The tables of a projection as they are written, by name. */
export function tables(projection: Projection): Readonly<Record<string, string>> {
  return Object.fromEntries([...projectTables(projection)].map(([file, text]) => [file.replace(/\.csv$/, ""), text]));
}

/** Projects a few members under levers. */
export function projected(pack: DataPack, pulled: readonly Lever[], members = 6): Projection {
  return project(pack, { members, seed: "levers", scenario: supposing(...pulled) });
}
