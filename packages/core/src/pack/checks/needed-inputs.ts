import { definite } from "../../vocabulary/issue.js";
import type { Month } from "../../vocabulary/month.js";
import type { Draft } from "../rows/draft.js";
import { atCell, atFile, type Report } from "../text/issues.js";
import { PER_UNIT } from "./carers.js";

/** Parameters that every projection reads, and the keys of the rows that give them. */
interface Needed {
  readonly file: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly measures: readonly string[];
}

const SURGES = ["surge-rate", "surge-months", "surge-ratio"];
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));

const NEEDED: readonly Needed[] = [
  { file: "entries.csv", keys: {}, measures: ["older-share", "short-share", "short-stay", "dispersion", "drift"] },
  { file: "exits.csv", keys: { group: "citizen" }, measures: ["drift"] },
  { file: "exits.csv", keys: { group: "uasc" }, measures: ["other-rate"] },
  {
    file: "arrivals.csv",
    keys: { series: "uasc" },
    measures: ["level", "level-drift", "dispersion", "day-clustering", ...SURGES],
  },
  ...MONTHS.map((series) => ({ file: "arrivals.csv", keys: { series }, measures: ["season"] })),
  { file: "reception.csv", keys: {}, measures: ["retained-ratio", "wait-shape", "handover", "transfer-wait"] },
];

/** The one that is dated, and that no date after the origin gives. */
const DATED = "transfer-wait";

/**
 * Reports each parameter that no row gives. Of a file that is `doubtful`, because it is not there or because a fault in
 * it may hide or misname a row, nothing is said.
 */
export function reportNeeded(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  origin: Month | undefined,
  doubtful: (file: string) => boolean,
  report: Report,
): void {
  for (const { file, keys, measures } of NEEDED) {
    if (doubtful(file)) continue;
    const own = definite(drafts.get(file)).filter((draft) =>
      Object.entries(keys).every(([k, v]) => draft.keys.get(k) === v),
    );
    const gives = (measure: string) =>
      own.some((draft) => draft.measure === measure && (measure !== DATED || isKnown(draft, origin)));
    for (const measure of measures.filter((each) => !gives(each))) report(missing(file, measure, keys));
  }
}

/** Whether a row is of the origin or before; a row without a date always is. */
function isKnown({ keys }: Draft, origin: Month | undefined): boolean {
  const from = keys.get("from");
  return from === undefined || origin === undefined || Number(from) <= origin;
}

function missing(file: string, measure: string, keys: Needed["keys"]) {
  const where = Object.entries(keys).map(([key, value]) => ` and ${key} ${value}`);
  const dated = measure === DATED ? ", dated no later than the origin or not at all" : "";
  const message = `no row gives ${[measure, ...Object.values(keys)].join(" of ")}, which every projection needs`;
  const remedy = `Add a row with measure ${measure}${where.join("")}${dated}, its unit, range and source.`;
  return atFile(file, "measure", { message, remedy });
}

/** By file: figures that something is divided by, or that are the shape or mean of a distribution which 0 has none of. */
const ABOVE_ZERO: ReadonlyMap<string, readonly string[]> = new Map([
  ["arrivals.csv", ["dispersion", "day-clustering"]],
  ["reception.csv", ["transfer-wait", "wait-shape", "handover"]],
  ["carers.csv", PER_UNIT],
]);

/** Reports figures of 0 that no projection can be made with. */
export function reportZeros(drafts: ReadonlyMap<string, readonly Draft[]>, report: Report): void {
  for (const [file, measures] of ABOVE_ZERO)
    for (const { measure, input, row } of definite(drafts.get(file))) {
      if (input.value !== 0 || !measures.includes(measure)) continue;
      const fault = { message: "is 0", remedy: `Give a number above 0: no projection can be made without ${measure}.` };
      report(atCell(file, "value", definite(row.cells.get("value")), fault));
    }
}
