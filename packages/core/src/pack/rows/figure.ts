import { definite } from "../../vocabulary/issue.js";
import { type InputTable, type Measure, status as statusKind } from "../schema/table.js";
import { atCell, type Fault, type Report } from "../text/issues.js";
import { nearest } from "../text/nearest.js";
import { readNumber } from "../text/number.js";
import type { Row } from "../text/table.js";
import { unitFault } from "../text/units.js";
import type { Input, Status } from "../types.js";

/** A row's measure and figure. `value` is NaN where the cell was refused. */
export interface Measured {
  readonly measure: string;
  readonly input: Input;
}

/** Reads the figure columns of a row; `id` names the figure. */
export function readInput(row: Row, file: InputTable, id: string, report: Report): Measured {
  const measure = row.cells.get("measure")?.text ?? "";
  const spec = measureOf(file, measure);
  reportMeasure(row, file, measure, report);
  reportNeeds(row, spec, report);
  const text = (column: string) => row.cells.get(column)?.text ?? "";
  const value = readValue(row, "value", spec, report) ?? Number.NaN;
  reportUnit(row, spec, value, report);
  const low = readValue(row, "low", spec, report);
  const high = readValue(row, "high", spec, report);
  reportRange(row, value, low, high, report);
  if (!spec?.signed) reportEnds(row, text("unit"), low, high, report);
  const isKnown = spec !== undefined || (file.parameters !== undefined && measure !== "");
  reportStatus(row, spec, isKnown, report);
  required(row, "source", "Give an id of sources.csv.", report);
  const [unit, status, source, note] = [text("unit"), text("status") as Status, text("source"), text("note")];
  return { measure, input: { id, value, unit, low, high, status, source, note, file: row.file, line: row.line } };
}

/** What a measure must be; undefined of a parameter by name. */
export function measureOf({ measures }: InputTable, measure: string): Measure | undefined {
  return Object.hasOwn(measures, measure) ? measures[measure] : undefined;
}

function reportMeasure(row: Row, file: InputTable, measure: string, report: Report): void {
  if (!required(row, "measure", "Say what the figure measures.", report)) return;
  if (measureOf(file, measure)) return;
  const measures = Object.keys(file.measures);
  if (!file.parameters) {
    const near = nearest(measure, measures);
    const hint = near === undefined ? "" : ` (did you mean ${near}?)`;
    const remedy = `Use one of: ${measures.join(", ")}${hint}.`;
    at(row, "measure", { message: "is not a measure of this file", remedy }, report);
  } else if (!/^[a-z0-9][a-z0-9-]*$/i.test(measure)) {
    at(row, "measure", { message: "is not a name for a measure", remedy: "Use letters, digits and hyphens." }, report);
  }
}

function reportNeeds(row: Row, spec: Measure | undefined, report: Report): void {
  const cell = spec?.needs === undefined ? undefined : row.cells.get(spec.needs);
  if (cell?.text === "")
    report(atCell(row.file, definite(definite(spec).needs), cell, { message: "is blank", remedy: "Fill it in." }));
}

/** The number in a column; undefined when blank or refused. Only `value` may not be blank. */
function readValue(row: Row, column: string, spec: Measure | undefined, report: Report): number | undefined {
  if (column === "value" && !required(row, column, "Give the number.", report)) return undefined;
  const text = row.cells.get(column)?.text ?? "";
  if (text === "") return undefined;
  const read = readNumber(text);
  const fault = typeof read === "object" ? read : numberFault(read, row.cells.get("unit")?.text, spec);
  if (fault === undefined) return read as number;
  at(row, column, fault, report);
  return undefined;
}

function numberFault(value: number, unit: string | undefined, spec: Measure | undefined): Fault | undefined {
  if (value < 0 && !spec?.signed) return { message: "is negative", remedy: "Give a number of 0 or more." };
  if (unit === "share" && value > 1)
    return { message: "is a share outside 0 to 1", remedy: "Write a share from 0 to 1, as in 0.05 for 5%." };
  if (spec?.whole && !Number.isInteger(value))
    return { message: "is not a whole number of children", remedy: "Give a whole number." };
  return undefined;
}

function reportUnit(row: Row, spec: Measure | undefined, value: number, report: Report): void {
  const remedy = spec ? `Write ${spec.unit}.` : "Say what the number counts.";
  if (!required(row, "unit", remedy, report)) return;
  const fault = unitFault(definite(row.cells.get("unit")).text, spec?.unit, value);
  if (fault) at(row, "unit", fault, report);
}

function reportRange(row: Row, value: number, low: number | undefined, high: number | undefined, report: Report): void {
  const blank = (column: string) => row.cells.get(column)?.text === "";
  if (blank("low") !== blank("high") && row.cells.has("low") && row.cells.has("high")) {
    const [given, missing] = blank("low") ? ["high", "low"] : ["low", "high"];
    at(row, given, { message: `is given without ${missing}`, remedy: `Give ${missing} too, or neither.` }, report);
  }
  const remedy = "Give low <= value <= high: an 80% interval round the value.";
  if (low !== undefined && low > value) at(row, "low", { message: `is above the value, ${value}`, remedy }, report);
  if (high !== undefined && high < value) at(row, "high", { message: `is below the value, ${value}`, remedy }, report);
}

/** A range is drawn in ratios, or for a share on the log-odds scale: its ends may not be 0, nor a share's 1. */
function reportEnds(row: Row, unit: string, low: number | undefined, high: number | undefined, report: Report): void {
  if (low === undefined || high === undefined || low >= high) return;
  if (low === 0)
    at(
      row,
      "low",
      {
        message: "is 0, the end of a range that cannot be reached",
        remedy: "Give the smallest number that is likely, above 0.",
      },
      report,
    );
  if (unit === "share" && high === 1)
    at(
      row,
      "high",
      {
        message: "is 1, the end of a range that cannot be reached",
        remedy: "Give the largest share that is likely, below 1.",
      },
      report,
    );
}

function reportStatus(row: Row, spec: Measure | undefined, isKnown: boolean, report: Report): void {
  if (!required(row, "status", "Write published, derived or assumption.", report)) return;
  const text = definite(row.cells.get("status")).text;
  const read = statusKind(text);
  if (typeof read === "object") at(row, "status", read, report);
  const ranged = row.cells.get("low")?.text !== "" || row.cells.get("high")?.text !== "";
  if (text !== "assumption" || ranged || spec?.rangeless || !isKnown) return;
  const message = "is assumption, but the input has no range";
  at(row, "status", { message, remedy: "Give low and high: what is assumed is never known exactly." }, report);
}

/** Whether a cell holds something; a blank one is reported. */
function required(row: Row, column: string, remedy: string, report: Report): boolean {
  const cell = row.cells.get(column);
  if (cell?.text === "") report(atCell(row.file, column, cell, { message: "is blank", remedy }));
  return cell !== undefined && cell.text !== "";
}

function at(row: Row, column: string, fault: Fault, report: Report): void {
  report(atCell(row.file, column, definite(row.cells.get(column)), fault));
}
