import { create, createUnitDependencies, unitDependencies } from "mathjs";
import { describe, expect, it } from "vitest";
import { type QuantitySpec, readQuantity } from "../../packages/scenarios/src/language/quantity.js";

const CHILDREN: QuantitySpec = { of: "child", nounless: true, per: "month", example: "1 child per month" };
const BEDS: QuantitySpec = { of: "bed", per: "", example: "30 beds" };
const SHARE: QuantitySpec = { of: "", per: "", percent: true, least: 0, most: 1, example: "5%" };
const MONTHS: QuantitySpec = { of: "month", per: "", example: "6 months" };
const DAYS: QuantitySpec = { of: "day", per: "", example: "40 days" };
const RATE: QuantitySpec = { of: "", per: "year", percent: true, example: "3% per year" };
const MONEY: QuantitySpec = { of: "pound", per: "week", example: "£50 per week" };

describe("an amount in words", () => {
  it.each([
    ["40 per month", CHILDREN, 40],
    ["1 child per month", CHILDREN, 1],
    ["12 children per year", CHILDREN, 1],
    ["-6 children per year", CHILDREN, -0.5],
    ["1,000 children per year", CHILDREN, 1000 / 12],
    ["30 beds", BEDS, 30],
    ["-1 bed", BEDS, -1],
    ["5%", SHARE, 0.05],
    ["0.05", SHARE, 0.05],
    ["0.07%", SHARE, 0.0007],
    ["6 months", MONTHS, 6],
    ["2 years", MONTHS, 24],
    ["6 weeks", DAYS, 42],
    ["3% per year", RATE, 0.03],
    ["£50 per week", MONEY, 50],
    ["50 GBP per week", MONEY, 50],
    ["-£12.50 per week", MONEY, -12.5],
  ])("is read: %s", (text, spec, value) => {
    expect(readQuantity(text, spec)).toBeCloseTo(value, 12);
  });

  it.each([
    ["30 beds", CHILDREN, "is in beds, but children per month is wanted here"],
    ["40", CHILDREN, "does not say per what"],
    ["40 per month", BEDS, "is in a number per month, but beds is wanted here"],
    ["30", BEDS, "is in a plain number, but beds is wanted here"],
    ["30 beds per year", BEDS, "is a rate, per year, but an amount is wanted here"],
    ["5", SHARE, "is above 1"],
    ["-5%", SHARE, "is below 0"],
    ["10% per month", CHILDREN, "is a percentage"],
    ["90 days", MONTHS, "is in days, which are not a whole number of months"],
    ["2 months", DAYS, "is in months, which are not a whole number of days"],
    ["40 per fortnight", CHILDREN, 'has the unknown span "fortnight"'],
    ["3 chidren per month", CHILDREN, 'has the unknown unit "chidren"'],
    ["forty per month", CHILDREN, "is not a quantity"],
    ["1e3", SHARE, "is not a quantity"],
    ["4 0 per month", CHILDREN, "is not a quantity"],
    ["=2+2", SHARE, "is not a quantity"],
    ["", BEDS, "is not a quantity"],
  ])("is refused: %j", (text, spec, message) => {
    expect(readQuantity(text, spec)).toMatchObject({ message, remedy: expect.stringContaining(spec.example) });
  });

  it("is refused with a guess of the word that was meant", () => {
    expect(readQuantity("3 chidren per month", CHILDREN)).toMatchObject({
      remedy: expect.stringMatching(/^Did you mean children\?/),
    });
  });
});

describe("amounts per span of time agree with mathjs", () => {
  const math = create({ unitDependencies, createUnitDependencies });
  // Its year is 365.25 days and its month a twelfth of that.
  it.each(["day", "week", "month", "year"])("7 children per %s", (span) => {
    const perMonth = math.unit(7, `${span}^-1`).toNumber("month^-1");
    expect(readQuantity(`7 children per ${span}`, CHILDREN)).toBeCloseTo(perMonth, 9);
  });
});
