import type { Calibration, Parameters } from "../calibrate/index.js";
import { Wirer, type Wiring } from "./wiring.js";

/** Wires a pack from everywhere children start: the opening stock, the homes entrants are placed in, and reception. */
export function wirePack(calibration: Calibration, central: Parameters): Wiring {
  const wirer = new Wirer(calibration.pack, central);
  for (const { group, age, placement } of calibration.care.cells) {
    if (group === "uasc") {
      if (!isReceptionOnly(placement, central)) wirer.cell("retained", "uasc", age, placement);
    } else for (const stage of ["short", "long"] as const) wirer.cell(stage, "citizen", age, placement);
  }
  for (const { group, age, placement } of calibration.leavers.cells) wirer.cell("leaver", group, age, placement);
  wireEntries(wirer, central);
  wireReception(wirer, central);
  return wirer.wire();
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
