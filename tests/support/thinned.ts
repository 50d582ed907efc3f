import { definite } from "@sufficiency/core/advanced";
import { smallPack } from "./small-pack.js";

/** Tables of numbers that every projection reads. */
export const TABLES = [...smallPack().keys()].filter(
  (file) => file.endsWith(".csv") && !["sources.csv", "correlations.csv", "levers.csv"].includes(file),
);

/** A table without its rows, and without each set of them that have their measure, or first cell, and one key in common. */
export function thinned(file: string): Map<string, string> {
  const [header = "", ...rows] = definite(smallPack().get(file)).trimEnd().split("\n");
  const columns = header.split(",");
  const measure = Math.max(0, columns.indexOf("measure"));
  const without = (isOut: (row: string) => boolean) => [header, ...rows.filter((row) => !isOut(row)), ""].join("\n");
  const all = new Map([["every row", without(() => true)]]);
  for (let key = 0; key <= measure; key++) {
    const common = (row: string) => [row.split(",")[measure], columns[key], row.split(",")[key]].join(" ");
    for (const name of new Set(rows.map(common)))
      all.set(
        name,
        without((row) => common(row) === name),
      );
  }
  return all;
}
