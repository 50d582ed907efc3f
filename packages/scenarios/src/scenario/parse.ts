import type { DataPack, Issue } from "@sufficiency/core";
import { atCell, atFile, listIssues, type Report, readYaml, suggest, type YamlNode } from "@sufficiency/core/advanced";

import { isFault, text } from "../language/field.js";
import type { Reporting } from "../language/field-reader.js";
import type { Fields } from "../language/lever-form.js";
import type { Lever } from "../levers/forms.js";
import { parseLever } from "./parse-lever.js";
import { type Scenario, ScenarioError } from "./scenario.js";

/** Characters of a scenario file, at most. */
const LONGEST = 20_000;

/** The fields of a scenario that are plain words. */
export const SCENARIO_FIELDS = {
  name: text("What the scenario is called in tables and charts."),
  because: text("Why it is worth assuming."),
  extends: text(
    "The scenario whose levers act before these: baseline, or the name of another scenario's file without its ending.",
  ),
} as const satisfies Fields;

const REQUIRED = ["name", "because"];
const KNOWN = [...Object.keys(SCENARIO_FIELDS), "levers"];
const REMEDY =
  "Write name:, because: and levers: at the beginning of a line, and - kind: for each lever. Put a text that holds a colon in double quotes.";

/** Where a text stands and which pack its names are of. */
export interface ParseOptions {
  /** File name as the user knows it. */
  readonly file: string;
  readonly pack: DataPack;
}

/**
 * Reads a scenario, YAML or JSON, and checks its names against a pack. What it extends is not looked up.
 *
 * @example
 * const text = "name: Double\nbecause: a test\nlevers:\n  - kind: arrivals\n    factor: 2\n";
 * parseScenario(text, { file: "double.yaml", pack }).levers.length; // => 1
 * @throws ScenarioError with every issue, each with its line and column.
 */
export function parseScenario(text: string, { file, pack }: ParseOptions): Scenario {
  const issues: Issue[] = [];
  const scenario = readScenario(text, pack, { file, report: (issue) => issues.push(issue) });
  if (issues.length === 0 && scenario) return scenario;
  throw new ScenarioError(listIssues(issues.sort((a, b) => a.line - b.line || a.column - b.column)));
}

function readScenario(text: string, pack: DataPack, reporting: Reporting): Scenario | undefined {
  let found = 0;
  const report: Report = (issue) => {
    found++;
    reporting.report(issue);
  };
  const node = readYaml(reporting.file, text, report, { remedy: REMEDY, longest: LONGEST });
  if (node?.kind !== "map") {
    if (found === 0) report(atFile(reporting.file, "", { message: "the file is not a scenario", remedy: REMEDY }));
    return undefined;
  }
  reportKeys(node, { ...reporting, report });
  const words = Object.fromEntries(
    Object.keys(SCENARIO_FIELDS).flatMap((name) => readWords(node, name, { ...reporting, report })),
  );
  const levers = readLevers(node, pack, { ...reporting, report });
  return found > 0 ? undefined : ({ ...words, levers } as unknown as Scenario);
}

type MapNode = Extract<YamlNode, { kind: "map" }>;

function reportKeys({ entries }: MapNode, { file, report }: Reporting): void {
  for (const [name, { key }] of entries) {
    if (KNOWN.includes(name)) continue;
    const remedy = suggest(name, KNOWN);
    report(
      atCell(file, name, key, {
        message: "is not a field of a scenario",
        remedy: remedy || `Use one of: ${KNOWN.join(", ")}.`,
      }),
    );
  }
  for (const name of REQUIRED) {
    if (entries.has(name)) continue;
    const { says } = SCENARIO_FIELDS[name as "name"];
    report(atFile(file, name, { message: `the scenario has no ${name}`, remedy: `Add ${name}: ${says}` }));
  }
}

function readWords({ entries }: MapNode, name: string, { file, report }: Reporting): (readonly [string, string])[] {
  const value = entries.get(name)?.value;
  if (value === undefined) return [];
  const read =
    value.kind === "value" ? wordsOf(value) : { message: "is not a text", remedy: `Write it after ${name}:.` };
  if (!isFault(read)) return [[name, read]];
  report(atCell(file, name, value.cell, read));
  return [];
}

/** A text that YAML would take for a number or for nothing is distinguished from words. */
function wordsOf({ cell, quoted }: Extract<YamlNode, { kind: "value" }>) {
  const isBare = !quoted && /^(?:~|null|true|false|[-+]?[.\d][\d.e+-]*)$/i.test(cell.text);
  if (isBare) return { message: "is not a text", remedy: `Put it in quotes: "${cell.text}".` };
  return text("").read(cell.text);
}

function readLevers({ entries }: MapNode, pack: DataPack, reporting: Reporting): readonly Lever[] {
  const node = entries.get("levers")?.value;
  if (node === undefined) return [];
  if (node.kind === "list") return node.items.flatMap((item) => (item && parseLever(item, pack, reporting)) ?? []);
  const remedy = "Begin each lever with - kind:, or write levers: [] for none.";
  reporting.report(atCell(reporting.file, "levers", node.cell, { message: "is not a list of levers", remedy }));
  return [];
}
