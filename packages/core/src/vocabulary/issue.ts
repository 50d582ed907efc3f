/** One fault found in an input: what is wrong, the value read, where, and what to do about it. */
export interface Issue {
  /** File name as the user knows it, for example `stocks.csv`. */
  readonly file: string;
  /** Physical line, 1-based; 0 when the file as a whole is at fault. */
  readonly line: number;
  /** Column of the first character, 1-based; 0 when no single place is at fault. */
  readonly column: number;
  /** The column's name or the key that is at fault, or "" for the whole row or file. */
  readonly field: string;
  /** The text that was read, or "" where nothing was. */
  readonly value: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly remedy: string;
}

/** A data pack that cannot be used. `issues` holds every fault found, in file and line order. */
export class PackError extends Error {
  override readonly name = "PackError";
  constructor(readonly issues: readonly Issue[]) {
    super(`${issues.length} ${issues.length === 1 ? "issue" : "issues"} in the data pack`);
  }
}

/** An argument outside its bounds. `parameter` names it, `received` is what was given. */
export class ParameterError extends Error {
  override readonly name = "ParameterError";
  constructor(
    readonly parameter: string,
    readonly received: unknown,
    expected: string,
  ) {
    super(`${parameter} must be ${expected}; received ${String(received)}`);
  }
}

/** Children appeared or vanished: a fault in this program, never in the input. */
export class ConservationError extends Error {
  override readonly name = "ConservationError";
}
