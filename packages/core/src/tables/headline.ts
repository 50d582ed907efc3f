import type { Spread } from "../ensemble/index.js";
import { isHousehold } from "../pack/index.js";
import { definite } from "../vocabulary/issue.js";
import type { HeadlineRow } from "./projection.js";
import type { RequirementRow } from "./requirements.js";
import type { Scope } from "./scope.js";
import type { StockSummary } from "./stock.js";

/** Every kind of home on the headline date, in the pack's order. */
export function headline(
  scope: Scope,
  stock: readonly StockSummary[],
  requirements: readonly RequirementRow[],
): HeadlineRow[] {
  const month = scope.origin + scope.headline;
  const spreads = (at: number) =>
    new Map(stock.filter((row) => row.month === at && row.group === "all").map((row) => [row.placement, row]));
  const now = spreads(scope.origin);
  const need = spreads(month);
  return scope.placements.map(({ id, label, section, service, resource }) => {
    const counted = isHousehold(resource) ? "bed" : resource;
    const row = requirements.find(
      (r) => r.month === month && r.placement === id && r.resource === counted && r.measure === "month-end",
    );
    return {
      placement: id,
      label,
      section,
      service,
      resource,
      now: spreadAlone(definite(now.get(id))),
      need: spreadAlone(definite(need.get(id))),
      required: row?.required ?? null,
      planned: row?.available ?? null,
      shortfallProbability: row?.shortfallProbability ?? null,
    };
  });
}

function spreadAlone({ mean, p05, p10, p25, p50, p75, p90, p95, members }: Spread): Spread {
  return { mean, p05, p10, p25, p50, p75, p90, p95, members };
}
