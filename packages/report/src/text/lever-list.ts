import type { DataPack, LeverRow } from "@sufficiency/core";
import { wrap } from "../words/format.js";
import { labelled } from "../words/labelled.js";

const WIDTH = 96;
const COLUMN = 32;

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
    ...wrap(legend, WIDTH).map((text) => `${text}\n`),
    ...parts,
    "\nOne of them in full, with a scenario to fill in: sufficiency levers ID\n",
  ].join("");
}

function line(lever: LeverRow): string {
  const kind = lever.kind ?? "-";
  const columns = [lever.id.padEnd(6), (lever.direction ?? "-").padEnd(6), lever.evidence, kind].join("  ");
  const why = lever.notModelled === "" ? "" : ` Not modelled: ${lever.notModelled}`;
  return labelled(`  ${columns}`, `${lever.says}.${why}`, COLUMN, WIDTH);
}
