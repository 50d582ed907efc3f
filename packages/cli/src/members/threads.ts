import { Worker } from "node:worker_threads";
import { PackError, type PackFiles, ParameterError } from "@sufficiency/core";
import { ScenarioError } from "@sufficiency/scenarios";
import type { Job, Part, Task } from "./jobs.js";
import type { ThreadFailure, ThreadMessage, ThreadTask } from "./worker.js";

/**
 * Starts a thread that takes members of the task's queue and reads the pack's files for itself; `part` is what comes of
 * them, or fails as they fail.
 */
export function startThread<J extends Job>(files: PackFiles, { queue: { range, counts }, ...rest }: Task<J>) {
  const task: ThreadTask<J> = { ...rest, files, range, counts };
  const worker = new Worker(bootUrl(), { workerData: { entry: workerUrl().href, task } });
  const part = new Promise<Part<J>>((resolve, reject) => {
    worker.on("message", (message: ThreadMessage<J>) => {
      if (message.kind === "failure") reject(revived(message));
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
