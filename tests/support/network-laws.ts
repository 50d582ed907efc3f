import { assertConserved, calendarMonth, flowEnds, type FlowNetwork, type Path, simulate, Tally } from "@sufficiency/core";
import { exactMoments, largestGap, totals } from "./exact-error.js";
import { networkOf } from "./networks.js";
import { randomNetwork } from "./random-network.js";
import { receptionNetwork } from "./reception-network.js";

/**
 * Laws that any right kernel keeps, each giving its breaches in words; none when it is kept. The tests hold the kernel
 * to them, and hold kernels with a planted fault to breaking one.
 */
export const LAWS: Record<string, () => string[]> = {
  "a birthday comes in its month": birthdaysInTheirMonth,
  "nobody moves twice in a month": onlyOneMoveAMonth,
  "ensemble means are the exact means": meansAreExact,
  "reception keeps to its threshold": receptionKeepsToThreshold,
  "reception's mean is the arrivals' times the wait": receptionMean,
  "a doctored path is refused": doctoredPathIsRefused,
  "a quantile is the smallest value that enough do not exceed": quantilesByDefinition,
};

/** All paths of a network. */
export function pathsOf(network: FlowNetwork, members: number, seed: string): Path[] {
  const paths: Path[] = [];
  simulate(() => network, [{ observe: (path) => paths.push(path) }], { members, seed });
  return paths;
}

/** Children of a group's place at a month's end. */
export function stockAt({ frame }: FlowNetwork, { stock }: Path, month: number, group: "citizen" | "uasc", place: string): number {
  return stock[(month * 2 + (group === "uasc" ? 1 : 0)) * frame.places.length + frame.places.indexOf(place)];
}

/** Children in a month's flows of a kind. */
export function flowIn({ frame }: FlowNetwork, { flows }: Path, month: number, kind: string): number {
  return frame.flows.reduce((sum, flow, f) => (flow.kind === kind ? sum + flows[month * frame.flows.length + f] : sum), 0);
}

/** A home for those of 17 and one for those of 18, with so many 17-year-olds born in each month of the year. */
export function comingOfAge(childrenBySlot: ArrayLike<number>, months = 12): FlowNetwork {
  return networkOf({
    places: ["home", "own flat"],
    cells: [
      { group: "citizen", stage: "long", age: 17, place: 0 },
      { group: "citizen", stage: "leaver", age: 18, place: 1 },
    ],
    months,
    opening: Int32Array.from({ length: 24 }, (_, i) => childrenBySlot[i] ?? 0),
    birthdays: new Map([[0, [[1, 1]]]]),
  });
}

function birthdaysInTheirMonth(): string[] {
  const children = Array.from({ length: 12 }, (_, slot) => slot + 1);
  const network = comingOfAge(children);
  const [path] = pathsOf(network, 1, "birthdays");
  return months(12).flatMap((month) => {
    const due = children[calendarMonth(network.origin + month) - 1];
    const came = flowIn(network, path, month, "eighteen");
    return came === due ? [] : [`month ${month}: ${came} turned 18, ${due} were born in that month`];
  });
}

function onlyOneMoveAMonth(): string[] {
  const chain = [0, 1, 2, 3];
  const network = networkOf({
    places: ["a", "b", "c", "d"],
    cells: chain.map((place) => ({ group: "uasc", stage: "long", age: 5, place })),
    months: 3,
    opening: Int32Array.from({ length: 48 }, (_, i) => (i < 12 ? 5 : 0)),
    moves: new Map([0, 1, 2].map((c) => [c, { leave: 1, ways: [[c + 1, 1]] }])),
  });
  const [path] = pathsOf(network, 1, "chain");
  return months(3).flatMap((month) => {
    const found = chain.map((c) => stockAt(network, path, month, "uasc", network.frame.places[c]));
    return found[month] === 60 ? [] : [`month ${month}: ${found.join(", ")} in the chain, all 60 should be in ${network.frame.places[month]}`];
  });
}

function meansAreExact(): string[] {
  const network = randomNetwork(1);
  const gap = largestGap(totals(network, 200, "laws"), 200, exactMoments(network), 1000);
  return gap < 1 ? [] : [`a mean is ${gap.toFixed(2)} times the largest error allowed from its exact value`];
}

function receptionKeepsToThreshold(): string[] {
  // Nobody waits a night, so the home holds everyone who is kept.
  const network = receptionNetwork({ arrivals: new Int32Array(12).fill(200), retain: 0.5, threshold: 40, handoverDays: 1e-9, waitDays: 1e-9, leave: 0.2 });
  return pathsOf(network, 20, "threshold").flatMap((path) =>
    months(12).flatMap((month) => {
      const kept = stockAt(network, path, month, "uasc", "home");
      return kept === 40 ? [] : [`member ${path.member}, month ${month}: ${kept} kept, the threshold is 40`];
    }),
  );
}

function receptionMean(): string[] {
  const network = receptionNetwork({ arrivals: Int32Array.of(180, 186, 180, 186, 186, 180), waiting: 120, waitDays: 20 });
  const stocks = pathsOf(network, 400, "mean").map((path) => months(6).reduce((sum, month) => sum + stockAt(network, path, month, "uasc", "centre"), 0) / 6);
  const gap = Math.abs(studentised(stocks, 120));
  return gap < 5 ? [] : [`the mean of those who wait is ${gap.toFixed(1)} standard errors from 6 a day times 20 days`];
}

function doctoredPathIsRefused(): string[] {
  const network = comingOfAge(new Array(12).fill(2));
  const [path] = pathsOf(network, 1, "doctored");
  path.stock[(5 * 2 + 0) * 2]--;
  try {
    assertConserved(network.frame, flowEnds(network.frame), path, 5, new Int32Array(4));
  } catch {
    return [];
  }
  return ["a path that loses a child is taken for a good one"];
}

function quantilesByDefinition(): string[] {
  const values = Array.from({ length: 10 }, (_, i) => 10 * i);
  const tally = new Tally(1);
  for (const value of values) tally.add(0, value);
  return [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].flatMap((q) => {
    const right = values.find((v) => values.filter((w) => w <= v).length >= q * values.length - 1e-9);
    const found = tally.quantile(0, q);
    return found === right ? [] : [`quantile ${q} is ${found}, not ${right}`];
  });
}

/** Mean less what it should be, in standard errors from the sample. */
export function studentised(values: readonly number[], mean: number): number {
  const average = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - average) ** 2, 0) / (values.length - 1);
  return (average - mean) / Math.sqrt(variance / values.length);
}

/** Months 1 to n. */
export function months(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
