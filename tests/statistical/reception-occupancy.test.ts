import { Model } from "@sufficiency/core";
import { type ArrivalProcess, daysInMonth, poisson } from "@sufficiency/core/advanced";

import { expect, test } from "vitest";
import { fixedPack, withValues } from "../support/fixed-pack.js";

const MEMBERS = 400;
const A_DAY = 1.5;
const FIRST = 13;

test("reception holds the arrivals of a day times the days of wait (Little's theorem)", () => {
  // All but one in a million million arrive at 16, so that nobody turns 18 while they wait; under a threshold of 0 nobody is kept.
  const pack = withValues(fixedPack(), {
    "reception/threshold": 0,
    "reception/age-share/15": 1e-12,
    "reception/age-share/16": 1,
    "reception/age-share/17": 1e-12,
  });
  const steady: ArrivalProcess = {
    dayClustering: () => 0.4,
    draw: (_draws, generator, months) =>
      Int32Array.from({ length: months }, (_, t) => poisson(generator, A_DAY * daysInMonth(pack.meta.origin + 1 + t))),
  };
  const model = Model.of(pack, { seed: "little", arrivals: steady });
  let waitDays = 0;
  const averages = Array.from({ length: MEMBERS }, (_, number) => {
    const { parameters, path } = model.member(number);
    waitDays = parameters.reception.waitDays[0];
    const months = Array.from({ length: path.months - FIRST + 1 }, (_, i) => FIRST + i);
    const atEnd = (month: number) => path.stock(month, "uasc", "reception");
    for (const month of months) expect(path.peak(month, "reception")).toBeGreaterThanOrEqual(atEnd(month));
    return months.reduce((sum, month) => sum + atEnd(month), 0) / months.length;
  });
  expect(waitDays).toBeGreaterThan(20);
  const mean = averages.reduce((sum, x) => sum + x, 0) / MEMBERS;
  const variance = averages.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (MEMBERS - 1);
  const error = Math.sqrt(variance / MEMBERS);
  expect(error).toBeLessThan(0.02 * A_DAY * waitDays);
  expect(Math.abs(mean - A_DAY * waitDays)).toBeLessThan(5 * error);
});
