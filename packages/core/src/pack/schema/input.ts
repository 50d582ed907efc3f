/**
 * How an input came to be: printed by its source, worked out from printed numbers, or assumed.
 *
 * @example
 * const status: Status = "published";
 * projection.register.some((input) => input.status === status); // => true
 */
export type Status = "published" | "derived" | "assumption";

/**
 * One number of the pack with everything needed to defend it.
 *
 * @example
 * const [input]: readonly Input[] = projection.register.filter(({ status }) => status === "assumption");
 * input !== undefined && input.low !== undefined; // => true
 */
export interface Input {
  /** Stable name, made from the file, the measure and the keys: `moves/rate/citizen/10-17/in-house/childrens-home`. */
  readonly id: string;
  readonly value: number;
  /** Words a person reads: `children`, `per year`, `share`, `days`, `GBP per week`. */
  readonly unit: string;
  /** 10th percentile of the input's distribution; undefined where the input is taken as known. */
  readonly low: number | undefined;
  /** 90th percentile of the input's distribution. */
  readonly high: number | undefined;
  /** `supposed` is an amount of a scenario, which no pack has. */
  readonly status: Status | "supposed";
  /** An id of sources.csv; of an amount of a scenario also an id of levers.csv, or `supposed`. */
  readonly source: string;
  readonly note: string;
  readonly file: string;
  readonly line: number;
}
