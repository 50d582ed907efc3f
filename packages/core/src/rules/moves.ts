import { isFor, type Rule } from "./rule.js";

/** Children move between kinds of home at yearly rates, by group and age: disruption, step-across and the like. */
export const MOVES: Rule = {
  name: "moves",
  says: "Children in care move between kinds of home at the pack's rates.",
  source: "moves.csv",
  monthly: (cell, care) => {
    if (cell.stage === "leaver") return [];
    const from = care.placementOf(cell).id;
    return care.central.moves.flatMap((move, i) => {
      const fits = isFor(move, cell) && move.from === from && cell.age >= move.ageFrom && cell.age <= move.ageTo;
      return fits ? care.move(cell, move.to, (p) => p.moves[i].rate) : [];
    });
  },
};
