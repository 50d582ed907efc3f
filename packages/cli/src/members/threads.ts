import { Worker } from "node:worker_threads";
import { OptionsError, PackError, type PackFiles, ParameterError } from "@sufficiency/core";
import { ScenarioError } from "@sufficiency/scenarios";
import type { Job, Part, Task } from "./jobs.js";
import type { ThreadFailure, ThreadMessage, ThreadTask } from "./worker.js";

/** A thread that runs members, and what comes of them; it fails as they fail. */
export interface Thread<J extends Job> {
  readonly worker: Worker;
  readonly part: Promise<Part<J>>;
}

/** Starts a thread that takes members of the task's queue; it reads the pack's files for itself. */
export function startThread<J extends Job>(
  files: PackFiles,
  { queue: { range, counts }, ...rest }: Task<J>,
): Thread<J> {
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

/** What a job may refuse its input with: its class must be known where it is caught. */
const REFUSALS = [PackError, OptionsError, ParameterError, ScenarioError];

/** The error as it was in its thread. */
function revived({ message, stack, fields }: ThreadFailure): Error {
  const kind = REFUSALS.find(({ name }) => name === fields.name) ?? Error;
  return Object.setPrototypeOf(Object.assign(new Error(message), fields, { stack }), kind.prototype);
}

/** This module's own ending shows whether the source or the built program runs. */
const ENDING = import.meta.url.endsWith(".ts") ? "ts" : "js";
const workerUrl = () => new URL(`./worker.${ENDING}`, import.meta.url);
const bootUrl = () => (ENDING === "ts" ? new URL("./worker-boot.mjs", import.meta.url) : workerUrl());
