import { sumSimple } from "simple-statistics";
import { definite } from "../../vocabulary/issue.js";
import type { Draft } from "../rows/draft.js";
import { atCell, atFile, type Report } from "../text/issues.js";

/** The ways in which children are counted apart, each by the key columns that its rows alone fill. */
const FAMILIES = [
  { name: "age bands", columns: ["age_from", "age_to"] },
  { name: "categories", columns: ["category"] },
  { name: "groups", columns: ["group"] },
] as const;

const COLUMNS = ["group", "age_from", "age_to", "placement", "category"];
const AGES: readonly string[] = FAMILIES[0].columns;

/** The first age past care. */
const ADULT = 18;

/** Margins that count the same people: children in care on a date, or care leavers of one span of ages on it. */
interface Block {
  readonly name: string;
  /** The columns that count them apart. */
  readonly columns: readonly string[];
  readonly margins: Draft[];
}

/**
 * Reports every family of stock margins that does not add to its total: the margin row of the date that leaves every
 * key blank. Care leavers are counted apart, by date and ages. A family with a value that was refused is left out.
 */
export function reportMargins(drafts: readonly Draft[], report: Report): void {
  const blocks = new Map<string, Block>();
  for (const draft of drafts) {
    const date = text(draft, "date");
    if (draft.measure !== "margin" || date === "") continue;
    const adult = Number(draft.keys.get("age_from") ?? 0) >= ADULT;
    const name = adult ? `${date} at ages ${AGES.map((column) => text(draft, column)).join("-")}` : date;
    const columns = adult ? COLUMNS.filter((column) => !AGES.includes(column)) : COLUMNS;
    const block = blocks.get(name) ?? { name, columns, margins: [] };
    block.margins.push(draft);
    blocks.set(name, block);
  }
  for (const block of blocks.values()) reportBlock(block, report);
}

function reportBlock({ name, columns, margins }: Block, report: Report): void {
  const filled = (draft: Draft) => columns.filter((column) => text(draft, column) !== "");
  const total = margins.find((draft) => filled(draft).length === 0);
  if (total === undefined) {
    reportNoTotal(name, margins[0], report);
    return;
  }
  for (const family of FAMILIES) {
    const own: readonly string[] = family.columns;
    const parts = margins.filter((draft) => filled(draft).length > 0 && filled(draft).every((c) => own.includes(c)));
    if (parts.length > 0) reportSum(`${family.name} of ${name}`, parts, total, report);
  }
}

function reportNoTotal(name: string, first: Draft, report: Report): void {
  const { file, line } = first.row;
  const remedy = "Add a margin row for all of them: the same date (and, for care leavers, ages), other keys blank.";
  report({ ...atFile(file, "date", { message: `the margins of ${name} have no total to add to`, remedy }), line });
}

function reportSum(name: string, parts: readonly Draft[], total: Draft, report: Report): void {
  const sum = sumSimple(parts.map(({ input }) => input.value));
  const whole = total.input.value;
  if (sum === whole || Number.isNaN(sum) || Number.isNaN(whole)) return;
  const first = parts[0].row;
  const lines = parts.map(({ row }) => row.line).join(", ");
  const message =
    `is one of the ${name} on lines ${lines}, which add to ${sum}, ` +
    `but the total on line ${total.row.line} is ${whole}`;
  const remedy = "Correct the part that is wrong, add the part that is missing, or correct the total.";
  report(atCell(first.file, "value", definite(first.cells.get("value")), { message, remedy }));
}

function text(draft: Draft, column: string): string {
  return draft.row.cells.get(column)?.text ?? "";
}
