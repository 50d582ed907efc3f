import { required, text } from "./column.js";
import * as kinds from "./kinds.js";
import { fileTable, type RowOf, status } from "./table.js";

export const SOURCES = fileTable({
  file: "sources.csv",
  about: "Documents, datasets and recorded judgements that inputs come from.",
  columns: {
    id: required(kinds.identifier, "Its name in every other file."),
    document: required(kinds.words, "Title and publisher."),
    locator: text(kinds.words, "Page, table or row."),
    quote: text(kinds.words, "What it says."),
    date: text(kinds.words, "When it was published or taken."),
    status: required(status, "published, derived or assumption."),
  },
});
/**
 * A document, dataset or recorded judgement that inputs come from.
 *
 * @example
 * const documents = pack.sources.map(({ document }: Source) => document);
 * documents.length > 0; // => true
 */
export interface Source extends RowOf<typeof SOURCES> {}
