import { parentPort, workerData } from "node:worker_threads";
import { type PackFiles, parsePack } from "@sufficiency/core";
import { JOBS, type Job, type Jobs, type Task } from "./jobs.js";

/** What one thread is asked to run. */
export interface ThreadTask<J extends Job> {
  readonly job: J;
  readonly files: PackFiles;
  readonly task: Task<J>;
}

/** What a thread says: members done so far, its part, or why it has none. */
export type ThreadMessage<J extends Job> =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "part"; readonly part: Jobs[J]["part"] }
  | ThreadFailure;

/** An error in parts, because an error itself loses its class and its own fields on the way out of a thread. */
export interface ThreadFailure {
  readonly kind: "failure";
  readonly message: string;
  readonly stack: string;
  /** The fields of its own, its name among them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

function answer<J extends Job>({ job, files, task }: ThreadTask<J>, send: (message: ThreadMessage<J>) => void): void {
  try {
    const work = JOBS[job](parsePack(files), task);
    let step = work.next();
    for (; !step.done; step = work.next()) send({ kind: "progress", done: step.value.done });
    send({ kind: "part", part: step.value });
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const { message, stack = "" } = failure;
    send({ kind: "failure", message, stack, fields: { ...failure } });
  }
}

if (parentPort) {
  const port = parentPort;
  answer(workerData.task as ThreadTask<Job>, (message) => port.postMessage(message));
}
