/** Members numbered `firstMember` on. */
export interface MemberRange {
  /** Number of the first, from 0. */
  readonly firstMember: number;
  /** How many, 1 or more. */
  readonly members: number;
}

/** Members taken at a time. */
export const STRIDE = 5;

/**
 * Members that are to be run, handed out a few at a time. Threads that were given the same queue share what is left, so
 * that none waits for another that started later or runs more slowly.
 */
export class MemberQueue {
  /** @param counts How many are taken, and how many are done; in memory that threads share. */
  constructor(
    readonly range: MemberRange,
    readonly counts = new Int32Array(new SharedArrayBuffer(8)),
  ) {}

  /** How many are done. */
  get done(): number {
    return Atomics.load(this.counts, 1);
  }

  /** The next few; undefined when none is left. */
  take(): MemberRange | undefined {
    const { firstMember, members } = this.range;
    const from = Atomics.add(this.counts, 0, STRIDE);
    return from < members ? { firstMember: firstMember + from, members: Math.min(STRIDE, members - from) } : undefined;
  }

  /** So many that were taken are done. */
  finish(members: number): void {
    Atomics.add(this.counts, 1, members);
  }
}
