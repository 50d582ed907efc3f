import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DataPack, Issue } from "@sufficiency/core";
import { suggest } from "@sufficiency/core/advanced";
import { BASELINE_SCENARIO, type Scenario } from "@sufficiency/scenarios";
import { type Request, readRecord as readRequestRecord, type ValuesOf } from "@sufficiency/scenarios/advanced";
import * as z from "zod/mini";
import { attempt, fileIssue, issuesOf, VerifyError } from "../../failures.js";
import { formed, HASHES, recordIssues, TEXT, VERSION } from "../../read/form.js";
import { MANIFEST } from "../../write/folder.js";
import type { Answer } from "./recorded.js";
import { type AnyRecorded, RECORDED_NAMES, recordedCommand } from "./recorded-commands.js";

/** A run's record as it stands on the disk. */
export interface RunFile {
  /** The path of run.json, as it was given. */
  readonly file: string;
  /** The run's output folder; undefined where the file alone was named. */
  readonly folder: string | undefined;
  readonly text: string;
  /** What stands in it, which may be anything. */
  readonly record: Readonly<Record<string, unknown>>;
}

/**
 * Reads the run.json that is named, or that stands in the folder that is named. What its fields hold is not looked at,
 * but for the program's name.
 * @throws VerifyError where there is none, or it is not the record of a run.
 */
export function readRunFile(path: string): RunFile {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : undefined;
  const file = folder === undefined ? path : join(folder, MANIFEST);
  const remedy = "Name an output folder, or the run.json that stands in one.";
  const found = attempt(file, () => readFileSync(file, "utf8"), remedy);
  if ("issue" in found) throw new VerifyError([found.issue]);
  const record = parse(file, found.read);
  const program = record["program"];
  if (program !== "sufficiency")
    refuse([fileIssue(file, "is not the record of a run", "Name a run.json.", "program", String(program))]);
  return { file, folder, text: found.read, record };
}

function parse(file: string, text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new VerifyError([fileIssue(file, "is not JSON", "Name the run.json that a run has written.")]);
  }
}

/** What every run.json holds beside the input of its own command. */
const RUN = z.object({
  command: TEXT,
  version: VERSION,
  /** Records of 0.1.0's first days have none. */
  build: z.optional(TEXT),
  scenarioFiles: HASHES,
  inputs: HASHES,
  outputs: HASHES,
});

const REMEDY = "Name the run.json as the run wrote it, or run the command again.";

/** A record whose every field holds what it may. */
export interface Recorded extends Omit<z.output<typeof RUN>, "command"> {
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
 * Reads what was recorded. Bounds that hang on the data pack are not looked at before it is read.
 * @throws VerifyError with every field that is missing or holds what it cannot.
 */
export async function readRecord({ file, record }: RunFile): Promise<Recorded> {
  const { value: run, issues } = formed(RUN, record, file, REMEDY);
  const name = record["command"];
  const command = typeof name === "string" ? await recordedCommand(name, record) : undefined;
  if (command === undefined) {
    const remedy = suggest(String(name), RECORDED_NAMES) || `It is one of: ${RECORDED_NAMES.join(", ")}.`;
    const other = fileIssue(file, "command is not one that leaves a run.json", remedy, "command", String(name));
    throw new VerifyError(issues.length > 0 ? issues : [other]);
  }
  const { values, faults } = readRequestRecord(command.request, record);
  refuse([...issues, ...recordIssues(faults, file, REMEDY)]);
  const [read] = Object.keys(run.scenarioFiles);
  const message = "scenarioFiles names a file, and the run has no scenario";
  if (read !== undefined && scenariosOf(values).every(isBaseline))
    refuse([fileIssue(file, message, "Run the command again.", "scenarioFiles", read)]);
  return { ...run, command, values };
}

function scenariosOf({ scenario, scenarios = [] }: RecordedValues): readonly Scenario[] {
  return scenario === undefined ? scenarios : [scenario];
}

/** Only what no file was read for has no reason. */
function isBaseline({ name, because, levers }: Scenario): boolean {
  return name === BASELINE_SCENARIO.name && because === BASELINE_SCENARIO.because && levers.length === 0;
}

/**
 * What was recorded, within the bounds that hang on the data pack.
 * @throws VerifyError with every field outside them.
 */
export function withinBounds({ file, record }: RunFile, { request }: AnyRecorded, pack: DataPack): RecordedValues {
  const { values, faults } = readRequestRecord(request, record, pack);
  refuse(recordIssues(faults, file, REMEDY));
  return values;
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

/** As of the field that an option stands in: `asOf` for `--as-of`. */
function ofRecord(file: string, { field: option, ...issue }: Issue): Issue {
  const field = option.replace(/^--/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const message = issue.message.startsWith(field) ? issue.message : `${field} ${issue.message}`;
  return { ...issue, file, field, message };
}

/** @throws VerifyError where there is any issue. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new VerifyError(issues);
}
