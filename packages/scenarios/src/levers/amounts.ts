import { quantity } from "../language/field.js";

/** Amounts that several kinds of lever take. */
export const factor = quantity("Multiplies it: 1 leaves it as it is.", "ratio", {
  of: "",
  per: "",
  percent: true,
  least: 0,
  most: 1000,
  example: "1.5",
});

/** Children a month, negative for fewer. */
export const childrenPerMonth = (says: string) =>
  quantity(says, "children per month", {
    of: "child",
    nounless: true,
    per: "month",
    most: 10_000,
    example: "1 child per month",
  });

/** A share of the children whom the lever acts on, 0 to 1. */
export const share = (says: string) =>
  quantity(says, "share", { of: "", per: "", percent: true, least: 0, most: 1, example: "5%" });
