import { Worker } from "node:worker_threads";
import { type EnsembleData, PackError } from "@sufficiency/core";
import type { ShardMessage, ShardTask } from "./worker.js";

/** Members numbered `firstMember` on. */
export interface MemberRange {
  /** Number of the first, from 0. */
  readonly firstMember: number;
  /** How many, 1 or more. */
  readonly members: number;
}

/** Splits members into so many ranges, each as long as the others or one longer, none empty. */
export function splitMembers({ firstMember, members }: MemberRange, ranges: number): MemberRange[] {
  const count = Math.min(ranges, members);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [Math.floor((i * members) / count), Math.floor(((i + 1) * members) / count)];
    return { firstMember: firstMember + from, members: to - from };
  });
}

/**
 * Runs every task in a thread of its own; results come in the order of the tasks. The first thread that fails ends the
 * others and the run.
 */
export async function runInThreads(
  tasks: readonly ShardTask[],
  onProgress: (done: number) => void,
): Promise<EnsembleData[]> {
  const done = tasks.map(() => 0);
  const workers: Worker[] = [];
  const answers = tasks.map((task, i) => {
    const { worker, result } = startThread(task, (members) => {
      done[i] = members;
      onProgress(done.reduce((sum, x) => sum + x, 0));
    });
    workers.push(worker);
    return result;
  });
  try {
    return await Promise.all(answers);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startThread(task: ShardTask, onProgress: (done: number) => void) {
  const worker = new Worker(bootUrl(), { workerData: { entry: workerUrl().href, task } });
  const result = new Promise<EnsembleData>((resolve, reject) => {
    worker.on("message", (message: ShardMessage) => {
      if (message.kind === "progress") onProgress(message.done);
      else if (message.kind === "failure") reject(revived(message));
      else {
        onProgress(task.members);
        resolve(message.data);
      }
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a thread ended before its members were run (exit code ${code})`)));
  });
  return { worker, result };
}

/** The error as it was in its thread. */
function revived({ message, stack, issues }: Extract<ShardMessage, { kind: "failure" }>): Error {
  if (issues.length > 0) return new PackError(issues);
  const error = new Error(message);
  error.stack = stack;
  return error;
}

/** This module's own ending tells whether the source or the built program runs. */
const ENDING = import.meta.url.endsWith(".ts") ? "ts" : "js";
const workerUrl = () => new URL(`./worker.${ENDING}`, import.meta.url);
const bootUrl = () => (ENDING === "ts" ? new URL("./worker-boot.mjs", import.meta.url) : workerUrl());
