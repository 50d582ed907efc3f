import { type PackFiles, parsePack } from "@sufficiency/core";
import type { Streams } from "../streams.js";
import { JOBS, type Job, type Jobs, type Task } from "./jobs.js";
import { splitMembers } from "./member-range.js";
import { runInThreads } from "./threads.js";
import { doWork } from "./work.js";

/** How members are run: nothing that comes of them depends on it. */
export interface RunOptions {
  /** Threads; with 1 the members are run here. */
  readonly workers: number;
  readonly onProgress: Streams["progress"];
}

/** Runs the members of a job: a part from every thread, in the order of the members. */
export async function runMembers<J extends Job>(
  job: J,
  files: PackFiles,
  task: Task<J>,
  { workers, onProgress }: RunOptions,
): Promise<Jobs[J]["part"][]> {
  if (workers === 1) return [await doWork(JOBS[job](parsePack(files), task), onProgress)];
  const tasks = splitMembers(task, workers).map((range) => ({ ...task, ...range }));
  return runInThreads(job, files, tasks, (done) => onProgress(done, task.members));
}
