/** A table of the report as a reader sees it: its name, and each row's heading and cells as text. */
export interface ReportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly heading: string; readonly cells: readonly string[] }[];
}

/** Every table of a report, in order. */
export function reportTables(report: string): ReportTable[] {
  return [...report.matchAll(/<div class="scroll" role="region" aria-label="([^"]*)"[^>]*>(<table.*?<\/table>)/gs)].map(
    ([, name, table]) => {
      const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row);
      const texts = (row: string, tag: string) =>
        [...row.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, "gs"))].map(([, cell]) => plain(cell));
      const body = rows.slice(1).filter((row) => row.includes("<td"));
      return {
        name: plain(name),
        columns: texts(rows[0], "th").slice(1),
        rows: body.map((row) => ({ heading: texts(row, "th")[0], cells: texts(row, "td") })),
      };
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&([a-z#0-9]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll("\u00a0", " ")
    .trim();
}
