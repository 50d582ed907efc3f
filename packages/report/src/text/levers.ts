import { type DataPack, formatMonth, type LeverRow, type Month } from "@sufficiency/core";
import type { Evidence, LeverKind } from "@sufficiency/core/advanced";
import { wrap } from "../words/format.js";
import { labelled } from "../words/lines.js";

/** Columns to the right margin, and to the text beside a label. */
const LIST = { width: 96, column: 32 };
const PAGE = { width: 92, column: 16 };

/** The strategy's catalogue, section by section: what each lever says, and the kind that stands for it or why none does. */
export function leverList({ meta, levers }: DataPack): string {
  const modelled = levers.filter(({ kind }) => kind !== undefined).length;
  const sections = [...new Set(levers.map(({ section }) => section))];
  const parts = sections.map((section) => {
    const own = levers.filter((lever) => lever.section === section);
    return `\n${section}\n${own.map(line).join("")}`;
  });
  const legend =
    "id, the way it is meant to move what it acts on, evidence of its size (E0 none, E1 a direction, E2 a number " +
    "that bounds it, E3 a printed effect), and the kind of lever that stands for it.";
  return [
    `${meta.authority}: ${levers.length} levers, ${modelled} of them modelled.\n`,
    ...wrap(legend, LIST.width).map((text) => `${text}\n`),
    ...parts,
    "\nOne of them in full, with a scenario to fill in: sufficiency levers ID\n",
  ].join("");
}

function line(lever: LeverRow): string {
  const kind = lever.kind ?? "-";
  const columns = [lever.id.padEnd(6), (lever.direction ?? "-").padEnd(6), lever.evidence, kind].join("  ");
  const why = lever.notModelled === "" ? "" : ` Not modelled: ${lever.notModelled}`;
  return labelled(`  ${columns}`, `${lever.says}.${why}`, LIST.column, LIST.width);
}

/** What a lever of each kind changes. */
const KIND_WORDS: Readonly<Record<LeverKind, string>> = {
  arrivals: "how many asylum-seeking children arrive",
  transfers: "who is transferred to another authority, and when",
  entries: "how many citizen children come into care",
  exits: "how many children leave care before 18, and why",
  moves: "how many children move from one kind of home to another",
  mix: "where children live first",
  eighteen: "where young people live from their 18th birthday on",
  carers: "how many carers there are, and how many children each takes",
  capacity: "which homes open and close, and when",
  costs: "what a week in a kind of home costs",
};

/** What the documents say of a lever's size. */
const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  E0: "the documents print nothing on its size",
  E1: "the documents print a direction and no size",
  E2: "the documents print a number that bounds it, and no effect",
  E3: "the documents print an effect, which need not be causal",
};

/** One lever of the catalogue: all that is known of it and, where it is modelled, a scenario to fill in. */
export function leverPage(lever: LeverRow, pack: DataPack): string {
  const rows = facts(lever, pack).filter(([, text]) => text !== "");
  return [
    `${lever.id}, ${lever.section}\n`,
    ...wrap(`${lever.says}.`, PAGE.width).map((line) => `${line}\n`),
    "\n",
    ...rows.map(([label, text]) => labelled(label, text, PAGE.column, PAGE.width)),
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

/** What the user fills in. */
const SIZE = "SIZE";

/** Kinds that are of one group of children by their nature. */
const OF_ONE_GROUP: readonly (LeverKind | undefined)[] = ["arrivals", "transfers", "entries"];

/** A scenario file with the lever in it, all but its size and the reason for it. `first` is the first projected month. */
export function leverSnippet(lever: LeverRow, first: Month): string {
  const from = lever.scope.event === undefined ? [`from: ${formatMonth(first)}`] : [];
  const fields = [`kind: ${lever.kind}`, ...narrowing(lever), amount(lever), ...from];
  const [head, ...rest] = [...fields, "because: WHY", `source: ${lever.id}`];
  return [
    `name: What if ${lever.id} works`,
    "because: WHY",
    "levers:",
    `  - ${head}`,
    ...rest.map((field) => `    ${field}`),
    "",
  ].join("\n");
}

function narrowing({ kind, scope }: LeverRow): string[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["of", scope.input],
    ["carer", scope.carer],
    ["event", scope.event],
    ["reason", scope.reason],
    ["group", OF_ONE_GROUP.includes(kind) ? undefined : scope.group],
    [kind === "eighteen" ? "age" : "ages", ages(scope)],
    ["placement", scope.event === undefined ? scope.placement : undefined],
    ["from-placement", scope.fromPlacement],
    ["to-placement", scope.toPlacement],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

function ages({ ageFrom, ageTo }: LeverRow["scope"]): string | undefined {
  if (ageFrom === undefined || ageTo === undefined) return undefined;
  return ageFrom === ageTo ? String(ageFrom) : `${ageFrom}-${ageTo}`;
}

/** The amount that such a lever is mostly given: a delay, a share of all, so many more, or a factor. */
function amount({ kind, scope, range, direction }: LeverRow): string {
  const bound = range ? ` # bounded by ${range.low} to ${range.high} ${range.unit}` : "";
  if (scope.event !== undefined) return `delay: ${SIZE} months${bound}`;
  if (kind === "mix" || kind === "eighteen") return `set: ${SIZE}%${bound}`;
  if (kind === "moves" && direction === "up") return `add: ${SIZE} per month${bound}`;
  if (kind === "capacity" && scope.input === undefined) return `add: ${SIZE} beds${bound}`;
  return `factor: ${SIZE}${bound}`;
}
