import type { Calibration } from "../calibrate/index.js";
import { isReceptionOnly, receptionStates } from "../rules/index.js";
import type { InForce } from "../timeline/index.js";
import type { Parameters } from "../vocabulary/parameters.js";
import { TransitionBuilder, type Transitions } from "./transitions.js";

/**
 * Builds the transitions of a pack from everywhere children start: the opening stock, the homes entrants are placed in, and reception; then
 * what is in force in some month (`items`) has beyond that, after it, so that a scenario leaves the numbers of the
 * pack's own cells and flows as they are.
 */
export function buildTransitions(
  calibration: Calibration,
  central: Parameters,
  items: readonly InForce[],
): Transitions {
  const builder = new TransitionBuilder(calibration.pack, central);
  for (const { group, age, placement } of calibration.care.cells) {
    if (group === "uasc") {
      if (!isReceptionOnly(placement, central)) builder.cell("retained", "uasc", age, placement);
    } else for (const stage of ["short", "long"] as const) builder.cell(stage, "citizen", age, placement);
  }
  for (const { group, age, placement } of calibration.leavers.cells) builder.cell("leaver", group, age, placement);
  addEntries(builder, central);
  addReception(builder, central);
  builder.explore();
  for (let known = -1; known < builder.cells.length; ) {
    known = builder.cells.length;
    for (const item of items) addOfScenario(builder, item);
    builder.explore();
  }
  return builder.build();
}

/** Homes of entrants and of retained children, and transitions between homes, that a scenario adds. */
function addOfScenario(builder: TransitionBuilder, { parameters, adjustments }: InForce): void {
  addEntries(builder, parameters);
  addReception(builder, parameters);
  for (const { filter } of adjustments.additionalMoves) builder.follow(filter);
}

function addEntries(builder: TransitionBuilder, { citizen }: Parameters): void {
  citizen.entryMix.forEach((mix, age) => {
    for (const place of mix.keys()) {
      for (const stage of ["short", "long"] as const) builder.cell(stage, "citizen", age, place);
      builder.flow("entry", "citizen", "outside", place);
      builder.flow("repeat-entry", "citizen", "outside", place);
    }
  });
}

function addReception(builder: TransitionBuilder, parameters: Parameters): void {
  receptionStates(parameters, {
    cell: (stage, age, placement) => builder.cell(stage, "uasc", age, placement),
    flow: (kind, from, to) => builder.flow(kind, "uasc", from, to),
  });
}
