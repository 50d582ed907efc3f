import { definite } from "../../vocabulary/issue.js";
import type { Month } from "../../vocabulary/month.js";
import type { Draft } from "../rows/draft.js";
import { atCell, type Report } from "../text/issues.js";
import type { Placement } from "../types.js";

/** The first age past care. */
const ADULT = 18;

/**
 * Reports every split that is a share of a number the pack does not give. In care, a split with a placement is a share of
 * the children whom its category counts at the origin; any other with a group is a share of the group.
 */
export function reportSplits(
  drafts: readonly Draft[],
  placements: readonly Placement[],
  origin: Month | undefined,
  report: Report,
): void {
  if (origin === undefined) return;
  const splits = drafts.filter(({ measure }) => measure === "split");
  const margins = drafts.filter(
    (draft) => draft.measure === "margin" && (isAdult(draft) || draft.keys.get("date") === origin),
  );
  for (const split of splits) {
    const own = margins.filter((margin) => isAdult(margin) === isAdult(split));
    const [column, whole] = isAdult(split) ? groupOf(split) : (categoryOf(split, placements) ?? groupOf(split));
    const isMistyped = [split, ...own].some((draft) => namesNoCategory(draft, placements));
    if (whole === undefined || isMistyped || own.some(({ keys }) => keys.get(column) === whole)) continue;
    const { row } = split;
    const at = column === "category" ? "placement" : column;
    const message = `has a split of ${whole}, but no margin of the origin's date counts ${whole}`;
    const remedy = `Add a margin row with the ${column} ${whole}, or leave the split out.`;
    report(atCell(row.file, at, definite(row.cells.get(at)), { message, remedy }));
  }
}

/** A category of no placement is reported as such; it may be the one that is looked for. */
function namesNoCategory({ keys }: Draft, placements: readonly Placement[]): boolean {
  const category = keys.get("category");
  return category !== undefined && !placements.some((home) => home.category === category);
}

type Whole = readonly ["category" | "group", string | undefined];

function groupOf({ keys }: Draft): Whole {
  return ["group", keys.get("group") as string | undefined];
}

/** The category that the split's placement is counted under; undefined for a split with no placement. */
function categoryOf({ keys }: Draft, placements: readonly Placement[]): Whole | undefined {
  const home = keys.get("placement");
  if (home === undefined) return undefined;
  const own = placements.find(({ id }) => id === home)?.category;
  return ["category", (keys.get("category") as string | undefined) ?? (own === "" ? undefined : own)];
}

function isAdult({ keys }: Draft): boolean {
  return Number(keys.get("age_from") ?? 0) >= ADULT;
}
