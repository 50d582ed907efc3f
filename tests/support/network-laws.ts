import { calendarMonth } from "@sufficiency/core";
import { Conservation, Tally } from "@sufficiency/core/advanced";

import { comingOfAge } from "./coming-of-age.js";
import { exactMoments, largestGap, totals } from "./exact-error.js";
import { moments } from "./goodness.js";
import { negativeBinomialLaw } from "./laws.js";
import { networkOf } from "./networks.js";
import { flowIn, months, pathsOf } from "./paths.js";
import { randomNetwork } from "./random-network.js";
import {
  fullestDayIsTheLargest,
  keptWhoWaitCount,
  receptionKeepsToThreshold,
  receptionMean,
} from "./reception-laws.js";
import { momentErrors, singleCell } from "./single-cell.js";

/**
 * Laws that any right kernel keeps, each giving its breaches in words; none when it is kept. The tests hold the kernel
 * to them, and hold kernels with a planted fault to breaking one.
 */
export const LAWS: Record<string, () => string[]> = {
  "a birthday comes in its month": birthdaysInTheirMonth,
  "nobody moves twice in a month": onlyOneMoveAMonth,
  "ensemble means are the exact means": meansAreExact,
  "entries vary as their dispersion says": entriesVary,
  "a home is empty from the month it closes": closedIsEmpty,
  "nobody is in a home that is not open": onlyOpenHomes,
  "reception keeps to its threshold": receptionKeepsToThreshold,
  "those kept who wait for a home count too": keptWhoWaitCount,
  "reception's mean is the arrivals' times the wait": receptionMean,
  "reception's fullest day is the largest of its days": fullestDayIsTheLargest,
  "a doctored path is refused": doctoredPathIsRefused,
  "a quantile is the smallest value that enough do not exceed": quantilesByDefinition,
};

function birthdaysInTheirMonth(): string[] {
  const children = Array.from({ length: 12 }, (_, birthMonth) => birthMonth + 1);
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
    const found = chain.map((c) => path.stock(month, "uasc", network.space.places[c]));
    return found[month] === 60
      ? []
      : [`month ${month}: ${found.join(", ")} in the chain, all 60 should be in ${network.space.places[month]}`];
  });
}

function meansAreExact(): string[] {
  const network = randomNetwork(1);
  const gap = largestGap(totals(network, 200, "laws"), 200, exactMoments(network), 1000);
  return gap < 1 ? [] : [`a mean is ${gap.toFixed(2)} times the largest error allowed from its exact value`];
}

function entriesVary(): string[] {
  const stocks = pathsOf(singleCell(10, 2.5, 0, 1), 3000, "dispersion").map((path) => path.stock(1, "citizen", "home"));
  const { mean, variance } = momentErrors(stocks, moments(negativeBinomialLaw(10, 10 / 1.5)));
  return Math.max(Math.abs(mean), Math.abs(variance)) < 5
    ? []
    : [`mean and variance are ${mean.toFixed(1)} and ${variance.toFixed(1)} standard errors off`];
}

function closedIsEmpty(): string[] {
  const network = networkOf({
    places: ["old", "new"],
    cells: [0, 1].map((place) => ({ group: "citizen", stage: "long", age: 9, place })),
    months: 8,
    opening: Int32Array.from({ length: 24 }, (_, i) => (i < 12 ? 10 : 0)),
    moves: new Map([[0, { leave: 0.01, ways: [[1, 1]] }]]),
    closes: new Map([[0, 8]]),
  });
  return pathsOf(network, 20, "closing").flatMap((path) => {
    const left = path.stock(8, "citizen", "old");
    return left === 0 ? [] : [`member ${path.member}: ${left} children in a home that has closed`];
  });
}

/** Everyone would move: to a home that is open in months 3 to 6 and no other. */
function onlyOpenHomes(): string[] {
  const network = networkOf({
    places: ["old", "new"],
    cells: [0, 1].map((place) => ({ group: "citizen", stage: "long", age: 9, place })),
    months: 9,
    opening: Int32Array.from({ length: 24 }, (_, i) => (i < 12 ? 10 : 0)),
    moves: new Map([
      [0, { leave: 0.5, ways: [[1, 1]] }],
      [1, { leave: 0.1, ways: [[0, 1]] }],
    ]),
    opens: new Map([[1, 3]]),
    closes: new Map([[1, 7]]),
  });
  return pathsOf(network, 20, "open").flatMap((path) =>
    [...months(2), 7, 8, 9].flatMap((month) => {
      const there = path.stock(month, "citizen", "new");
      return there === 0 ? [] : [`month ${month}: ${there} children in a home that is not open`];
    }),
  );
}

function doctoredPathIsRefused(): string[] {
  const network = comingOfAge(new Array(12).fill(2));
  const [path] = pathsOf(network, 1, "doctored");
  path.stockRow(5, "citizen")[0]--;
  try {
    new Conservation(network.space).assertMonth(path, 5);
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
