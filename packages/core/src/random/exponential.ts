import type { Generator } from "./generator.js";
import { ln } from "./portable.js";

/** A standard exponential draw, above 0 with mean 1: the wait for what happens at rate 1. */
export function exponential(generator: Generator): number {
  return -ln(generator.openUniform());
}

/**
 * Visits the points of a Poisson process of rate 1 that lie below `end`, in rising order: so many are a Poisson draw of
 * mean `end`. On the same generator a larger `end` visits the same points and more, if the visitor always draws as much.
 */
export function eachPoint(generator: Generator, end: number, visit: (point: number) => void): void {
  for (let point = exponential(generator); point < end; point += exponential(generator)) visit(point);
}
