import { CATEGORIES } from "../official.js";
import { required, text } from "./column.js";
import * as kinds from "./kinds.js";
import { fileTable, type RowOf } from "./table.js";

export const PLACEMENTS = fileTable({
  file: "placements.csv",
  about: "Kinds of home. Their order is that of every table; their sections are the strategy's.",
  columns: {
    id: required(kinds.identifier, "Its name in every other file."),
    label: required(kinds.words, "Its name for people."),
    section: required(kinds.words, "The heading of the strategy that it falls under."),
    service: required(kinds.oneOf("care", "leaver"), "care to the 18th birthday, leaver after it."),
    age_from: required(kinds.age, "First age, in whole years, of the people who live there."),
    age_to: required(kinds.age, "Last age, in whole years."),
    resource: required(
      kinds.oneOf("bed", "household", "host", "none"),
      "What a place consists of; none where places are not planned.",
    ),
    category: text(
      kinds.oneOf(...CATEGORIES),
      "The category that the official statistics count it under; blank for care leavers.",
    ),
    overflow_to: text(
      kinds.reference,
      "Where children go when it is full; blank where none is turned away.",
      "placement",
    ),
  },
});
/**
 * A kind of home.
 *
 * @example
 * const homes = pack.placements.filter(({ resource }: Placement) => resource === "bed");
 * homes.some(({ id }) => id === "reception"); // => true
 */
export interface Placement extends RowOf<typeof PLACEMENTS> {}
