import type { Calibration, Parameters } from "../calibrate/index.js";
import type { InForce } from "../timeline/index.js";
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

/** Whether children only ever wait in a place: nobody is kept there. */
export function isReceptionOnly(placement: string, { reception }: Parameters): boolean {
  return (
    reception.waitingMix.some((mix) => mix.has(placement)) && !reception.retainedMix.some((mix) => mix.has(placement))
  );
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

function addReception(builder: TransitionBuilder, { reception }: Parameters): void {
  reception.ageShare.forEach((share, age) => {
    if (share === 0) return;
    for (const place of reception.retainedMix[age].keys()) builder.cell("retained", "uasc", age, place);
    for (const from of reception.waitingMix[age].keys()) {
      for (let at = age; at < 18; at++) builder.cell("awaiting", "uasc", at, from);
      builder.flow("arrival", "uasc", "outside", from);
      builder.flow("transfer", "uasc", from, "outside");
      for (let at = age; at < 18; at++)
        for (const to of reception.retainedMix[at].keys()) if (to !== from) builder.flow("move", "uasc", from, to);
    }
  });
}
