import type { DataPack, Issue } from "@sufficiency/core";
import { suggest } from "@sufficiency/core/advanced";

import { BASELINE_SCENARIO, type Scenario } from "@sufficiency/scenarios";
import { check, placeOf, type Request, type ValuesOf } from "@sufficiency/scenarios/advanced";

import { issuesOf, VerifyError } from "../../failures.js";
import { HASHES, TEXT, VERSION, valueWords } from "../../read/record-fields.js";
import type { RunFile } from "../../read/run-file.js";
import type { RunRecord } from "../../write/run-record.js";
import type { Answer } from "./recorded.js";
import { type AnyRecorded, RECORDED_NAMES, recordedCommand } from "./recorded-commands.js";

/** A record whose every field is of its kind. */
export interface Recorded extends Pick<RunRecord, "scenarioFiles" | "inputs" | "outputs"> {
  readonly by: { readonly version: string; readonly build?: string };
  readonly command: AnyRecorded;
  readonly values: RecordedValues;
}

/** What a record holds of a command's request. */
export type RecordedValues = ValuesOf<Request> & {
  /** The data pack's id; of every command that reads one. */
  readonly pack?: string;
  /** Names of the files of series; of every command that reads them. */
  readonly series?: readonly string[];
  readonly members?: number;
  readonly scenario?: Scenario;
  readonly scenarios?: readonly Scenario[];
};

/**
 * Reads what was recorded.
 * @throws VerifyError with every field that is missing or holds what it cannot.
 */
export async function readRecord({ file, fields }: RunFile): Promise<Recorded> {
  const name = fields.read("command", TEXT);
  const version = fields.read("version", VERSION);
  const by = { version, ...(fields.has("build") && { build: fields.read("build", TEXT) }) };
  const scenarioFiles = fields.read("scenarioFiles", HASHES);
  const [inputs, outputs] = [fields.read("inputs", HASHES), fields.read("outputs", HASHES)];
  const command = await recordedCommand(name, fields);
  if (command === undefined) {
    fields.refuseFaults();
    const remedy = suggest(name, RECORDED_NAMES) || `It is one of: ${RECORDED_NAMES.join(", ")}.`;
    throw refusal(file, "command", name, "command is not one that leaves a run.json", remedy);
  }
  const values: RecordedValues = fields.request(command.request);
  fields.refuseFaults();
  const [read] = Object.keys(scenarioFiles);
  if (read !== undefined && scenariosOf(values).every(isBaseline))
    throw refusal(
      file,
      "scenarioFiles",
      read,
      "scenarioFiles names a file, and the run has no scenario",
      "Run the command again.",
    );
  return { command, values, by, scenarioFiles, inputs, outputs };
}

function scenariosOf({ scenario, scenarios = [] }: RecordedValues): readonly Scenario[] {
  return scenario === undefined ? scenarios : [scenario];
}

/** Only what no file was read for has no reason. */
function isBaseline({ name, because, levers }: Scenario): boolean {
  return name === BASELINE_SCENARIO.name && because === BASELINE_SCENARIO.because && levers.length === 0;
}

/**
 * What was recorded, within the bounds of its request.
 * @throws VerifyError with every field outside them.
 */
export function withinBounds(file: string, { command, values }: Recorded, pack: DataPack | undefined): RecordedValues {
  const { request } = command;
  const checked = check(request, values, "command", pack);
  const issues = checked.faults.map(({ name, value, message, remedy }): Issue => {
    const field = placeOf(request, name);
    const at = { file, line: 0, column: 0, field, value: valueWords(value) };
    return {
      ...at,
      message: `${field} ${message}`,
      remedy: remedy || "Run the command again with a value that it takes.",
    };
  });
  if (issues.length > 0) throw new VerifyError(issues);
  return checked.values as RecordedValues;
}

/**
 * Makes an answer of recorded values.
 * @throws VerifyError where they cannot be obeyed: what is said of an option is said of the record's field.
 */
export async function answerOf(file: string, make: () => Promise<Answer>): Promise<Answer> {
  try {
    return await make();
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    throw new VerifyError(issues.map((issue) => ofRecord(file, issue)));
  }
}

function ofRecord(file: string, issue: Issue): Issue {
  const field = fieldOf(issue);
  const message = issue.message.startsWith(field) ? issue.message : `${field} ${issue.message}`;
  return { ...issue, file, field, message };
}

/** The field that an option stands in: `asOf` for `--as-of`. */
function fieldOf({ field }: Issue): string {
  return field.replace(/^--/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function refusal(file: string, field: string, value: string, message: string, remedy: string): VerifyError {
  return new VerifyError([{ file, line: 0, column: 0, field, value, message, remedy }]);
}
