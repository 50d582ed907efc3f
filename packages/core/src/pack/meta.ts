import { definite } from "../vocabulary/issue.js";
import { formatMonth } from "../vocabulary/month.js";
import { SETTINGS } from "./schema/pack-yaml.js";
import { atCell, atFile, type Report } from "./text/issues.js";
import { suggest } from "./text/nearest.js";
import { formulaFault } from "./text/number.js";
import { readYamlMap, type YamlMap } from "./text/yaml.js";
import type { PackMeta } from "./types.js";

export const META_FILE = "pack.yaml";

/** Reads pack.yaml. Where issues were reported the result may lack fields and is not to be used. */
export function readMeta(text: string, report: Report): PackMeta | undefined {
  const cells = readYamlMap(META_FILE, text, report);
  if (cells === undefined) return undefined;
  reportUnknownKeys(cells, report);
  const values = new Map<string, string | number>();
  for (const [name, { kind }] of Object.entries(SETTINGS)) {
    const cell = cells.get(name);
    if (!cells.has(name)) report(atFile(META_FILE, name, missing(name)));
    if (cell === undefined) continue;
    if (cell.text === "") report(atCell(META_FILE, name, cell, { message: "is blank", remedy: "Fill it in." }));
    else {
      const read = formulaFault(cell.text) ?? kind(cell.text);
      if (typeof read === "object") report(atCell(META_FILE, name, cell, read));
      else values.set(name, read);
    }
  }
  reportOrder(cells, values, report);
  return Object.fromEntries(values) as unknown as PackMeta;
}

function missing(name: string) {
  return { message: `the setting ${name} is missing`, remedy: `Add a line that begins with ${name}:.` };
}

function reportUnknownKeys(cells: YamlMap, report: Report): void {
  const names = Object.keys(SETTINGS);
  for (const [name, cell] of cells) {
    if (cell === undefined || names.includes(name)) continue;
    const remedy = `Take it out or rename it. ${suggest(name, names)}`.trim();
    report(atCell(META_FILE, name, cell, { message: "is not a setting of a pack", remedy }));
  }
}

/** Origin before horizon, the headline after the one and not after the other. */
function reportOrder(cells: YamlMap, values: ReadonlyMap<string, string | number>, report: Report) {
  const [origin, horizon, headline] = ["origin", "horizon", "headline"].map((name) => values.get(name));
  const refuse = (name: string, message: string, remedy: string) =>
    report(atCell(META_FILE, name, definite(cells.get(name)), { message, remedy }));
  if (typeof origin !== "number" || typeof horizon !== "number") return;
  if (origin >= horizon)
    refuse("horizon", `is not after the origin, ${formatMonth(origin)}`, "Give the last month to project.");
  else if (typeof headline === "number" && (headline <= origin || headline > horizon))
    refuse(
      "headline",
      "is not a projected month",
      `Give a month from ${formatMonth(origin + 1)} to ${formatMonth(horizon)}.`,
    );
}
