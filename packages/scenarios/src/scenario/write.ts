import { REASONS } from "../language/lever-form.js";
import type { Lever } from "../levers/forms.js";
import { fieldsOf, formOf } from "./lever-input.js";
import { BASELINE_NAME, type Scenario } from "./scenario.js";

/**
 * A scenario as the text of its file: read again, it is the same scenario, amounts to six digits.
 *
 * @example
 * scenarioText(BASELINE_SCENARIO).startsWith("name: baseline"); // => true
 */
export function scenarioText({ name, because, extends: base, levers }: Scenario): string {
  const head = [`name: ${quoted(name)}`, `because: ${quoted(because)}`];
  if (base !== undefined && base !== BASELINE_NAME) head.push(`extends: ${quoted(base)}`);
  if (levers.length === 0) return `${[...head, "levers: []"].join("\n")}\n`;
  return `${[...head, "levers:", ...levers.flatMap(leverLines)].join("\n")}\n`;
}

function leverLines(lever: Lever): string[] {
  const form = formOf(lever);
  const reasons = Object.keys(REASONS).flatMap((field) => {
    const words = lever[field as keyof typeof REASONS];
    return words === undefined ? [] : [[field, quoted(words)] as const];
  });
  const { range, ...plain } = lever;
  const fields = fieldsOf(plain as Lever, form).flatMap(([field, words]) => {
    const said = [[field, quoted(words)] as const];
    if (!(field in form.amounts) || range === undefined) return said;
    const ends = range.map((end) => quoted(form.amounts[field].words(end as never)));
    return [...said, ["range", `[${ends.join(", ")}]`] as const];
  });
  return [`  - kind: ${lever.kind}`, ...[...fields, ...reasons].map(([field, words]) => `    ${field}: ${words}`)];
}

/** Plain numbers, months and ids stand as they are; every other text in double quotes. */
function quoted(words: string): string {
  return /^(?:-?\d+(?:\.\d+)?|\d{4}-\d\d|[a-z][a-z0-9-]*)$/.test(words) && !RESERVED.test(words)
    ? words
    : JSON.stringify(words);
}

/** Words that YAML reads as something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/;
