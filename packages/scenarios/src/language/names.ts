import type { DataPack } from "@sufficiency/core";
import { carerKinds, type Fault, suggest } from "@sufficiency/core/advanced";

import type { NameKind } from "./field.js";

/** The reasons for which children leave care before 18, as the model counts them. */
const REASONS = ["home", "relatives", "order", "adopted", "other"];

interface Names {
  readonly what: string;
  readonly of: (pack: DataPack) => readonly string[];
}

const NAMES: Readonly<Record<NameKind, Names>> = {
  placement: { what: "an id of placements.csv", of: placements },
  destination: {
    what: "an id of placements.csv, same or ended",
    of: (pack) => [...placements(pack), "same", "ended"],
  },
  event: { what: "an event of capacity.csv after the origin", of: events },
  planned: {
    what: "a kind of home with beds in capacity.csv",
    of: (pack) => unique(beds(pack).map(({ placement }) => placement)),
  },
  carer: { what: "a kind of carer that houses somebody", of: carerKinds },
  reason: { what: "a reason for leaving care", of: () => REASONS },
  priced: {
    what: "a kind of home with a unit cost of the data pack's price year",
    of: ({ costs, meta }) =>
      unique(costs.filter((r) => r.measure === "unit-cost" && r.priceYear === meta.priceYear).map((r) => r.placement)),
  },
};

/** What is wrong with a name, if the pack does not have it. */
export function nameFault(name: string, kind: NameKind, pack: DataPack): Fault | undefined {
  const { what, of } = NAMES[kind];
  const ids = of(pack);
  return ids.includes(name) ? undefined : { message: `is not ${what}`, remedy: remedyFor(name, what, ids) };
}

/** What is wrong with the source of a lever: it is an id of sources.csv or levers.csv, or `supposed`. */
export function sourceFault(name: string, pack: DataPack): Fault | undefined {
  const ids = ["supposed", ...[...pack.sources, ...pack.levers].map(({ id }) => id)];
  if (ids.includes(name)) return undefined;
  const what = "an id of the data pack's sources.csv or levers.csv";
  return { message: `is not ${what}`, remedy: remedyFor(name, `${what}, or "supposed"`, ids) };
}

function remedyFor(name: string, what: string, ids: readonly string[]): string {
  return suggest(name, ids) || `Use ${what}.`;
}

function placements(pack: DataPack): readonly string[] {
  return pack.placements.map(({ id }) => id);
}

/** What opens or closes after the origin. */
function events(pack: DataPack): readonly string[] {
  return unique(
    beds(pack).flatMap(({ event, from }) => (from !== undefined && from > pack.meta.origin ? [event] : [])),
  );
}

function beds(pack: DataPack) {
  return pack.capacity.filter(({ measure }) => measure === "beds");
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
