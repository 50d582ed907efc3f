import type { Sources } from "../read/sources.js";
import type { Streams } from "../streams.js";
import { type Job, type Jobs, runQueue } from "./jobs.js";
import { MemberQueue, type MemberRange, STRIDE } from "./member-queue.js";
import { startThread, type Thread } from "./threads.js";
import { doWork } from "./work.js";

/** A data pack, and its files for threads to read. */
export type PackSources = Pick<Sources, "pack" | "files">;

/** How members are run: nothing that comes of them depends on it. */
export interface RunOptions {
  /** Threads, this one among them. */
  readonly workers: number;
  readonly onProgress: Streams["progress"];
}

/**
 * Does a job for a range of members, here and in threads beside this one, all from one queue; returns who ran them here
 * and has taken in the others. The first that fails ends the others and the run.
 */
export async function runMembers<J extends Job>(
  job: J,
  { pack, files }: PackSources,
  options: Jobs[J]["options"],
  range: MemberRange,
  { workers, onProgress }: RunOptions,
): Promise<Jobs[J]["runner"]> {
  const task = { job, options, queue: new MemberQueue(range) };
  const beside = Math.min(workers, Math.ceil(range.members / STRIDE)) - 1;
  const threads: Thread<J>[] = [];
  const stop = new AbortController();
  try {
    while (threads.length < beside) threads.push(startThread(files, task));
    const here = doWork(runQueue(pack, task), onProgress, stop.signal);
    const [runner, ...parts] = await Promise.all([here, ...threads.map(({ part }) => part)]);
    for (const part of parts) runner.merge(part);
    onProgress(range.members, range.members);
    return runner;
  } finally {
    stop.abort();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}
