import { Worker } from "node:worker_threads";
import { PackError, type PackFiles, ParameterError } from "@sufficiency/core";
import { ScenarioError } from "@sufficiency/scenarios";
import type { Job, Jobs, Task } from "./jobs.js";
import type { ThreadFailure, ThreadMessage, ThreadTask } from "./worker.js";

/**
 * Runs every task of a job in a thread of its own; parts come in the order of the tasks. The first thread that fails
 * ends the others and the run.
 */
export async function runInThreads<J extends Job>(
  job: J,
  files: PackFiles,
  tasks: readonly Task<J>[],
  onProgress: (done: number) => void,
): Promise<Jobs[J]["part"][]> {
  const done = tasks.map(() => 0);
  const threads = tasks.map((task, i) =>
    startThread({ job, files, task }, (members) => {
      done[i] = members;
      onProgress(done.reduce((sum, x) => sum + x, 0));
    }),
  );
  try {
    return await Promise.all(threads.map(({ part }) => part));
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread<J extends Job>(task: ThreadTask<J>, onProgress: (done: number) => void) {
  const worker = new Worker(bootUrl(), { workerData: { entry: workerUrl().href, task } });
  const part = new Promise<Jobs[J]["part"]>((resolve, reject) => {
    worker.on("message", (message: ThreadMessage<J>) => {
      if (message.kind === "progress") onProgress(message.done);
      else if (message.kind === "failure") reject(revived(message));
      else resolve(message.part);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a thread ended before its members were run (exit code ${code})`)));
  });
  return { worker, part };
}

/** What a job may refuse its input with: whoever catches it must know it for what it is. */
const REFUSALS = [PackError, ParameterError, ScenarioError];

/** The error as it was in its thread. */
function revived({ message, stack, fields }: ThreadFailure): Error {
  const kind = REFUSALS.find(({ name }) => name === fields.name) ?? Error;
  return Object.setPrototypeOf(Object.assign(new Error(message), fields, { stack }), kind.prototype);
}

/** This module's own ending tells whether the source or the built program runs. */
const ENDING = import.meta.url.endsWith(".ts") ? "ts" : "js";
const workerUrl = () => new URL(`./worker.${ENDING}`, import.meta.url);
const bootUrl = () => (ENDING === "ts" ? new URL("./worker-boot.mjs", import.meta.url) : workerUrl());
