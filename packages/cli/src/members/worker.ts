import { parentPort, workerData } from "node:worker_threads";
import { type PackFiles, parsePack } from "@sufficiency/core";
import { finish } from "@sufficiency/scenarios";
import { type Job, type Part, runQueue, type Task } from "./jobs.js";
import { MemberQueue } from "./member-queue.js";

/** What one thread is to run; of a queue it is sent what threads can share. */
export type ThreadTask<J extends Job> = Omit<Task<J>, "queue"> &
  Pick<MemberQueue, "range" | "counts"> & { readonly files: PackFiles };

/** What a thread says: its part, or why it has none. */
export type ThreadMessage<J extends Job> = { readonly kind: "part"; readonly part: Part<J> } | ThreadFailure;

/** An error in parts, because an error itself loses its class and its own fields on the way out of a thread. */
export interface ThreadFailure {
  readonly kind: "failure";
  readonly message: string;
  readonly stack: string;
  /** The fields of its own, its name among them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

function answer<J extends Job>({ files, range, counts, ...task }: ThreadTask<J>): ThreadMessage<J> {
  try {
    const runner = finish(runQueue(parsePack(files), { ...task, queue: new MemberQueue(range, counts) }));
    return { kind: "part", part: runner.toData() };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const { message, stack = "" } = failure;
    return { kind: "failure", message, stack, fields: { ...failure } };
  }
}

if (parentPort) parentPort.postMessage(answer(workerData.task as ThreadTask<Job>));
