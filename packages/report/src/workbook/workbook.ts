import { outputsOf, type Projection } from "@sufficiency/core";
import { contentsSheet, coverSheet, notesSheet } from "./front.js";
import { headlineSheet } from "./headline.js";
import { assumedSheets, assumptionsSheet, sourcesSheet } from "./register.js";
import { layOut, type Sheet } from "./sheet.js";
import { tidySheet } from "./tidy.js";

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
