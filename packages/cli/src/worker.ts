import { parentPort, workerData } from "node:worker_threads";
import { type EnsembleData, type Issue, type Month, PackError, type PackFiles, parsePack } from "@sufficiency/core";
import { runShard, type Scenario } from "@sufficiency/scenarios";

/** What one thread is asked to run. */
export interface ShardTask {
  readonly files: PackFiles;
  readonly firstMember: number;
  readonly members: number;
  readonly seed: string;
  readonly until: Month | undefined;
  readonly enoughMonths: number;
  readonly balanceBy: Month | undefined;
  readonly scenario: Scenario;
}

/** What a thread says: members done so far, its result, or why it has none. */
export type ShardMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "result"; readonly data: EnsembleData }
  | { readonly kind: "failure"; readonly message: string; readonly stack: string; readonly issues: readonly Issue[] };

/** Members between two words of progress. */
const STRIDE = 10;

function answer(task: ShardTask, send: (message: ShardMessage) => void): void {
  const { files, until, ...told } = task;
  const onMember = (done: number) => {
    if (done % STRIDE === 0) send({ kind: "progress", done });
  };
  try {
    const data = runShard(parsePack(files), {
      ...told,
      ...(until !== undefined && { until }),
      onMember,
    });
    send({ kind: "result", data });
  } catch (error) {
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    send({ kind: "failure", message, stack, issues: error instanceof PackError ? error.issues : [] });
  }
}

if (parentPort) {
  const port = parentPort;
  answer(workerData.task as ShardTask, (message) => port.postMessage(message));
}
