import { type DataPack, parsePack } from "@sufficiency/core";
import { Calibration, definite, ParameterDraws, planCapacity } from "@sufficiency/core/advanced";

import { readyScenario } from "@sufficiency/scenarios/advanced";
import { describe, expect, test } from "vitest";
import { levers, supposing } from "../support/scenarios.js";
import { smallPack } from "../support/small-pack.js";

const MEMBERS = 2000;
const DOUBT = 0.3;
const NEVER = Number.POSITIVE_INFINITY;
/** Of the small pack. */
const LAST = 24;

/** The small pack, whose second centre may not open with a chance of so much. */
function doubting(chance: number): DataPack {
  const files = smallPack();
  const row = `centre-2,reception,2025-12,may-not-open,${chance},share,,,published,statistics,\n`;
  return parsePack(files.set("capacity.csv", definite(files.get("capacity.csv")) + row));
}

/** By member: the month from which there are more beds than at the origin, Infinity where there never are. */
function openings(pack: DataPack, lever = ""): number[] {
  const [calibration, draws] = [new Calibration(pack), new ParameterDraws("may not open")];
  const scenario = supposing(...(lever === "" ? [] : levers(`  - kind: capacity\n    ${lever}\n`, pack)));
  const { timelineOf } = readyScenario(scenario, pack);
  return Array.from({ length: MEMBERS }, (_, member) => {
    const own = draws.of(member);
    const beds = definite(planCapacity(timelineOf(calibration.parameters(own), own)).beds.get("reception"));
    const month = beds.findIndex((count) => count > beds[0]);
    return month < 0 ? NEVER : month;
  });
}

describe("an opening that may never come", () => {
  const certain = openings(parsePack(smallPack()));
  const doubtful = openings(doubting(DOUBT));

  test("is absent from as many members as the pack says, and on time in the others", () => {
    // Some delays go beyond the last month.
    const inTime = certain.flatMap((month, member) => (month < NEVER ? [member] : []));
    const never = inTime.filter((member) => doubtful[member] === NEVER).length;
    const expected = inTime.length * DOUBT;
    expect(inTime.length).toBeGreaterThan(0.9 * MEMBERS);
    expect(Math.abs(never - expected) / Math.sqrt(expected * (1 - DOUBT))).toBeLessThan(5);
    expect(doubtful.filter((month, member) => month < NEVER && month !== certain[member])).toEqual([]);
  });

  test("is absent from the same members and more where it is less likely", () => {
    const more = openings(doubting(0.5));
    expect(more.filter((month, member) => month < doubtful[member])).toEqual([]);
  });

  test("always comes where a scenario says how late it is, and keeps its doubt where a scenario delays it", () => {
    expect(new Set(openings(doubting(DOUBT), "event: centre-2\n    late: 2 months"))).toEqual(new Set([11]));
    const later = openings(doubting(DOUBT), "event: centre-2\n    delay: 2 months");
    expect(
      later.filter((month, member) => month !== (doubtful[member] + 2 > LAST ? NEVER : doubtful[member] + 2)),
    ).toEqual([]);
  });
});
