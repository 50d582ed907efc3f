/** How far a piece of work is, in steps of its own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work that stops after every step, so that whoever asked for it can do other things between; its result comes last. */
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
