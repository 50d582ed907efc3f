import { type Column, type NumberFormat, TABLES, type Table } from "@sufficiency/core";

/** docs/outputs.md: every table of a projection and what its columns mean, in Markdown. */
export function outputsPage(): string {
  return `# Tables of a projection

Made by \`scripts/outputs-page.mts\` from the declarations that the files are written by; edit those, not this page.
Every table is a CSV file of the output folder and a sheet of \`workbook.xlsx\`. [outputs.schema.json](outputs.schema.json)
is their JSON Schema. An empty cell is one that does not apply.

${TABLES.map(section).join("\n")}`;
}

function section({ name, title, about, keys, columns }: Table<never>): string {
  const rows = columns.map(
    (column) => `| \`${column.name}\` | ${column.meaning} | ${unitOf(column)} | ${writtenAs(column)} |`,
  );
  return `## ${name}.csv

${title}. ${about} Key: ${keys.map((key) => `\`${key}\``).join(", ")}.

| column | means | unit | written |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

const WRITTEN: Readonly<Record<NumberFormat, string>> = {
  count: "whole, or two decimals",
  mean: "two decimals",
  chance: "three decimals",
  share: "five decimals",
  pounds: "whole",
};

function unitOf({ format, unit }: Column<never>): string {
  return format === "text" && unit !== "month" ? "" : unit;
}

function writtenAs({ format, unit }: Column<never>): string {
  if (unit === "month") return "YYYY-MM";
  if (format === "text") return "text";
  return typeof format === "function" ? "by its unit" : WRITTEN[format];
}
