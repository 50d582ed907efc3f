import { type DataPack, formatMonth } from "@sufficiency/core";
import { composeScenarios } from "@sufficiency/scenarios";
import { readLever } from "../../read/lever-choice.js";
import { readSupposedPack, type SupposedPack } from "../../read/supposed-pack.js";
import type { Streams } from "../../streams.js";
import { carryOut } from "../record/publish.js";
import { type RecordedCommand, running } from "../record/recorded.js";
import { type DriversTerms, drivers, readDrivers } from "./drivers.js";
import { checkSensitivity, type SensitivityOptions, type TypedSensitivity } from "./options.js";
import { readSwitching, type SwitchingTerms, switching } from "./switching.js";

export type { TypedSensitivity };

/** Rows of the variance design, and paths at each size of a lever, unless given. */
const ROWS = 50;
const PATHS = 200;

/** What drives the answer, or at what size a lever changes it. */
export const SENSITIVITY: RecordedCommand<DriversTerms | SwitchingTerms> = {
  name: "sensitivity",
  read: (fields) => (fields.has("lever") ? readSwitching(fields) : readDrivers(fields)),
  scenarios: ({ scenario }) => [scenario],
  answer: (terms, { pack }, run) => ("lever" in terms ? switching(terms, pack, run) : drivers(terms, pack, run)),
};

/** Tells what drives the answer, or at what size a lever changes it. */
export async function sensitivity(typed: TypedSensitivity, streams: Streams): Promise<void> {
  const run = running(streams, typed.out);
  const opened = readSupposedPack(typed);
  const { sources } = opened;
  const options = checkSensitivity(typed, sources.pack);
  const { terms, scenarioFiles } =
    typed.lever === undefined
      ? driversTerms(typed, options, opened)
      : switchingTerms(typed.lever, typed, options, opened);
  await carryOut(SENSITIVITY, { terms, sources, scenarioFiles }, run);
}

function driversTerms({ of }: TypedSensitivity, options: SensitivityOptions, opened: SupposedPack) {
  const { sources, scenario, hashes } = opened;
  const terms = { ...asked(sources.pack, options, ROWS), scenario, of: of ?? null };
  return { terms, scenarioFiles: hashes };
}

function switchingTerms(lever: string, typed: TypedSensitivity, options: SensitivityOptions, opened: SupposedPack) {
  const { folder, sources, scenario: base, hashes } = opened;
  const choice = readLever(lever, folder, sources.pack);
  const scenario = composeScenarios([...(typed.scenario ? [base] : []), choice.scenario]);
  const at = scenario.levers.length - choice.scenario.levers.length + choice.lever;
  const { places = null } = options;
  const of = { scenario, lever: at, untilShort: typed.untilShort!, places };
  const terms: SwitchingTerms = { ...asked(sources.pack, options, PATHS), ...of };
  return { terms, scenarioFiles: new Map([...hashes, ...choice.hashes]) };
}

function asked({ meta }: DataPack, { seed, month, members }: SensitivityOptions, usual: number) {
  return { pack: meta.id, seed, month: formatMonth(month), members: members ?? usual };
}
