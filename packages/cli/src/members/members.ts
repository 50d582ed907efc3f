import type { PackFiles } from "@sufficiency/core";
import type { Streams } from "../streams.js";
import { type Job, type Jobs, runQueue } from "./jobs.js";
import { MemberQueue, type MemberRange, STRIDE } from "./member-queue.js";
import { startThread } from "./threads.js";
import { doWork } from "./work.js";

/** How members are run: nothing that comes of them depends on it. */
export interface RunOptions {
  /** Threads, this one among them. */
  readonly workers: number;
  readonly onProgress: Streams["progress"];
}

/**
 * Does a job for a range of members, here and in threads beside this one, all from one queue. A part comes of each; the
 * first that fails ends the others and the run.
 */
export async function runMembers<J extends Job>(
  job: J,
  files: PackFiles,
  asked: Jobs[J]["asked"],
  range: MemberRange,
  { workers, onProgress }: RunOptions,
): Promise<Jobs[J]["part"][]> {
  const task = { job, files, asked, queue: new MemberQueue(range) };
  const beside = Math.min(workers, Math.ceil(range.members / STRIDE)) - 1;
  const threads = Array.from({ length: beside }, () => startThread(task));
  const stop = new AbortController();
  try {
    const here = doWork(runQueue(task), onProgress, stop.signal);
    const parts = await Promise.all([here, ...threads.map(({ part }) => part)]);
    onProgress(range.members, range.members);
    return parts;
  } finally {
    stop.abort();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}
