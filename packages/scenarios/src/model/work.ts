/** How far a piece of work is, in steps of its own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work that stops after every step, so that its caller can do other things between; its result comes last. */
export type Work<T> = Iterator<Progress, T, undefined>;

/**
 * Does all of it at once.
 *
 * @example
 * const { kinds } = finish(plan(pack, { seed: "1", risk: 0.2, members: 50 }));
 * kinds.length > 0; // => true
 */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** How work that takes a while is followed and stopped. */
export interface AsyncOptions {
  /** An AbortSignal, of any platform: once it is aborted the work ends with its reason. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
  /** Called after every step. */
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/**
 * Does all of it, step by step, and lets other things happen between steps: the same result as `finish`.
 *
 * @example
 * const work = plan(pack, { seed: "1", risk: 0.2, members: 50 });
 * const answer: Promise<Plan> = finishAsync(work, { signal: { aborted: true, reason: "no longer asked" } });
 * answer.catch((reason) => reason === "no longer asked");
 * @throws the signal's reason where it is aborted; what the work throws.
 */
export async function finishAsync<T>(work: Work<T>, { signal, progress }: AsyncOptions = {}): Promise<T> {
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    const step = work.next();
    if (step.done) return step.value;
    progress?.(step.value);
    await turnOfOthers();
  }
}

// Every platform has it. No result depends on when the work goes on.
declare function setTimeout(call: () => void, milliseconds: number): unknown;

/** Gives the thread away until everything that waits has had its turn; a promise alone would not. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
