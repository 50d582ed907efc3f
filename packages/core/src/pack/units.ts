import { create, createUnitDependencies, unitDependencies } from "mathjs";
import { nearest } from "./nearest.js";
import type { Fault } from "./report.js";

const math = create({ unitDependencies, createUnitDependencies });
for (const base of ["child", "bed", "household", "host", "night", "admission", "enquiry", "application", "gbp", "part"])
  math.createUnit(base);

/** The unit words of a pack, each with what it means. Text from a file is only ever looked up here. */
const MEANING: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["beds", "bed"],
  ["households", "household"],
  ["hosts", "host"],
  ["nights", "night"],
  ["admissions", "admission"],
  ["enquiries", "enquiry"],
  ["applications", "application"],
  ["share", "part"],
  ["ratio", "part"],
  ["weight", "part"],
  ["log sd", "part"],
  ["per year", "year^-1"],
  ["per month", "month^-1"],
  ["days", "day"],
  ["months", "month"],
  ["years", "year"],
  ["GBP per week", "gbp/week"],
]);

/** Every unit word, in the order of the handbook. */
export const UNIT_WORDS: readonly string[] = [...MEANING.keys()];

/** What is wrong with a figure's unit word, if anything. `required` is the unit its measure must carry. */
export function unitFault(word: string, required: string | undefined, value: number): Fault | undefined {
  const meaning = MEANING.get(word);
  if (meaning === undefined) return unknownUnit(word, required);
  if (required === undefined || word === required) return undefined;
  const target = MEANING.get(required)!;
  if (!math.unit(1, meaning).equalBase(math.unit(1, target)))
    return { message: `is a unit of the wrong dimension: ${required} expected`, remedy: `Give it in ${required}.` };
  const converted = Number(math.unit(value, meaning).toNumber(target).toPrecision(6));
  const example = Number.isNaN(converted) ? "" : `; ${value} ${word} is ${converted} ${required}`;
  return { message: `is not the unit of this measure, ${required}`, remedy: `Give it in ${required}${example}.` };
}

function unknownUnit(word: string, required: string | undefined): Fault {
  const near = required ?? nearest(word, UNIT_WORDS);
  const remedy = near === undefined ? `Use one of: ${UNIT_WORDS.join(", ")}.` : `Write ${near}.`;
  return { message: "is not a known unit", remedy };
}
