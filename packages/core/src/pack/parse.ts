import type { Group } from "../vocabulary/cohort.js";
import { definite } from "../vocabulary/definite.js";
import { PackError } from "../vocabulary/issue.js";
import { type Examined, examine } from "./check.js";
import type { Draft } from "./rows/draft.js";
import { listIssues } from "./text/list-issues.js";
import type { DataPack, MeasureRow, PackFiles } from "./types.js";

/**
 * Turns the text of a pack's files into a checked pack. Pure: nothing is read from the disk.
 *
 * @example
 * const pack = parsePack(files);
 * pack.meta.authority; // => "Kent County Council"
 * @throws PackError with every issue (the first 100 and a count of the rest) when the pack has any.
 */
export function parsePack(files: PackFiles): DataPack {
  const examined = examine(files);
  if (examined.issues.length > 0) throw new PackError(listIssues(examined.issues));
  return assemble(examined);
}

function assemble({ meta, placements, sources, drafts, correlations, levers }: Examined): DataPack {
  const rows = <T>(file: string, build: (draft: Draft) => T) => definite(drafts.get(file)).map(build);
  return {
    meta: definite(meta),
    placements,
    sources,
    stocks: rows("stocks.csv", (draft) => ({
      ...measured(draft),
      ...aged(draft),
      date: number(draft, "date"),
      placement: text(draft, "placement"),
      category: text(draft, "category"),
    })),
    entries: rows("entries.csv", (draft) => ({
      ...measured(draft),
      ...aged(draft),
      year: number(draft, "year"),
      placement: text(draft, "placement"),
    })),
    exits: rows("exits.csv", (draft) => ({
      ...measured(draft),
      ...aged(draft),
      year: number(draft, "year"),
      reason: text(draft, "reason"),
    })),
    moves: rows("moves.csv", (draft) => ({
      ...measured(draft),
      ...aged(draft),
      from: definite(text(draft, "from")),
      to: definite(text(draft, "to")),
    })),
    transitions: rows("transitions-18.csv", (draft) => ({
      ...measured(draft),
      group: group(draft),
      age: definite(number(draft, "age")),
      from: text(draft, "from"),
      to: definite(text(draft, "to")),
    })),
    arrivals: rows("arrivals.csv", (draft) => ({
      ...measured(draft),
      from: number(draft, "from"),
      to: number(draft, "to"),
      series: definite(text(draft, "series")),
    })),
    reception: rows("reception.csv", (draft) => ({
      ...measured(draft),
      ...ages(draft),
      placement: text(draft, "placement"),
      from: number(draft, "from"),
    })),
    capacity: rows("capacity.csv", (draft) => ({
      ...measured(draft),
      event: definite(text(draft, "event")),
      placement: definite(text(draft, "placement")),
      from: number(draft, "from"),
    })),
    carers: rows("carers.csv", (draft) => ({ ...measured(draft), kind: definite(text(draft, "kind")) })),
    costs: rows("costs.csv", (draft) => ({
      ...measured(draft),
      placement: definite(text(draft, "placement")),
      priceYear: definite(text(draft, "price_year")),
    })),
    priceIndex: rows("price-index.csv", (draft) => ({ ...measured(draft), year: definite(text(draft, "year")) })),
    shortBreaks: rows("short-breaks.csv", (draft) => ({
      ...measured(draft),
      unitName: definite(text(draft, "unit_name")),
    })),
    measures: rows("measures.csv", (draft) => ({
      ...measured(draft),
      kind: text(draft, "kind") as MeasureRow["kind"],
      date: definite(number(draft, "date")),
      rating: text(draft, "rating") as MeasureRow["rating"],
    })),
    correlations,
    levers,
  };
}

const text = ({ keys }: Draft, column: string) => keys.get(column) as string | undefined;
const number = ({ keys }: Draft, column: string) => keys.get(column) as number | undefined;
const group = (draft: Draft) => text(draft, "group") as Group | undefined;
const measured = ({ measure, input }: Draft) => ({ measure, input });
const ages = (draft: Draft) => ({ ageFrom: number(draft, "age_from"), ageTo: number(draft, "age_to") });
const aged = (draft: Draft) => ({ group: group(draft), ...ages(draft) });
