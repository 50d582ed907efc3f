import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@sufficiency/core";
import { sha256 } from "../digest.js";
import { VerifyError } from "../failures.js";
import { readRunFile } from "../read/run-file.js";
import { otherInputs, readRunPack } from "../read/run-inputs.js";
import { programVersion } from "../read/version.js";
import { runProjection } from "../simulate.js";
import type { Streams } from "../streams.js";
import { hashes } from "../write/run-record.js";
import { outputFiles } from "./output-files.js";
import { recordedOptions, type TypedOptions } from "./project-options.js";
import { Stopwatch } from "./stopwatch.js";

/** The options of `verify` as they were typed. */
export type TypedVerify = Pick<TypedOptions, "pack" | "workers">;

/**
 * Runs a recorded run again and compares every file's bytes, by SHA-256, with those recorded and, where a folder is
 * named, with those that stand in it.
 * @throws VerifyError with every difference; with those of the inputs alone where there are any.
 */
export async function verify(path: string, typed: TypedVerify, streams: Streams): Promise<void> {
  const watch = new Stopwatch();
  const { file, folder, record } = readRunFile(path);
  const options = recordedOptions(record, typed.workers);
  const pack = readRunPack(record, typed.pack);
  refuse(otherInputs(record, pack.hashes));
  const projection = await runProjection(pack.files, {
    ...options,
    scenario: record.supposed,
    onProgress: streams.progress,
  });
  const made = hashes(await outputFiles(projection, programVersion()));
  const differences = [...unlike(record.outputs, made), ...(folder ? changed(record.outputs, folder) : [])];
  if (differences.length > 0) refuse([...otherVersion(file, record.version), ...differences]);
  const { pack: id, scenario, members } = record;
  streams.out(`ok: ${Object.keys(made).length} files of ${id}, ${scenario}, ${members} members, are the same bytes\n`);
  watch.lap("verify");
  streams.note(watch.words());
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
    return [difference(path, found, `${message} (SHA-256 ${recorded[name]})`, "Project again to make it anew.")];
  });
}

function otherVersion(file: string, version: string): Issue[] {
  if (version === programVersion()) return [];
  const message = `was made by version ${version}, and this is version ${programVersion()}`;
  return [difference(file, version, message, "Verify it with the version that made it.")];
}

function difference(file: string, value: string, message: string, remedy: string): Issue {
  return { file, line: 0, column: 0, field: "", value, message, remedy };
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new VerifyError(issues);
}
