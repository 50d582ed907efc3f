import { TABLES } from "./outputs.js";
import type { Column, Table } from "./table.js";

/**
 * A JSON Schema (2020-12) of tables by their names, of those of a projection unless given: each an array of rows, as a
 * program holds a CSV file that it has read. A number is a number, an empty cell null.
 *
 * @example
 * new Ajv2020().compile(outputsSchema());
 */
export function outputsSchema(tables: readonly Table<never>[] = TABLES): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Tables of a run",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(tables.map((table) => [table.name, rowsSchema(table)])),
  };
}

function rowsSchema({ title, about, columns }: Table<never>): object {
  return {
    title,
    description: about,
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: columns.map(({ name }) => name),
      properties: Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])),
    },
  };
}

function cellSchema({ meaning, unit, format, words }: Column<never>): object {
  const description = format === "text" ? meaning : `${meaning} Unit: ${unit}.`;
  if (unit === "month") return { description, type: ["string", "null"], pattern: "^\\d{4}-(0[1-9]|1[0-2])$" };
  if (words) return { description, enum: Object.keys(words) };
  if (format === "text") return { description, type: ["string", "null"] };
  if (format === "chance") return { description, type: ["number", "null"], minimum: 0, maximum: 1 };
  return { description, type: ["number", "null"] };
}
