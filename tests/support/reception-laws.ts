import { atEnd, batchPaths, daysTo, fullest } from "./batch-paths.js";
import { FixedStay, largestOf } from "./batch-queue.js";
import { moments } from "./goodness.js";
import { negativeBinomialLaw } from "./laws.js";
import { months, pathsOf, studentised } from "./paths.js";
import { receptionNetwork } from "./reception-network.js";

/** What reception must keep to; each gives its breaches in words. */
export function receptionKeepsToThreshold(): string[] {
  // Nobody waits a night, so the home holds everyone who is kept.
  const network = receptionNetwork({
    arrivals: new Int32Array(12).fill(200),
    retain: 0.5,
    threshold: 40,
    onwardDays: 1e-9,
    waitDays: 1e-9,
    leave: 0.2,
  });
  return pathsOf(network, 20, "threshold").flatMap((path) =>
    months(12).flatMap((month) => {
      const retained = path.stock(month, "uasc", "home");
      return retained === 40 ? [] : [`member ${path.member}, month ${month}: ${retained} kept, the threshold is 40`];
    }),
  );
}

/** Those who are not kept leave the day they come, so that all who are found have been kept; far more come than leave. */
export function keptWhoWaitCount(): string[] {
  const network = receptionNetwork({
    arrivals: new Int32Array(12).fill(200),
    retain: 0.7,
    threshold: 50,
    onwardDays: 20,
    waitDays: 1e-9,
    leave: 0.15,
  });
  return pathsOf(network, 20, "bound").flatMap((path) =>
    months(12).flatMap((month) => {
      const retained = path.stock(month, "uasc", "home") + path.stock(month, "uasc", "centre");
      return retained === 50
        ? []
        : [`member ${path.member}, month ${month}: ${retained} kept or on their way, the threshold is 50`];
    }),
  );
}

/** Found by chance at a day's end, 6 x 20 children are there, each with the equilibrium law of what is left of the stay. */
export function receptionMean(): string[] {
  const arrivals = Int32Array.of(180, 186, 180);
  const network = receptionNetwork({ arrivals, waiting: 120, waitDays: 20 });
  const paths = pathsOf(network, 300, "mean");
  return months(arrivals.length).flatMap((month) => {
    const gap = studentised(
      paths.map((path) => path.stock(month, "uasc", "centre")),
      120,
    );
    return Math.abs(gap) < 5
      ? []
      : [`month ${month}: those who wait are ${gap.toFixed(1)} standard errors from 6 a day times 20 days`];
  });
}

/** One night each: a month's end holds a day's boats, and its fullest day the largest of the month's. */
export function fullestDayIsTheLargest(): string[] {
  const paths = batchPaths({ rate: 5, clustering: 0.37, months: 1, wait: new FixedStay(1) }, 1500, "one night");
  const day = negativeBinomialLaw(5, 0.37);
  const largest = moments(largestOf(day, daysTo(1))).mean;
  const { mean, variance } = moments(day);
  const ends = paths.map((path) => atEnd(path, 1));
  const gaps = {
    "month-ends": studentised(ends, mean),
    "squares of month-ends": studentised(
      ends.map((children) => (children - mean) ** 2),
      variance,
    ),
    "fullest days": studentised(
      paths.map((path) => fullest(path, 1)),
      largest,
    ),
  };
  return Object.entries(gaps).flatMap(([what, gap]) =>
    Math.abs(gap) < 5 ? [] : [`${what} are ${gap.toFixed(1)} standard errors from their law`],
  );
}
