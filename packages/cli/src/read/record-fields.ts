import type { Issue } from "@sufficiency/core";
import { type Request, readRecord, type ValuesOf } from "@sufficiency/scenarios/advanced";
import { VerifyError } from "../failures.js";

/** What a field of a record may hold. */
export interface Kind<T> {
  /** In words, as in `a text`. */
  readonly words: string;
  readonly is: (value: unknown) => boolean;
  /** What a reader goes on with where the field holds something else, which is refused in the end. */
  readonly blank: T;
}

/** The fields of a record as they stand in its file, where anything may stand: each is read as what it must be. */
export class RecordFields {
  private readonly issues: Issue[] = [];

  constructor(
    private readonly file: string,
    private readonly record: Readonly<Record<string, unknown>>,
  ) {}

  has(name: string): boolean {
    return Object.hasOwn(this.record, name);
  }

  /** What the field holds; what is not of the kind is an issue. */
  read<T>(name: string, kind: Kind<T>): T {
    const value = this.has(name) ? this.record[name] : undefined;
    if (kind.is(value)) return value as T;
    this.refuse(name, value, value === undefined ? `${name} is missing` : `${name} is not ${kind.words}`);
    return kind.blank;
  }

  /** What the fields of a request hold, within bounds or not; what is not of its form is an issue. */
  request<R extends Request>(request: R): ValuesOf<R> {
    const { values, faults } = readRecord(request, this.record);
    for (const { name, value, message } of faults) this.refuse(name, value, message);
    return values;
  }

  /** @throws VerifyError with every field that was read and is not as it must be. */
  refuseFaults(): void {
    if (this.issues.length > 0) throw new VerifyError(this.issues);
  }

  private refuse(field: string, found: unknown, message: string): void {
    const remedy = "Name the run.json as the run wrote it, or run the command again.";
    this.issues.push({ file: this.file, line: 0, column: 0, field, value: valueWords(found), message, remedy });
  }
}

/** A value as an issue shows it: a text as it is, nothing where there is none. */
export function valueWords(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

const isMap = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

export const TEXT: Kind<string> = { words: "a text", is: (value) => typeof value === "string", blank: "" };
export const VERSION: Kind<string> = {
  words: "a version, as in 1.0.0",
  is: (value) => typeof value === "string" && /^\d+\.\d+\.\d+/.test(value),
  blank: "",
};

/** SHA-256 by file name. */
export const HASHES: Kind<Readonly<Record<string, string>>> = {
  words: "a SHA-256 for each file's name",
  is: (value) => isMap(value) && Object.values(value as object).every((hash) => /^[0-9a-f]{64}$/.test(hash)),
  blank: {},
};
