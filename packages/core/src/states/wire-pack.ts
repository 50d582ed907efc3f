import type { Calibration, Parameters } from "../calibrate/index.js";
import type { InForce } from "../timeline/index.js";
import { Wirer, type Wiring } from "./wiring.js";

/**
 * Wires a pack from everywhere children start: the opening stock, the homes entrants are placed in, and reception; then
 * what is in force in some month (`items`) has beyond that, after it, so that a scenario leaves the numbers of the
 * pack's own cells and flows as they are.
 */
export function wirePack(calibration: Calibration, central: Parameters, items: readonly InForce[]): Wiring {
  const wirer = new Wirer(calibration.pack, central);
  for (const { group, age, placement } of calibration.care.cells) {
    if (group === "uasc") {
      if (!isReceptionOnly(placement, central)) wirer.cell("retained", "uasc", age, placement);
    } else for (const stage of ["short", "long"] as const) wirer.cell(stage, "citizen", age, placement);
  }
  for (const { group, age, placement } of calibration.leavers.cells) wirer.cell("leaver", group, age, placement);
  wireEntries(wirer, central);
  wireReception(wirer, central);
  wirer.explore();
  for (let known = -1; known < wirer.cells.length; ) {
    known = wirer.cells.length;
    for (const item of items) wireBeyond(wirer, item);
    wirer.explore();
  }
  return wirer.wire();
}

/** Homes of entrants and of retained children, and ways between homes, that a scenario adds. */
function wireBeyond(wirer: Wirer, { parameters, adjustments }: InForce): void {
  wireEntries(wirer, parameters);
  wireReception(wirer, parameters);
  for (const { route } of adjustments.additionalMoves) wirer.follow(route);
}

/** Whether children only ever wait in a place: nobody is kept there. */
export function isReceptionOnly(placement: string, { reception }: Parameters): boolean {
  return (
    reception.waitingMix.some((mix) => mix.has(placement)) && !reception.retainedMix.some((mix) => mix.has(placement))
  );
}

function wireEntries(wirer: Wirer, { citizen }: Parameters): void {
  citizen.entryMix.forEach((mix, age) => {
    for (const place of mix.keys()) {
      for (const stage of ["short", "long"] as const) wirer.cell(stage, "citizen", age, place);
      wirer.flow("entry", "citizen", "outside", place);
      wirer.flow("repeat-entry", "citizen", "outside", place);
    }
  });
}

function wireReception(wirer: Wirer, { reception }: Parameters): void {
  reception.ageShare.forEach((share, age) => {
    if (share === 0) return;
    for (const place of reception.retainedMix[age].keys()) wirer.cell("retained", "uasc", age, place);
    for (const from of reception.waitingMix[age].keys()) {
      for (let at = age; at < 18; at++) wirer.cell("awaiting", "uasc", at, from);
      wirer.flow("arrival", "uasc", "outside", from);
      wirer.flow("transfer", "uasc", from, "outside");
      for (let at = age; at < 18; at++)
        for (const to of reception.retainedMix[at].keys()) if (to !== from) wirer.flow("move", "uasc", from, to);
    }
  });
}
