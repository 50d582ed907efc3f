import { workerData } from "node:worker_threads";

// A worker does not take over the loader that runs TypeScript in the main thread.
if (workerData.entry.endsWith(".ts")) {
  const { register } = await import("tsx/esm/api");
  register();
}
await import(workerData.entry);
