import { type Column, TABLES, type Table } from "@sufficiency/core";
import type { NumberFormat } from "@sufficiency/core/advanced";

import { EVIDENCE_TABLE, FAILURES, FORECAST_TABLE, SCORES } from "../tables/arrivals-tables.js";
import { ATTRIBUTION, COMPARISON } from "../tables/comparison-tables.js";
import { PLAN_TABLE, SAFETY } from "../tables/plan-tables.js";
import { SWITCHING_TABLE, TORNADO_TABLE, VARIANCE_TABLE } from "../tables/sensitivity-tables.js";

/** What each command writes, with a line on it. */
const COMMANDS: readonly (readonly [name: string, about: string, tables: readonly Table<never>[]])[] = [
  ["project", "Each is a sheet of `workbook.xlsx` too.", TABLES],
  ["compare", "attribution.csv with `--attribute`.", [COMPARISON, ATTRIBUTION]],
  ["plan", "Beside plan.yaml, the plan as a scenario.", [PLAN_TABLE, SAFETY]],
  [
    "sensitivity",
    "switching.csv with `--lever`, the others without.",
    [TORNADO_TABLE, VARIANCE_TABLE, SWITCHING_TABLE],
  ],
  [
    "arrivals",
    "Of `arrivals forecast`, `arrivals backtest` and `arrivals evidence`.",
    [FORECAST_TABLE, SCORES, FAILURES, EVIDENCE_TABLE],
  ],
];

/** Every table that a command writes. */
export const ALL_TABLES: readonly Table<never>[] = COMMANDS.flatMap(([, , tables]) => tables);

/** docs/outputs.md: every table of each command and what its columns mean, in Markdown. */
export function outputsPage(): string {
  return `# Tables

Made by \`scripts/outputs-page.mts\` from the declarations that the files are written by; edit those, not this page.
Every table is a CSV file of the output folder. [outputs.schema.json](outputs.schema.json) is their JSON Schema. An empty
cell is one that does not apply.

${COMMANDS.map(([name, about, tables]) => `## ${name}\n\n${about}\n\n${tables.map(section).join("\n")}`).join("\n")}`;
}

function section({ name, title, about, keys, columns }: Table<never>): string {
  const rows = columns.map(
    (column) =>
      `| \`${column.name}\` | ${column.meaning}${wordsOf(column)} | ${unitOf(column)} | ${writtenAs(column)} |`,
  );
  return `### ${name}.csv

${title}. ${about} Key: ${keys.map((key) => `\`${key}\``).join(", ")}.

| column | means | unit | written |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** What people read for each value of a closed list, and for totals. */
function wordsOf({ words, totals }: Column<never>): string {
  const named = Object.entries({ ...words, ...totals }).map(([value, read]) => `\`${value}\` "${read}"`);
  return named.length === 0 ? "" : ` In words: ${named.join(", ")}.`;
}

const WRITTEN: Readonly<Record<NumberFormat, string>> = {
  count: "whole, or two decimals",
  mean: "two decimals",
  chance: "three decimals",
  part: "three decimals",
  share: "five decimals",
  size: "four decimals",
  score: "six decimals",
  pounds: "whole",
  exact: "every digit",
};

function unitOf({ format, unit }: Column<never>): string {
  return format === "text" && unit !== "month" ? "" : unit;
}

function writtenAs({ format, unit }: Column<never>): string {
  if (unit === "month") return "YYYY-MM";
  if (format === "text") return "text";
  return typeof format === "function" ? "by its unit" : WRITTEN[format];
}
