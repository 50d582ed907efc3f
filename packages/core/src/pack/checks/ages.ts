import { definite } from "../../vocabulary/issue.js";
import type { Draft } from "../rows/draft.js";
import { LAST_AGE_IN_CARE } from "../rows/placements.js";
import { atCell, atFile, type Report } from "../text/issues.js";
import type { Placement } from "../types.js";

/** The shares that put children of given ages in a home, by file. */
const SHARES: ReadonlyMap<string, readonly string[]> = new Map([
  ["entries.csv", ["share"]],
  ["reception.csv", ["waiting-share", "retained-share"]],
]);

/**
 * Reports shares that put children in a home which does not take all the ages that the row is of. A share that is 0 and
 * has no range above it puts nobody there.
 */
export function reportHomeAges(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  placements: readonly Placement[],
  report: Report,
): void {
  for (const [file, measures] of SHARES)
    for (const { measure, keys, input, row } of definite(drafts.get(file))) {
      const home = placements.find(({ id }) => id === keys.get("placement"));
      if (home === undefined || !measures.includes(measure)) continue;
      if (input.value === 0 && !((input.high ?? 0) > 0)) continue;
      const [from, to] = [Number(keys.get("age_from") ?? 0), Number(keys.get("age_to") ?? LAST_AGE_IN_CARE)];
      if (from >= home.ageFrom && to <= home.ageTo) continue;
      const message = `takes ages ${home.ageFrom} to ${home.ageTo}, but the row is of ages ${from} to ${to}`;
      const remedy = "Give the row ages that the home takes, or name another home.";
      report(atCell(file, "placement", definite(row.cells.get("placement")), { message, remedy }));
    }
}

const AGES = Array.from({ length: LAST_AGE_IN_CARE + 1 }, (_, age) => age);

/**
 * Reports ages at which children come and no share says into which home: first homes of entrants at every age, and, of
 * asylum-seeking children, where those who arrive at an age wait and where they live from then on if they stay. A share
 * of nothing says nothing.
 */
export function reportHomesByAge(
  drafts: ReadonlyMap<string, readonly Draft[]>,
  doubtful: (file: string) => boolean,
  report: Report,
): void {
  const refuse = (file: string, measure: string, who: string, ages: readonly number[]) => {
    const shares = definite(drafts.get(file)).filter((draft) => draft.measure === measure && draft.input.value > 0);
    const without = ages.filter((age) => !shares.some((draft) => covers(draft, age)));
    if (without.length > 0) report(missing(file, measure, who, without));
  };
  if (!doubtful("entries.csv")) refuse("entries.csv", "share", "entrants", AGES);
  if (doubtful("reception.csv")) return;
  const arriving = definite(drafts.get("reception.csv")).filter(
    ({ measure, input }) => measure === "age-share" && input.value > 0,
  );
  const arrivals = AGES.filter((age) => arriving.some((draft) => covers(draft, age)));
  refuse("reception.csv", "waiting-share", "arrivals", arrivals);
  refuse("reception.csv", "retained-share", "children who stay", AGES.slice(arrivals[0] ?? AGES.length));
}

function covers({ keys }: Draft, age: number): boolean {
  const [group, from, to] = [keys.get("group"), keys.get("age_from"), keys.get("age_to")];
  return group !== "uasc" && age >= Number(from ?? 0) && age <= Number(to ?? LAST_AGE_IN_CARE);
}

function missing(file: string, measure: string, who: string, ages: readonly number[]) {
  const message = `no ${measure} says which home ${who} live in at ${inWords(ages)}`;
  const remedy = `Add rows of measure ${measure} for these ages, with homes that take them.`;
  return atFile(file, "age_from", { message, remedy });
}

/** Ages, the youngest first, as `age 4`, or in runs: `ages 0 to 4, 16 to 17`. */
export function inWords(ages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const age of ages) {
    const last = runs.at(-1);
    if (last && last[1] === age - 1) last[1] = age;
    else runs.push([age, age]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${ages.length === 1 ? "age" : "ages"} ${words.join(", ")}`;
}
