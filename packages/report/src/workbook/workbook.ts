import { outputsOf, type Projection, TABLES } from "@sufficiency/core";
import { endOf } from "../words/format.js";
import { headlineMonth, pricesOf } from "../words/lookup.js";
import { percent } from "../words/numbers.js";
import { headlineWords, intervalHolds, NOT_QUANTIFIED } from "../words/words.js";
import { headlineSheet } from "./headline.js";
import { assumedSheets, assumptionsSheet, sourcesSheet } from "./register.js";
import { layOut, NOT_APPLICABLE, type Sheet } from "./sheet.js";
import { sheetName, tidySheet } from "./tidy.js";

/** No clock is read, so that the same run is the same bytes: the first day that the container can carry. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** workbook.xlsx: the run's tables for people who work in a spreadsheet. */
export async function workbookXlsx(projection: Projection, version: string): Promise<Uint8Array> {
  const { authority } = projection.meta;
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: workbookSheets(projection, version).map(layOut),
    properties: { title: authority, creator: "sufficiency", created: NO_TIME, modified: NO_TIME },
    defaultFont: { name: "Arial", size: 11 },
  });
}

/** The sheets in their order: cover, contents, notes, headline, a sheet for each table, register and sources. */
function workbookSheets(projection: Projection, version: string): readonly Sheet[] {
  const notes = notesSheet(projection);
  const data = [
    headlineSheet(projection),
    ...outputsOf(projection).map((output) => tidySheet(output, projection.placements)),
    ...assumedSheets(projection),
    assumptionsSheet(projection),
    sourcesSheet(projection),
  ];
  return [coverSheet(projection, version), contentsSheet([notes, ...data]), notes, ...data];
}

/** What the workbook is, how it was made, and its findings in words. */
function coverSheet(projection: Projection, version: string): Sheet {
  const { meta, run } = projection;
  return {
    name: "Cover",
    title: `${meta.authority}: homes for children in care and care leavers`,
    about: "A sufficiency projection. Contents lists the sheets, Notes explains their columns.",
    header: ["about", "value"],
    rows: [
      ["Scenario", run.scenario],
      ["Figures from", meta.vintage],
      ["Opening stock", endOf(meta.origin)],
      ["Headlines read at", endOf(headlineMonth(projection))],
      ["Costs are in", pricesOf(projection)],
      ["Service level", percent(run.serviceLevel)],
      ["Simulated paths", String(run.members)],
      ["Seed", run.seed],
      ["Data pack", meta.id],
      ["Program", `sufficiency ${version}`],
      ["Made again by", "sufficiency verify, on the folder this file stands in"],
      ...headlineWords(projection).map((words, at) => [`Finding ${at + 1}`, words]),
    ],
  };
}

/** The sheets, what each holds and how long it is. */
function contentsSheet(sheets: readonly Sheet[]): Sheet {
  return {
    name: "Contents",
    title: "Contents",
    about: "One table a sheet, under a title and a line on what it holds.",
    header: ["sheet", "holds", "rows"],
    rows: sheets.map(({ name, title, rows }) => [name, title, rows.length]),
    formats: new Map([["rows", "#,##0"]]),
    links: sheets.map(({ name }) => name),
  };
}

/** What each column means, as its table declares it; one that several sheets have, once for all that mean the same. */
function columnNotes(): [note: string, meaning: string][] {
  const all = TABLES.flatMap((table) => table.columns.map(({ name, meaning }) => ({ name, meaning, table })));
  const meanings = (name: string) => new Set(all.filter((one) => one.name === name).map(({ meaning }) => meaning));
  const notes = all.map(({ name, meaning }): [string, string] => {
    const sheets = all
      .filter((one) => one.name === name && one.meaning === meaning)
      .map(({ table }) => sheetName(table));
    return [`Column ${name}${meanings(name).size === 1 ? "" : `, ${sheets.join(", ")}`}`, meaning];
  });
  return [...new Map(notes)];
}

/** How to read the numbers: what the intervals hold and leave out, the columns, the shorthand. */
function notesSheet(projection: Projection): Sheet {
  return {
    name: "Notes",
    title: "Notes",
    about: "They hold for every sheet.",
    header: ["note", "text"],
    rows: [
      [NOT_APPLICABLE, "Does not apply: where the note on a column says empty, or an input has no range."],
      ["Interval", intervalHolds(projection)],
      ...NOT_QUANTIFIED.map((words) => ["Not quantified", words]),
      ["Precision", "Every digit of the simulation is given; the report rounds to what so many paths support."],
      ["Dates of this file", "The same run gives the same file, so it carries no date of its own making."],
      ["Column kind_of_home", "The name of the placement. In a total: what it is a total of."],
      ...columnNotes(),
    ],
  };
}
