import { setImmediate } from "node:timers/promises";
import type { Work } from "@sufficiency/scenarios";
import type { Streams } from "../streams.js";

/** Does work step by step, so that it can be interrupted; `stop` ends it before its next step. */
export async function doWork<T>(work: Work<T>, onProgress: Streams["progress"], stop?: AbortSignal): Promise<T> {
  for (;;) {
    stop?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    onProgress(Math.floor(step.value.done), step.value.total);
    await setImmediate();
  }
}
