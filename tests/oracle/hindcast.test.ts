import { type HindcastRow, hindcast } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { corrupt, KENT } from "../support/kent.js";

describe("a forecast learns only from earlier years", () => {
  const year = 2024;
  const forecast = (pack: typeof KENT) => hindcast(pack, { members: 30, seed: "blind", years: [year] });
  const own = forecast(KENT);
  // The year's own entries stay: from them comes the true number of arrivals that the model is told. So do care leavers,
  // whose stock is printed for one day only and who are in none of the ten quantities.
  const spoilt = corrupt(KENT, (row, file) => {
    if ((row.ageFrom ?? 0) >= 18) return false;
    if (row.year !== undefined) return row.year > year || (row.year === year && file !== "entries");
    const month = row.date ?? row.from;
    return month !== undefined && month > 12 * (year - 1) + 2;
  });
  const blind = forecast(spoilt);

  test("so that other later inputs change the truth and the score", () => {
    expect(blind.filter((r, i) => r.truth !== own[i].truth).length).toBeGreaterThan(7);
    expect(blind.filter((r, i) => r.crps !== own[i].crps).length).toBeGreaterThan(7);
  });

  test("so that other later inputs do not change the forecast", () => {
    const quantiles = (r: HindcastRow) => [r.quantity, r.p10, r.median, r.p90];
    expect(blind.map(quantiles)).toEqual(own.map(quantiles));
  });

  test("so that another earlier input does change the forecast", () => {
    const other = forecast(
      corrupt(KENT, (row, file) => file === "exits" && row.year === year - 1 && row.group === "citizen"),
    );
    expect(other.map((r) => r.median)).not.toEqual(own.map((r) => r.median));
  });
});
