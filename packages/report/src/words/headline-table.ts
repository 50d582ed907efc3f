import type { HeadlineRow, Month, Projection, RequirementRow, Spread } from "@sufficiency/core";
import { monthWords } from "./format.js";
import { headlineMonth, requirementAt, stockAt } from "./lookup.js";

/** One line of the headline table. All counts are as simulated, not yet rounded. */
export interface HeadlineLine {
  readonly label: string;
  /** What the counts are of. */
  readonly counts: "people" | "households" | "hosts";
  /** At the origin; null where the run has no such figure. */
  readonly now: Spread | null;
  readonly need: Spread;
  readonly required: number | null;
  readonly planned: number | null;
  /** Chance, 0 to 1, that the need is above what is planned. */
  readonly chance: number | null;
}

/** Lines under one heading. */
export interface HeadlineSection {
  readonly title: string;
  readonly lines: readonly HeadlineLine[];
}

/** The table a strategy opens with. */
export interface HeadlineTable {
  readonly origin: Month;
  readonly month: Month;
  readonly members: number;
  /** 0 to 1. */
  readonly serviceLevel: number;
  /** Kinds of home, under the strategy's own headings. */
  readonly homes: readonly HeadlineSection[];
  readonly carers: HeadlineSection;
  readonly people: HeadlineSection;
}

/** Brings together what is read at the headline month. */
export function headlineTable(projection: Projection): HeadlineTable {
  const month = headlineMonth(projection);
  const { members, serviceLevel } = projection.run;
  return {
    origin: projection.meta.origin,
    month,
    members,
    serviceLevel,
    homes: homes(projection, month),
    carers: { title: "Carer households and hosts", lines: carers(projection, month) },
    people: { title: "Everyone", lines: people(projection, month) },
  };
}

function homes(projection: Projection, month: Month): HeadlineSection[] {
  const rows = onePerPlacement(projection.headline);
  const titles = [...new Set(rows.map((row) => row.section))];
  return titles.map((title) => ({
    title,
    lines: rows.filter((row) => row.section === title).flatMap((row) => homeLines(projection, month, row)),
  }));
}

/** A kind of home counted in places, and its busiest day where that is what sizes it. */
function homeLines(projection: Projection, month: Month, row: HeadlineRow): HeadlineLine[] {
  const { placement, label, now, need } = row;
  const beds = requirementAt(projection, month, placement, "bed");
  const peak = requirementAt(projection, month, placement, "bed", "peak-day");
  const line: HeadlineLine = { label, counts: "people", now, need, ...supply(beds) };
  return peak
    ? [
        line,
        { ...line, label: `${label}, busiest day of ${monthWords(month)}`, now: null, need: peak, ...supply(peak) },
      ]
    : [line];
}

function carers(projection: Projection, month: Month): HeadlineLine[] {
  return onePerPlacement(projection.headline).flatMap(({ placement, label }) =>
    (["household", "host"] as const).flatMap((resource) => {
      const need = requirementAt(projection, month, placement, resource);
      if (need === undefined) return [];
      const now = requirementAt(projection, projection.meta.origin, placement, resource) ?? null;
      return [{ label, counts: `${resource}s` as const, now, need, ...supply(need) }];
    }),
  );
}

function people(projection: Projection, month: Month): HeadlineLine[] {
  const kinds = [
    ["Children in care", "all", "all"],
    ["Citizen children", "citizen", "all"],
    ["Unaccompanied asylum-seeking children", "uasc", "all"],
    ["Care leavers", "all", "all-leavers"],
  ] as const;
  return kinds.flatMap(([label, group, placement]) => {
    const need = stockAt(projection, month, group, placement);
    const now = stockAt(projection, projection.meta.origin, group, placement) ?? null;
    return need ? [{ label, counts: "people" as const, now, need, ...supply(undefined) }] : [];
  });
}

function supply(row: RequirementRow | undefined): Pick<HeadlineLine, "required" | "planned" | "chance"> {
  return {
    required: row?.required ?? null,
    planned: row?.available ?? null,
    chance: row?.shortfallProbability ?? null,
  };
}

/** The label with what it counts, where that is not people. */
export function lineLabel({ label, counts }: HeadlineLine): string {
  return counts === "people" ? label : `${label}, ${counts}`;
}

/** Fostering may have one row for its places and one for its households. */
function onePerPlacement(rows: readonly HeadlineRow[]): HeadlineRow[] {
  return rows.filter((row, at) => rows.findIndex(({ placement }) => placement === row.placement) === at);
}
