import { type Issue, OptionsError, PackError, ParameterError } from "@sufficiency/core";
import { ScenarioError, SeriesError } from "@sufficiency/scenarios";

/** A command line that cannot be obeyed. `issues` holds every option at fault. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(readonly issues: readonly Issue[]) {
    super(`${issues.length} ${issues.length === 1 ? "option is" : "options are"} at fault`);
  }
}

/** Shards that are not the shards of one run. `issues` holds every fault found before their histograms are read. */
export class ShardError extends Error {
  override readonly name = "ShardError";
  constructor(readonly issues: readonly Issue[]) {
    super(`${issues.length} ${issues.length === 1 ? "issue" : "issues"} in the shards`);
  }
}

/** Packs or scenarios that are not sound. `issues` holds every fault of all of them. */
export class CheckError extends Error {
  override readonly name = "CheckError";
  constructor(readonly issues: readonly Issue[]) {
    super(`${issues.length} ${issues.length === 1 ? "issue" : "issues"}`);
  }
}

/** A run.json that cannot be run again, or whose run now makes other bytes. `issues` holds every difference. */
export class VerifyError extends Error {
  override readonly name = "VerifyError";
  constructor(readonly issues: readonly Issue[]) {
    super(`${issues.length} ${issues.length === 1 ? "difference" : "differences"} from the run that is recorded`);
  }
}

/** What is wrong with a file, or with a field of it. */
export function fileIssue(file: string, message: string, remedy: string, field = "", value = ""): Issue {
  return { file, line: 0, column: 0, field, value, message, remedy };
}

/** What is wrong with an option, or with its not being given: its name stands where a pack's issue has the file. */
export function optionIssue(option: string, value: string | undefined, message: string, remedy: string): Issue {
  return fileIssue(option, message, remedy, option, value);
}

const WITH_ISSUES = [UsageError, CheckError, ShardError, VerifyError, PackError, SeriesError, ScenarioError];

/** The issues of an error that the person at the keyboard can correct; undefined for a fault of the program or machine. */
export function issuesOf(error: unknown): readonly Issue[] | undefined {
  if (WITH_ISSUES.some((kind) => error instanceof kind)) return (error as UsageError).issues;
  if (error instanceof OptionsError)
    return error.faults.map(({ option, received, sentence }) => parameterIssue(option, received, sentence));
  if (error instanceof ParameterError) return [parameterIssue(error.parameter, error.received, error.message)];
  return undefined;
}

function parameterIssue(parameter: string, received: unknown, message: string): Issue {
  return optionIssue(parameter, String(received), message, "Choose a value within the bounds.");
}

/** What a file operation gives; an issue of the file where it fails. */
export function attempt<T>(file: string, operation: () => T, remedy: string): { read: T } | { issue: Issue } {
  try {
    return { read: operation() };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { issue: fileIssue(file, `cannot be read: ${systemWords(code)}`, remedy) };
  }
}

/** The short name of a failed file operation, for example `ENOENT`; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  return String(error.code);
}

/** A failed file operation in words, for a person who has never seen its code. */
export function systemWords(code: string): string {
  const words: Record<string, string> = {
    ENOENT: "there is nothing of that name",
    ENOTDIR: "it, or a part of its path, is not a folder",
    EISDIR: "it is a folder",
    EACCES: "this account may not open it",
    EPERM: "this account may not change it",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    ENAMETOOLONG: "the name is too long",
  };
  return words[code] ?? `the system answered ${code}`;
}
