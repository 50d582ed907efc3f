import { type Issue, suggest } from "@sufficiency/core";
import { BASELINE_SCENARIO } from "@sufficiency/scenarios";
import { issuesOf, VerifyError } from "../../failures.js";
import { HASHES, TEXT, VERSION } from "../../read/record-fields.js";
import type { RunFile } from "../../read/run-file.js";
import type { RunRecord } from "../../write/run-record.js";
import type { Answer, AnyTerms, RecordedCommand } from "./recorded.js";
import { RECORDED_NAMES, recordedCommand } from "./recorded-commands.js";

/** A record whose every field is of its kind. */
export interface Recorded extends Pick<RunRecord, "version" | "scenarioFiles" | "inputs" | "outputs"> {
  readonly command: RecordedCommand<AnyTerms>;
  readonly terms: AnyTerms;
}

/**
 * Reads what was recorded.
 * @throws VerifyError with every field that is missing or holds what it cannot.
 */
export async function readRecord({ file, fields }: RunFile): Promise<Recorded> {
  const name = fields.read("command", TEXT);
  const version = fields.read("version", VERSION);
  const scenarioFiles = fields.read("scenarioFiles", HASHES);
  const [inputs, outputs] = [fields.read("inputs", HASHES), fields.read("outputs", HASHES)];
  const command = await recordedCommand(name);
  if (command === undefined) {
    fields.refuseFaults();
    const remedy = suggest(name, RECORDED_NAMES) || `It is one of: ${RECORDED_NAMES.join(", ")}.`;
    throw refusal(file, "command", name, "command is not one that leaves a run.json", remedy);
  }
  const terms = command.read(fields);
  fields.refuseFaults();
  const [read] = Object.keys(scenarioFiles);
  if (read !== undefined && command.scenarios(terms).every(isBaseline))
    throw refusal(
      file,
      "scenarioFiles",
      read,
      "scenarioFiles names a file, and nothing is supposed",
      "Run the command again.",
    );
  return { command, terms, version, scenarioFiles, inputs, outputs };
}

/** Only what no file was read for has no reason. */
function isBaseline({ name, because, levers }: typeof BASELINE_SCENARIO): boolean {
  return name === BASELINE_SCENARIO.name && because === BASELINE_SCENARIO.because && levers.length === 0;
}

/**
 * Makes an answer of recorded terms.
 * @throws VerifyError where they cannot be obeyed: what is told of an option is told of the record's field.
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
  if (field === "--members-from") return "firstMember";
  return field.replace(/^--/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function refusal(file: string, field: string, value: string, message: string, remedy: string): VerifyError {
  return new VerifyError([{ file, line: 0, column: 0, field, value, message, remedy }]);
}
