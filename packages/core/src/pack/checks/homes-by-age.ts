import { definite } from "../../vocabulary/definite.js";
import type { Draft } from "../rows/draft.js";
import { LAST_AGE_IN_CARE } from "../rows/placements.js";
import { atFile, type Report } from "../text/report.js";
import { inWords } from "./ages-in-words.js";

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
