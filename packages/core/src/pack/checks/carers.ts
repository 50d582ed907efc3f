import { definite } from "../../vocabulary/issue.js";
import { isHost, isHousehold } from "../placement-kinds.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/issues.js";
import type { Placement } from "../types.js";

/** The kind of carers.csv that takes the residents of placements with the resource `host`. */
export const HOST = "host";

/** The measures of carers.csv of which one says how many people a household or host takes. */
export const PER_UNIT: readonly string[] = ["places-per-household", "children-per-household", "places-per-host"];

/** The measures of which one says how many households or hosts there are. */
export const OPENING: readonly string[] = ["households", "hosts"];

/** Kinds of carer that house somebody: a household placement's own, and hosts. */
export function housingKinds(placements: readonly Placement[]): ReadonlySet<string> {
  return new Set(
    placements.flatMap(({ id, resource }) => (isHousehold(resource) ? [id] : isHost(resource) ? [HOST] : [])),
  );
}

/** Reports kinds of carers that house somebody without saying how many, at the first row of each. */
export function reportCarerPlaces(drafts: readonly Draft[], placements: readonly Placement[], report: Report): void {
  for (const kind of housingKinds(placements)) {
    const own = drafts.filter(({ keys }) => keys.get("kind") === kind);
    if (own.length > 0 && !own.some(({ measure }) => PER_UNIT.includes(measure))) reportNoSize(own[0], report);
  }
}

function reportNoSize({ row }: Draft, report: Report): void {
  const message = "houses people, but no row says how many a household or host takes";
  const remedy = `Add a row of the same kind with measure ${PER_UNIT.join(" or ")}.`;
  report(atCell(row.file, "kind", definite(row.cells.get("kind")), { message, remedy }));
}

/** The measure that says that a kind of carers is recruited through counted enquiries, and what it then needs besides. */
const FUNNEL = "approval-share";
const STAGES = ["enquiries", "application-share", "application-delay", "approval-delay"];

/** Reports kinds of carers whose stages of recruitment are not all there, or stand beside a yearly number of approvals. */
export function reportRecruitment(drafts: readonly Draft[], report: Report): void {
  for (const funnel of drafts.filter(({ measure }) => measure === FUNNEL)) {
    const kind = funnel.keys.get("kind");
    const own = drafts.filter((draft) => draft.keys.get("kind") === kind);
    const missing = STAGES.filter((stage) => !own.some(({ measure }) => measure === stage));
    if (missing.length > 0)
      refuse(funnel, `is given without ${missing.join(", ")}`, `Add ${missing.join(", ")}, or give approvals.`, report);
    const approvals = own.find(({ measure }) => measure === "approvals");
    if (approvals)
      refuse(approvals, `is given beside ${FUNNEL}`, "Keep the stages of recruitment or the yearly approvals.", report);
  }
}

function refuse({ row }: Draft, message: string, remedy: string, report: Report): void {
  const cell = definite(row.cells.get("measure"));
  report(atCell(row.file, "measure", cell, { message, remedy }));
}

/** The measure of carers.csv that says how a kind of home's odds against the one it overflows to change in a year. */
export const SHARE_DRIFT = "share-drift";

/**
 * Reports drifts of carers that are no kind of home with another that it overflows to, and odds that are no ratio.
 * Where no placement could be read, nothing is said of homes; a column that is not there is reported as such.
 */
export function reportShareDrift(drafts: readonly Draft[], placements: readonly Placement[], report: Report): void {
  for (const { row, keys, input } of drafts.filter(({ measure }) => measure === SHARE_DRIFT)) {
    const refuse = (column: string, message: string, remedy: string) => {
      const cell = row.cells.get(column);
      if (cell) report(atCell(row.file, column, cell, { message, remedy }));
    };
    const home = placements.find(({ id }) => id === keys.get("kind"));
    if (placements.length > 0 && (home === undefined || home.overflowTo === ""))
      refuse(
        "kind",
        "has a drift against no other kind of home",
        "Give its placement an overflow_to, or leave it out.",
      );
    if (input.unit !== "ratio")
      refuse(
        "unit",
        "is not the unit of this measure, ratio",
        "Give this year's odds over last year's: 1 is no drift.",
      );
    else if ((input.low ?? input.value) <= 0)
      refuse("value", "has a probability of 0", "Give a value, and a low, above 0: 1 is no drift.");
  }
}
