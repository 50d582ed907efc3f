import type { DataPack, LeverRow } from "@sufficiency/core";
import { wrap } from "../words/format.js";
import { labelled } from "../words/labelled.js";
import { EVIDENCE_WORDS, KIND_WORDS } from "../words/lever-words.js";
import { leverSnippet } from "./lever-snippet.js";

const WIDTH = 92;
const COLUMN = 16;

/** One lever of the catalogue: all that is known of it and, where it is modelled, a scenario to fill in. */
export function leverPage(lever: LeverRow, pack: DataPack): string {
  const rows = facts(lever, pack).filter(([, text]) => text !== "");
  return [
    `${lever.id}, ${lever.section}\n`,
    ...wrap(`${lever.says}.`, WIDTH).map((line) => `${line}\n`),
    "\n",
    ...rows.map(([label, text]) => labelled(label, text, COLUMN, WIDTH)),
    scenario(lever, pack),
  ].join("");
}

function facts(lever: LeverRow, { sources }: DataPack): readonly (readonly [string, string])[] {
  const named = (id: string) => sources.find((source) => source.id === id);
  const elsewhere = named(lever.elsewhereSource);
  const { range, kind } = lever;
  return [
    ["Acts on", lever.actsOn],
    ["Meant to go", lever.direction === "either" ? "up or down: not said" : (lever.direction ?? "")],
    ["Printed", lever.magnitude],
    ["Elsewhere", lever.elsewhere],
    ["", elsewhere ? `${elsewhere.document}; ${elsewhere.locator}: "${elsewhere.quote}"` : ""],
    ["Evidence", `${lever.evidence}: ${EVIDENCE_WORDS[lever.evidence]}`],
    ["Range", range ? `${range.low} to ${range.high} ${range.unit}` : ""],
    ["Modelled by", kind ? `${kind}: ${KIND_WORDS[kind]}` : ""],
    ["Not modelled", lever.notModelled],
    ["Note", lever.note],
    ["Source", `${named(lever.source)?.document}; ${lever.section}, ${lever.locator}`],
  ];
}

function scenario(lever: LeverRow, { meta }: DataPack): string {
  if (lever.kind === undefined) return "";
  const size = lever.range
    ? "The documents bound its size and do not say what it will be: supply the size in place of SIZE."
    : "The documents give no size: supply the size in place of SIZE, or ask for the switching value.";
  return `\n${size}\n\n${leverSnippet(lever, meta.origin + 1)}`;
}
