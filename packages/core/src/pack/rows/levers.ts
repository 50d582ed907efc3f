import { definite } from "../../vocabulary/issue.js";

import { cellsOf } from "../schema/column.js";
import { LEVERS, type LeverRange, type LeverRow } from "../schema/levers.js";
import { atCell, type Fault, type Report } from "../text/issues.js";
import type { Row } from "../text/table.js";
import { unitFault } from "../text/units.js";
import { type Keys, readKeys } from "./draft.js";

/** The columns that say which children, homes or carers a lever acts on. */
const SCOPE = [
  "figure",
  "group",
  "age_from",
  "age_to",
  "placement",
  "from_placement",
  "to_placement",
  "reason",
  "carer",
  "event",
];

/** Reads the strategy's catalogue, reporting rows that are neither modelled nor explained, and sizes without a source. */
export function readLevers(rows: readonly Row[], report: Report): LeverRow[] {
  return rows.map((row) => {
    const refuse: Report = row.whole ? report : () => {};
    const keys = readKeys(row, LEVERS.columns, refuse);
    reportModelled(row, keys, refuse);
    reportRange(row, keys, refuse);
    reportElsewhere(row, keys, refuse);
    return lever(row, keys);
  });
}

/** A lever has a kind or a reason why not, never both; only one with a kind is narrowed. */
function reportModelled(row: Row, keys: Keys, report: Report): void {
  const kind = row.cells.get("kind")?.text ?? "";
  const why = row.cells.get("not_modelled")?.text ?? "";
  if (kind === "" && why === "") {
    const remedy = "Give the kind of lever, or say in not_modelled why there is none.";
    at(row, "kind", { message: "is blank, and so is not_modelled", remedy }, report);
  } else if (kind !== "" && why !== "") {
    at(row, "not_modelled", { message: "is given beside a kind", remedy: "Keep one of the two." }, report);
  }
  if (kind !== "") return;
  for (const column of [...SCOPE, "low"].filter((column) => keys.has(column)))
    at(
      row,
      column,
      { message: "narrows a lever that has no kind", remedy: "Give the kind, or leave it blank." },
      report,
    );
}

/** Low, high and unit stand together, in order, beside the source that bounds them. */
function reportRange(row: Row, keys: Keys, report: Report): void {
  const given = ["low", "high", "unit"].filter((column) => (row.cells.get(column)?.text ?? "") !== "");
  if (given.length === 0) return;
  if (given.length < 3) {
    const remedy = "Give low, high and unit together, or none.";
    at(row, given[0], { message: "is part of a range that is not whole", remedy }, report);
    return;
  }
  const [low, high] = [keys.get("low"), keys.get("high")];
  if (typeof low === "number" && typeof high === "number" && low > high)
    at(row, "low", { message: `is above high, ${high}`, remedy: "Swap the two or correct one." }, report);
  const fault = unitFault(definite(row.cells.get("unit")).text, undefined, Number(high));
  if (fault) at(row, "unit", fault, report);
  if (row.cells.get("elsewhere_source")?.text === "" && row.cells.get("magnitude")?.text === "") {
    const remedy = "Give magnitude or elsewhere with its source, or leave the range out.";
    at(row, "low", { message: "is the end of a range that no document bounds", remedy }, report);
  }
}

function reportElsewhere(row: Row, keys: Keys, report: Report): void {
  const [says, source] = [keys.has("elsewhere"), keys.has("elsewhere_source")];
  if (says === source) return;
  const [blank, other] = says ? ["elsewhere_source", "elsewhere"] : ["elsewhere", "elsewhere_source"];
  at(row, blank, { message: `is blank, but ${other} is given`, remedy: "Give both or neither." }, report);
}

function lever(row: Row, keys: Keys): LeverRow {
  const { figure, group, ageFrom, ageTo, placement, fromPlacement, toPlacement, reason, carer, event, ...own } =
    cellsOf(LEVERS.columns, keys);
  const { low: _low, high: _high, unit: _unit, ...words } = own;
  const scope = { input: figure, group, ageFrom, ageTo, placement, fromPlacement, toPlacement, reason, carer, event };
  return { ...words, scope, range: range(keys), line: row.line };
}

function range(keys: Keys): LeverRange | undefined {
  const [low, high] = [keys.get("low") as number | undefined, keys.get("high") as number | undefined];
  return low === undefined || high === undefined ? undefined : { low, high, unit: keys.get("unit") as string };
}

function at(row: Row, column: string, fault: Fault, report: Report): void {
  const cell = row.cells.get(column);
  if (cell) report(atCell(row.file, column, cell, fault));
}
