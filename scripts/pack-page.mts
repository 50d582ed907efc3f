// Writes the page of a data pack's files from their own declarations: npx tsx scripts/pack-page.mts
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { INPUT_COLUMNS, PACK_TABLES, SETTINGS } from "@sufficiency/core/advanced";

type Described = Readonly<Record<string, { readonly about: string; readonly blank: string }>>;

/** docs/pack.md. */
export function packPage(): string {
  const sections = PACK_TABLES.map((table) => {
    const head = [
      `## ${table.file}`,
      `${table.about}${table.optional ? " A pack may do without it." : ""}`,
      columns(table.columns),
    ];
    if (!("measures" in table)) return head.join("\n\n");
    const { measures, parameters } = table as typeof table & Measured;
    const rows = Object.entries(measures).map(
      ([name, { unit, about, rangeless }]) =>
        `| \`${name}\` | ${unit} | ${about}${rangeless ? " No range needed." : ""} |`,
    );
    const more = Object.entries(parameters ?? {}).map(
      ([name, about]) =>
        `| ${name
          .split(", ")
          .map((each) => `\`${each}\``)
          .join(", ")} | as its row says | ${about} |`,
    );
    return [...head, ["| measure | unit | meaning |", "| --- | --- | --- |", ...rows, ...more].join("\n")].join("\n\n");
  });
  return `${[INTRODUCTION, columns(INPUT_COLUMNS), "## pack.yaml", columns(SETTINGS), ...sections].join("\n\n")}\n`;
}

interface Measured {
  readonly measures: Readonly<Record<string, { unit: string; about: string; rangeless?: boolean }>>;
  readonly parameters?: Readonly<Record<string, string>>;
}

const INTRODUCTION = `# The files of a data pack

This page is written from the declarations that \`sufficiency check\` reads by (\`packages/core/src/pack/schema\`). Columns may stand in any order; all of a file's are there. A file of inputs has its own keys and, after them, these:`;

function columns(described: Described): string {
  const rows = Object.entries(described).map(
    ([name, { about, blank }]) => `| \`${name}\` | ${blank === "refused" ? "no" : "yes"} | ${about} |`,
  );
  return ["| column | may be blank | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync("docs/pack.md", packPage());
