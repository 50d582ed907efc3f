import type { DataPack } from "../pack/types.js";
import type { Issue } from "../vocabulary/issue.js";
import type { AgeTransition, MoveRate, Parameters } from "../vocabulary/parameters.js";
import { CitizenCalibration } from "./citizen-flows.js";
import { CENTRAL, type Draws } from "./draws.js";
import { yearsOfCare } from "./history.js";
import { rowsOf } from "./lookup.js";
import { OpeningStock } from "./opening.js";
import { prices, pricing } from "./prices.js";
import { ReceptionCalibration } from "./reception-flows.js";
import { capacityDates, carerFlows, shareDrifts } from "./supply.js";

/**
 * Turns a checked pack into the parameters of a path. What a pack prints only as yearly counts (entries, exits,
 * transfers) becomes rates here, from the years up to the pack's origin and no later.
 */
export class Calibration {
  readonly care: OpeningStock;
  readonly leavers: OpeningStock;
  readonly months: number;
  private readonly citizen: CitizenCalibration;
  private readonly reception: ReceptionCalibration;

  constructor(readonly pack: DataPack) {
    this.care = new OpeningStock(pack, "care");
    this.leavers = new OpeningStock(pack, "leaver");
    this.months = pack.meta.horizon - pack.meta.origin;
    this.citizen = new CitizenCalibration(pack, yearsOfCare(pack), this.care);
    this.reception = new ReceptionCalibration(pack);
  }

  /** Why the opening stock cannot be drawn; nothing where it can. */
  issues(): readonly Issue[] {
    return [...this.care.issues(), ...this.leavers.issues()];
  }

  /** The parameters under one reading of the pack; the central one unless a member's draws are given. */
  parameters(draws: Draws = CENTRAL): Parameters {
    const { pack, months } = this;
    return {
      origin: pack.meta.origin,
      months,
      citizen: this.citizen.flows(draws, months),
      reception: this.reception.flows(draws, months),
      moves: moveRates(pack, draws),
      birthdays: transitions(pack, "share", draws),
      leaverRates: transitions(pack, "rate", draws),
      carers: carerFlows(pack, draws),
      shareDrifts: shareDrifts(pack, draws),
      capacity: capacityDates(pack, draws),
      prices: prices(pack, draws),
      pricing: pricing(pack, draws, months),
    };
  }
}

/** The parameters of a pack under one reading, central unless given. */
export function calibrate(pack: DataPack, draws: Draws = CENTRAL): Parameters {
  return new Calibration(pack).parameters(draws);
}

function moveRates(pack: DataPack, draws: Draws): MoveRate[] {
  return rowsOf(pack.moves, "rate").map((r) => ({
    group: r.group,
    ageFrom: r.ageFrom ?? 0,
    ageTo: r.ageTo ?? 17,
    from: r.from,
    to: r.to,
    rate: draws.read(r.input),
  }));
}

function transitions(pack: DataPack, measure: "share" | "rate", draws: Draws): AgeTransition[] {
  return rowsOf(pack.transitions, measure).map((r) => ({
    group: r.group,
    age: r.age,
    from: r.from,
    to: r.to,
    value: draws.read(r.input),
  }));
}
