import type { DataPack } from "@sufficiency/core";
import { type Scenario, tornado, varianceShares } from "@sufficiency/scenarios";
import { doWork } from "../../members/work.js";
import { NUMBER, orNull, type RecordFields, SCENARIO, TEXT, TEXTS } from "../../read/record-fields.js";
import { drawTornado } from "../../render/charts/tornado-chart.js";
import { sensitivityText } from "../../render/text/sensitivity.js";
import { tornadoCsv, varianceCsv } from "../../write/sensitivity-files.js";
import { asTyped } from "../options/as-typed.js";
import type { Answer, Running } from "../record/recorded.js";
import { checkQuestion, LEAST } from "./options.js";

/** What is asked of what drives the answer. */
export interface DriversTerms {
  /** The pack's id. */
  readonly pack: string;
  readonly seed: string;
  /** Month at whose end it is read, `YYYY-MM`. */
  readonly month: string;
  /** Rows of the variance design. */
  readonly members: number;
  /** What is supposed, with whatever it extends. */
  readonly scenario: Scenario;
  /** Kinds of home; null for all that are planned. */
  readonly of: readonly string[] | null;
}

/** Reads them from a record. */
export function readDrivers(fields: RecordFields): DriversTerms {
  return {
    pack: fields.read("pack", TEXT),
    seed: fields.read("seed", TEXT),
    month: fields.read("month", TEXT),
    members: fields.read("members", NUMBER),
    scenario: fields.read("scenario", SCENARIO),
    of: fields.read("of", orNull(TEXTS)),
  };
}

/** Pairs in which every figure is screened. */
const SCREENED = 3;

/** One figure at a time, then shares of the variance. */
export async function drivers(
  { scenario, ...terms }: DriversTerms,
  pack: DataPack,
  { streams, watch }: Running,
): Promise<Answer> {
  const { seed, month } = checkQuestion(asTyped(terms), pack, LEAST.rows);
  const { members: rows } = terms;
  const question = { seed, month, scenario, ...(terms.of && { of: terms.of }) };
  const named = terms.of?.length === 1 ? 15 : 6;
  const pairs = Math.max(6, Math.ceil(rows / 5));
  const bars = await doWork(tornado(pack, { ...question, screened: SCREENED, pairs, named }), streams.progress);
  watch.lap("one at a time");
  const splits = await doWork(varianceShares(pack, { ...question, rows }), streams.progress);
  watch.lap("variance");
  const told = { authority: pack.meta.authority, named, rows, seed, month, scenario: scenario.name };
  const text = sensitivityText(bars, splits, told);
  const files = async () => {
    const tables = [
      ["tornado.csv", tornadoCsv(bars)],
      ["variance.csv", varianceCsv(splits)],
      ["sensitivity.txt", text],
    ] as const;
    const charts = bars.map(async (each) => {
      return [`charts/tornado-${each.outcome.placement}.svg`, await drawTornado(each, named)] as const;
    });
    return new Map([...tables, ...(await Promise.all(charts))]);
  };
  return { text, files };
}
