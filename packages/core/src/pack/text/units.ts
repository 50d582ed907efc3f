import { definite } from "../../vocabulary/issue.js";
import type { Fault } from "./issues.js";
import { nearest } from "./nearest.js";

/** What a unit word counts, per what, and how many of the base unit one is. Times are in average months. */
interface Unit {
  readonly of: string;
  readonly per: string;
  readonly factor: number;
}

const unit = (of: string, per = "", factor = 1): Unit => ({ of, per, factor });

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["children", unit("child")],
  ["beds", unit("bed")],
  ["households", unit("household")],
  ["hosts", unit("host")],
  ["nights", unit("night")],
  ["admissions", unit("admission")],
  ["enquiries", unit("enquiry")],
  ["applications", unit("application")],
  ["share", unit("")],
  ["ratio", unit("")],
  ["per 10,000", unit("", "", 1 / 10_000)],
  ["weight", unit("")],
  ["log sd", unit("")],
  ["per year", unit("", "time", 1 / 12)],
  ["per month", unit("", "time", 1)],
  ["days", unit("time", "", 12 / 365.25)],
  ["months", unit("time", "", 1)],
  ["years", unit("time", "", 12)],
  ["GBP per week", unit("money", "time", 365.25 / 84)],
]);

const WORDS: readonly string[] = [...UNITS.keys()];

/** What is wrong with a figure's unit word, if anything. `required` is the unit its measure must carry. */
export function unitFault(word: string, required: string | undefined, value: number): Fault | undefined {
  const read = UNITS.get(word);
  if (read === undefined) return unknownUnit(word, required);
  if (required === undefined || word === required) return undefined;
  const target = definite(UNITS.get(required));
  if (read.of !== target.of || read.per !== target.per)
    return { message: `is a unit of the wrong dimension: ${required} expected`, remedy: `Give it in ${required}.` };
  const converted = Number(((value * read.factor) / target.factor).toPrecision(6));
  const example = Number.isNaN(converted) ? "" : `; ${value} ${word} is ${converted} ${required}`;
  return { message: `is not the unit of this measure, ${required}`, remedy: `Give it in ${required}${example}.` };
}

function unknownUnit(word: string, required: string | undefined): Fault {
  const near = required ?? nearest(word, WORDS);
  const remedy = near === undefined ? `Use one of: ${WORDS.join(", ")}.` : `Write ${near}.`;
  return { message: "is not a known unit", remedy };
}
