import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@sufficiency/core";
import { VERIFY, writeRecord } from "@sufficiency/scenarios/advanced";
import type { Command } from "commander";
import { sha256 } from "../../digest.js";
import { fileIssue } from "../../failures.js";
import { valueWords } from "../../read/form.js";
import { otherInputs, type Places, readRunSources } from "../../read/sources.js";
import { type Build, thisBuild } from "../../read/version.js";
import type { Streams } from "../../streams.js";
import { hashes, runRecord } from "../../write/run-record.js";
import { addRequest, readRequest, type TypedCommand } from "../options.js";
import { answerOf, type RunFile, readRecord, readRunFile, refuse, withinBounds } from "./read-record.js";
import { running } from "./recorded.js";

/** Adds what `verify` takes beside the run. */
export function addVerify(command: Command, streams: Streams): void {
  command
    .option("--pack <folder>", "data pack of the run (default: the one of its id under data/packs)")
    .option("--series <file...>", "files of the series that it read, where it read any");
  addRequest(command, VERIFY).action((run: string, typed: TypedVerify) => verify(run, typed, streams));
}

/** The options of `verify` as they were typed. */
type TypedVerify = TypedCommand & Places;

/**
 * Runs a recorded run of any command again, makes its record again, and compares that and every file's bytes, by
 * SHA-256, with those recorded and, where a folder is named, with those that stand in it.
 * @throws VerifyError with every field that is not as a record has it; else with those of the inputs that are other
 * files; else with every difference.
 */
async function verify(path: string, typed: TypedVerify, streams: Streams): Promise<void> {
  const run = { ...running(streams), ...readRequest(VERIFY, typed, {}) };
  const runFile = readRunFile(path);
  const recorded = await readRecord(runFile);
  const { command, version, build, scenarioFiles } = recorded;
  const by = { version, build };
  const sources = readRunSources(recorded.values, typed);
  refuse(otherInputs(recorded, sources.hashes));
  const { pack } = recorded.values.pack === undefined ? {} : sources;
  const values = pack ? { ...withinBounds(runFile, command, pack), pack: pack.meta.id } : recorded.values;
  const { files } = await answerOf(runFile.file, () => command.answer(values, sources, run));
  const outputs = await files();
  const read = { inputs: sources.hashes, scenarioFiles: new Map(Object.entries(scenarioFiles)) };
  const made = runRecord(command.name, writeRecord(command.request, values), read, outputs, by);
  const otherFiles = unlike(recorded.outputs, hashes(outputs));
  const differences = [
    ...otherFiles,
    ...otherFields(runFile, made, otherFiles.length > 0),
    ...(runFile.folder ? changed(recorded.outputs, runFile.folder) : []),
  ];
  const builds = otherBuild(runFile.file, by);
  if (differences.length > 0) refuse([...builds, ...differences]);
  const of = `${values.pack ?? values.series?.join(", ")}, ${values.members} members`;
  const note = builds.map(({ message }) => `: the run ${message}`).join("");
  streams.out(`ok: ${outputs.size} files of ${command.name} (${of}) are the same bytes${note}\n`);
  run.watch.lap("verify");
  streams.note(run.watch.words());
}

type Hashes = Readonly<Record<string, string>>;

/** Fields of the record, made again, that are not those recorded; the outputs only where the files are not reported. */
function otherFields({ file, text }: RunFile, made: string, areFilesReported: boolean): Issue[] {
  if (text === made) return [];
  const [own, again] = [text, made].map((each) => new Map(Object.entries(JSON.parse(each))));
  const written = (fields: ReadonlyMap<string, unknown>, name: string) => JSON.stringify(fields.get(name)) ?? "";
  const names = [...new Set([...again.keys(), ...own.keys()])].filter(
    (name) => written(own, name) !== written(again, name),
  );
  const remedy = "Run the command again to make the record anew.";
  if (names.length === 0) return [fileIssue(file, "is not written as the run writes it", remedy)];
  return names
    .filter((name) => name !== "outputs" || !areFilesReported)
    .map((name) => {
      const message = `${name} is not what the run records: ${written(again, name) || "nothing"}`;
      return fileIssue(file, message, remedy, name, valueWords(own.get(name)));
    });
}

/** Files whose bytes, made again, are not those recorded. */
function unlike(recorded: Hashes, made: Hashes): Issue[] {
  const remedy = "Run it on the version of sufficiency and, for charts and the report, of Node that made it.";
  return [...new Set([...Object.keys(recorded), ...Object.keys(made)])]
    .sort()
    .filter((name) => recorded[name] !== made[name])
    .map((name) => {
      const message =
        made[name] === undefined
          ? `is recorded (SHA-256 ${recorded[name]}) and is not made`
          : `is made with another SHA-256 than is recorded: ${recorded[name] ?? "none"}`;
      return fileIssue(name, message, remedy, "", made[name]);
    });
}

/** Files that no longer stand in the folder as they were recorded. */
function changed(recorded: Hashes, folder: string): Issue[] {
  return Object.entries(recorded).flatMap(([name, hash]) => {
    const path = join(folder, name);
    const found = existsSync(path) ? sha256(readFileSync(path)) : "";
    if (found === hash) return [];
    const message = found === "" ? "is recorded and is not there" : "was changed since it was written";
    return fileIssue(path, `${message} (SHA-256 ${hash})`, "Run the command again to make it anew.", "", found);
  });
}

/** Where the run was made by another version, or by another build of this one. */
function otherBuild(file: string, { version, build }: Partial<Build>): Issue[] {
  const own = thisBuild();
  if (version !== own.version) {
    const message = `was made by version ${version}, and this is version ${own.version}`;
    return [fileIssue(file, message, "Verify it with the version that made it.", "", version)];
  }
  if (build === own.build) return [];
  const message = `was made by another build of version ${own.version} (${build ?? "not recorded"}), and this is build ${own.build}`;
  return [fileIssue(file, message, "Verify it with the build that made it.", "", build)];
}
