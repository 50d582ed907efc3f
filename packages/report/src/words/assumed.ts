import type { Projection } from "@sufficiency/core";
import { visible, wrap } from "./format.js";

/** One lever of a run's scenario, and how its source came to be. */
export interface AssumedRow {
  readonly lever: string;
  readonly because: string;
  readonly source: string;
  /** The source's status, or `supposed` where the lever has no source in the pack. */
  readonly status: string;
}

/** The assumptions of a scenario, lever by lever. */
export function assumedRows({ assumed, sources }: Projection): AssumedRow[] {
  return assumed.levers.map((lever) => ({
    ...lever,
    status: sources.find(({ id }) => id === lever.source)?.status ?? "supposed",
  }));
}

/** The assumptions of a scenario as lines of text; none in the baseline. */
export function assumedText(projection: Projection, width: number): string[] {
  const { because } = projection.assumed;
  const rows = assumedRows(projection).flatMap((row) =>
    wrap(
      visible(`- ${row.lever} [${row.source === row.status ? row.status : `${row.source}, ${row.status}`}]`),
      width - 2,
    ).map((line, at) => (at === 0 ? "" : "  ") + line),
  );
  return because === "" && rows.length === 0 ? [] : ["", ...wrap(visible(`Assumed: ${because}`), width), ...rows];
}
