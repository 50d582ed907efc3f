import { formatIssue, type Issue } from "@sufficiency/core";
import { issuesOf, systemCode, systemWords } from "./failures.js";
import { runProgram } from "./program.js";
import type { Streams } from "./streams.js";

/** What the program ends with. */
export const EXIT = { done: 0, fault: 1, badInput: 2, interrupted: 130 } as const;

/** Runs the words of a command line and gives the exit code. Never throws: what went wrong is said on stderr. */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  try {
    await runProgram(words, streams);
    return EXIT.done;
  } catch (error) {
    const issues = issuesOf(error);
    for (const line of issues ? issueLines(issues, asksForJson(words)) : faultLines(error)) streams.note(line);
    return issues ? EXIT.badInput : EXIT.fault;
  }
}

function issueLines(issues: readonly Issue[], json: boolean): string[] {
  return json ? [JSON.stringify({ issues })] : issues.map(formatIssue);
}

/** A failed write is reported in a sentence; any other fault with its stack, for the person who corrects it. */
function faultLines(error: unknown): string[] {
  const code = systemCode(error);
  if (code !== undefined)
    return [`Could not write ${(error as NodeJS.ErrnoException).path ?? ""}: ${systemWords(code)}.`];
  return [`A fault in sufficiency: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
}

/** Read from the words themselves, because the command line may be what is at fault. */
function asksForJson(words: readonly string[]): boolean {
  return words.some((word, at) => word === "--errors=json" || (word === "--errors" && words[at + 1] === "json"));
}
