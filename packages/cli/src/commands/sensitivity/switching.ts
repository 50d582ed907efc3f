import type { DataPack } from "@sufficiency/core";
import { Experiment, type Outcome, type Scenario, switchingValue } from "@sufficiency/scenarios";
import { optionIssue, UsageError } from "../../failures.js";
import { doWork } from "../../members/work.js";
import { NUMBER, oneOf, orNull, type RecordFields, SCENARIO, TEXT } from "../../read/record-fields.js";
import { switchingText } from "../../render/text/switching.js";
import { switchingCsv } from "../../write/sensitivity-files.js";
import { asTyped } from "../options/as-typed.js";
import type { Answer, Running } from "../record/recorded.js";
import { checkQuestion, LEAST } from "./options.js";

/** What is asked of a lever's switching value. */
export interface SwitchingTerms {
  /** The pack's id. */
  readonly pack: string;
  readonly seed: string;
  /** Month at whose end it is read, `YYYY-MM`. */
  readonly month: string;
  /** Paths at each size of the lever. */
  readonly members: number;
  /** What is supposed, with whatever it extends. */
  readonly scenario: Scenario;
  /** Which of the scenario's levers is sized, from 0. */
  readonly lever: number;
  /** The kind of home that it is to keep from being short. */
  readonly untilShort: string;
  /** Places there are; null for those that the pack plans. */
  readonly places: number | null;
}

/** Reads them from a record. */
export function readSwitching(fields: RecordFields): SwitchingTerms {
  const scenario = fields.read("scenario", SCENARIO);
  return {
    pack: fields.read("pack", TEXT),
    seed: fields.read("seed", TEXT),
    month: fields.read("month", TEXT),
    members: fields.read("members", NUMBER),
    scenario,
    lever: fields.read("lever", oneOf(scenario.levers.length)),
    untilShort: fields.read("untilShort", TEXT),
    places: fields.read("places", orNull(NUMBER)),
  };
}

/** The size at which a lever changes the answer. */
export async function switching(
  { scenario, lever, ...terms }: SwitchingTerms,
  pack: DataPack,
  { streams, watch }: Running,
): Promise<Answer> {
  const { seed, month, places } = checkQuestion(asTyped(terms), pack, LEAST.paths);
  const { members, untilShort: placement } = terms;
  const question = { scenario, lever, placement, members, seed, month, ...(places !== undefined && { places }) };
  if (places === undefined) refuseUnplanned(new Experiment(pack, { seed, month, of: [placement] }).outcomes[0]!);
  const found = await doWork(switchingValue(pack, question), streams.progress);
  watch.lap("simulate");
  const text = switchingText(found, { authority: pack.meta.authority, month, members, places });
  const files = new Map([
    ["switching.csv", switchingCsv(found)],
    ["switching.txt", text],
  ]);
  return { text, files: async () => files };
}

/** Nobody can tell what is short of places that are not planned. */
function refuseUnplanned({ placement, quantity }: Outcome): void {
  if (quantity === "short") return;
  const message = "is not given, and the data pack plans no places in this kind of home";
  const remedy = `Say how many places there are for ${placement}, as in --places 150.`;
  throw new UsageError([optionIssue("--places", "", message, remedy)]);
}
