#!/usr/bin/env node
import { formatIssue, type Issue } from "@sufficiency/core";
import { issuesOf, systemCode, systemWords } from "./failures.js";
import { runProgram } from "./program.js";
import { processStreams } from "./streams.js";

const DONE = 0;
const FAULT = 1;
const BAD_INPUT = 2;
const INTERRUPTED = 130;

/** Runs the words of a command line and gives the exit code: 0 done, 1 a fault, 2 bad input. */
async function main(words: readonly string[]): Promise<number> {
  try {
    await runProgram(words, processStreams());
    return DONE;
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) return reportFault(error);
    reportIssues(issues, asksForJson(words));
    return BAD_INPUT;
  }
}

function reportIssues(issues: readonly Issue[], json: boolean): void {
  process.stderr.write(
    json ? `${JSON.stringify({ issues })}\n` : issues.map((issue) => `${formatIssue(issue)}\n`).join(""),
  );
}

/** A failed write is told in a sentence; any other fault with its stack, for whoever mends it. */
function reportFault(error: unknown): number {
  const code = systemCode(error);
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const path = (error as NodeJS.ErrnoException).path ?? "";
  process.stderr.write(
    code ? `Could not write ${path}: ${systemWords(code)}.\n` : `A fault in sufficiency: ${words}\n`,
  );
  return FAULT;
}

/** Read from the words themselves, because the command line may be what is at fault. */
function asksForJson(words: readonly string[]): boolean {
  return words.some((word, at) => word === "--errors=json" || (word === "--errors" && words[at + 1] === "json"));
}

process.on("SIGINT", () => process.exit(INTERRUPTED));
process.exitCode = await main(process.argv.slice(2));
