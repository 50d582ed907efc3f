import type { Issue } from "@sufficiency/core";
import { BASELINE_SCENARIO, type Scenario } from "@sufficiency/scenarios";
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
    const message = value === undefined ? `${name} is missing` : `${name} is not ${kind.words}`;
    const remedy = "Name the run.json as the run wrote it, or run the command again.";
    const told = valueWords(value);
    this.issues.push({ file: this.file, line: 0, column: 0, field: name, value: told, message, remedy });
    return kind.blank;
  }

  /** @throws VerifyError with every field that was read and is not as it must be. */
  refuseFaults(): void {
    if (this.issues.length > 0) throw new VerifyError(this.issues);
  }
}

/** A value as an issue tells it: a text as it is, nothing where there is none. */
export function valueWords(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => Number.isFinite(value);
const isMap = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: unknown, is: (each: unknown) => boolean) => Array.isArray(value) && value.every(is);

export const TEXT: Kind<string> = { words: "a text", is: isText, blank: "" };
export const VERSION: Kind<string> = {
  words: "a version, as in 1.0.0",
  is: (value) => isText(value) && /^\d+\.\d+\.\d+/.test(String(value)),
  blank: "",
};
export const NUMBER: Kind<number> = { words: "a number", is: isNumber, blank: 0 };
export const FLAG: Kind<boolean> = { words: "true or false", is: (value) => typeof value === "boolean", blank: false };
export const TEXTS: Kind<readonly string[]> = {
  words: "a list of texts",
  is: (value) => isList(value, isText),
  blank: [],
};

/** SHA-256 by file name. */
export const HASHES: Kind<Readonly<Record<string, string>>> = {
  words: "a SHA-256 for each file's name",
  is: (value) => isMap(value) && Object.values(value as object).every((hash) => /^[0-9a-f]{64}$/.test(hash)),
  blank: {},
};

/** A scenario by its form; whether its levers make sense is for its own check to say. */
export const SCENARIO: Kind<Scenario> = {
  words: "a scenario with its levers",
  is: isScenario,
  blank: BASELINE_SCENARIO,
};

/** Scenarios to be compared. */
export const SCENARIOS: Kind<readonly Scenario[]> = {
  words: "a list of two scenarios or more",
  is: (value) => isList(value, isScenario) && (value as unknown[]).length >= 2,
  blank: [],
};

/** Which of so many, from 0. */
export function oneOf(count: number): Kind<number> {
  const is = (value: unknown) => Number.isInteger(value) && 0 <= Number(value) && Number(value) < count;
  return { words: `a whole number from 0 and below ${count}`, is, blank: 0 };
}

export function orNull<T>({ words, is }: Kind<T>): Kind<T | null> {
  return { words: `${words} or null`, is: (value) => value === null || is(value), blank: null };
}

function isScenario(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { name, because, extends: base = "", levers } = value as Record<string, unknown>;
  return [name, because, base].every(isText) && isList(levers, isMap);
}
