import { type DataPack, ParameterError } from "@sufficiency/core";
import { definite, type RequirementLine, type Scope } from "@sufficiency/core/advanced";

/** One number of a path that a sensitivity is asked of. */
export interface Outcome {
  readonly placement: string;
  readonly label: string;
  readonly resource: RequirementLine["resource"];
  /** The busiest day of the month where that sizes the home. */
  readonly measure: RequirementLine["measure"];
  /** `short`: units required less units planned, below 0 where there are some to spare. `need`: units needed, where no planned capacity is recorded. */
  readonly quantity: "short" | "need";
}

/**
 * The outcomes of the placements named, or of every kind of home that is planned. A foster home is counted in places, a
 * reception home on its busiest day.
 * @throws ParameterError for a placement that no requirement is worked out of.
 */
export function outcomeLines({ lines }: Pick<Scope, "lines">, of?: readonly string[]): RequirementLine[] {
  const chosen = of ?? [...new Set(lines.filter(({ planned }) => planned).map(({ placement }) => placement))];
  return chosen.map((placement) => {
    const own = lines.filter((line) => line.placement === placement);
    const line = own.find(({ measure }) => measure === "peak-day") ?? own[0];
    if (line) return line;
    const known = [...new Set(lines.map((each) => each.placement))].join(", ");
    throw new ParameterError("placement", placement, `a kind of home of which places are needed: ${known}`);
  });
}

/** What a line's outcome is. */
export function outcomeOf(
  { placements }: DataPack,
  { placement, resource, measure, planned }: RequirementLine,
): Outcome {
  const label = definite(placements.find(({ id }) => id === placement)).label;
  return { placement, label, resource, measure, quantity: planned ? "short" : "need" };
}
