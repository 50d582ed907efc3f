import { definite } from "../../vocabulary/issue.js";
import type { Draft } from "../rows/draft.js";
import { PRICE_INDEX } from "../schema/price-index.js";
import { atCell, atFile, type Report } from "../text/issues.js";
import type { PackMeta } from "../types.js";

/** Reports blocks and premiums of homes that have no unit cost of that year: a share or a multiple of nothing. */
export function reportCosts(drafts: readonly Draft[], report: Report): void {
  const keyOf = ({ keys }: Draft) => `${keys.get("placement")} ${keys.get("price_year")}`;
  const priced = new Set(drafts.filter(({ measure }) => measure === "unit-cost").map(keyOf));
  for (const draft of drafts) {
    if (!["block", "premium"].includes(draft.measure) || priced.has(keyOf(draft))) continue;
    const message = `is ${draft.measure}, but the home has no unit cost of that price year`;
    const remedy = "Add a row unit-cost for the same placement and price_year.";
    report(atCell(draft.row.file, "measure", definite(draft.row.cells.get("measure")), { message, remedy }));
  }
}

/** The calendar year in which a financial year ends, `2018/19` in 2019; undefined for a calendar year. */
export function yearEnding(priceYear: string): number | undefined {
  return priceYear.includes("/") ? Number(priceYear.slice(0, 4)) + 1 : undefined;
}

/** Reports years after the price year that the index leaps over or gives twice, and a price year it cannot begin at. */
export function reportPriceIndex(drafts: readonly Draft[], meta: PackMeta | undefined, report: Report): void {
  if (drafts.length === 0 || typeof meta?.priceYear !== "string") return;
  const base = yearEnding(meta.priceYear);
  if (base === undefined) {
    const message = `goes by financial years, and the priceYear of pack.yaml is the calendar year ${meta.priceYear}`;
    report(atFile(PRICE_INDEX.file, "", { message, remedy: "Give unit costs of a financial year, as in 2018/19." }));
    return;
  }
  const rows = drafts.flatMap((draft) => {
    const year = yearEnding(String(draft.keys.get("year") ?? ""));
    return year === undefined ? [] : [{ draft, year }];
  });
  const has = (measure: string, year: number) =>
    rows.some(({ draft, year: own }) => draft.measure === measure && own === year);
  for (const { draft, year } of rows) {
    const refuse = (message: string, remedy: string) =>
      report(atCell(PRICE_INDEX.file, "year", definite(draft.row.cells.get("year")), { message, remedy }));
    if (year <= base) continue;
    if (draft.measure === "rise" && has("index", year) && has("index", year - 1))
      refuse("has its rise twice: here, and from the index of both years", "Keep one of them.");
    const follows = year - 1 === base || has("rise", year - 1) || has("index", year - 1);
    if (!follows) refuse("does not follow on: nothing is known of the year before", "Add the years between.");
    else if (draft.measure === "index" && !has("index", year - 1) && !has("rise", year))
      refuse("has an index, but the year before has none to divide it by", "Add the index of the year before.");
  }
}
