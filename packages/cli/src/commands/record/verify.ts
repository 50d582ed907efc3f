import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, suggest } from "@sufficiency/core";
import { sha256 } from "../../digest.js";
import { VerifyError } from "../../failures.js";
import { readRunFile } from "../../read/run-file.js";
import { otherInputs, type Places, readRunSources } from "../../read/run-sources.js";
import { programVersion } from "../../read/version.js";
import type { Streams } from "../../streams.js";
import { hashes } from "../../write/run-record.js";
import { readOptions, workers } from "../options/option-values.js";
import { running } from "./recorded.js";
import { RECORDED_NAMES, recordedCommand } from "./recorded-commands.js";

/** The options of `verify` as they were typed. */
export interface TypedVerify extends Places {
  readonly workers: string;
}

/**
 * Runs a recorded run again, whatever its command, and compares every file's bytes, by SHA-256, with those recorded
 * and, where a folder is named, with those that stand in it.
 * @throws VerifyError with every difference; with those of the inputs alone where there are any.
 */
export async function verify(path: string, typed: TypedVerify, streams: Streams): Promise<void> {
  const run = running(
    streams,
    readOptions((issues) => workers(issues, typed.workers)),
  );
  const { file, folder, record } = readRunFile(path);
  const command = (await recordedCommand(record.command)) ?? refuse([unknown(file, record.command)]);
  const sources = readRunSources(record, typed);
  refuseAny(otherInputs(record, sources.hashes));
  const { files } = await command.answer(record as never, sources, run);
  const made = hashes(await files());
  const differences = [...unlike(record.outputs, made), ...(folder ? changed(record.outputs, folder) : [])];
  if (differences.length > 0) refuse([...otherVersion(file, record.version), ...differences]);
  const of = record.pack ?? record.series?.join(", ");
  const count = Object.keys(made).length;
  streams.out(`ok: ${count} files of ${command.name} (${of}, ${record.members} members) are the same bytes\n`);
  run.watch.lap("verify");
  streams.note(run.watch.words());
}

type Hashes = Readonly<Record<string, string>>;

/** Files whose bytes, made again, are not those recorded. */
function unlike(recorded: Hashes, made: Hashes): Issue[] {
  return [...new Set([...Object.keys(recorded), ...Object.keys(made)])]
    .sort()
    .filter((name) => recorded[name] !== made[name])
    .map((name) =>
      difference(
        name,
        made[name] ?? "",
        made[name] === undefined
          ? `is recorded (SHA-256 ${recorded[name]}) and is not made`
          : `is made with another SHA-256 than is recorded: ${recorded[name] ?? "none"}`,
        "Run it on the version of sufficiency and, for charts and the report, of Node that made it.",
      ),
    );
}

/** Files that no longer stand in the folder as they were recorded. */
function changed(recorded: Hashes, folder: string): Issue[] {
  return Object.keys(recorded).flatMap((name) => {
    const path = join(folder, name);
    const found = existsSync(path) ? sha256(readFileSync(path)) : "";
    if (found === recorded[name]) return [];
    const message = found === "" ? "is recorded and is not there" : "was changed since it was written";
    return [
      difference(path, found, `${message} (SHA-256 ${recorded[name]})`, "Run the command again to make it anew."),
    ];
  });
}

function otherVersion(file: string, version: string): Issue[] {
  if (version === programVersion()) return [];
  const message = `was made by version ${version}, and this is version ${programVersion()}`;
  return [difference(file, version, message, "Verify it with the version that made it.")];
}

function unknown(file: string, command: string): Issue {
  const remedy = suggest(command, RECORDED_NAMES) || `It is one of: ${RECORDED_NAMES.join(", ")}.`;
  return difference(file, command, "names a command that leaves no run.json", remedy, "command");
}

function difference(file: string, value: string, message: string, remedy: string, field = ""): Issue {
  return { file, line: 0, column: 0, field, value, message, remedy };
}

function refuseAny(issues: readonly Issue[]): void {
  if (issues.length > 0) refuse(issues);
}

function refuse(issues: readonly Issue[]): never {
  throw new VerifyError(issues);
}
