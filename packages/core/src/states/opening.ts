import { sum } from "simple-statistics";
import { type Calibration, CENTRAL, type Draws } from "../calibrate/index.js";
import { inWords } from "../pack/checks/ages.js";
import type { Generator } from "../random/generator.js";
import { adoptiveHome, isReceptionOnly } from "../rules/index.js";
import { ConservationError, type Issue } from "../vocabulary/issue.js";
import type { Parameters } from "../vocabulary/parameters.js";
import type { OpeningWait } from "./network.js";
import type { Transitions } from "./transitions.js";

/** One member's opening stock, ready for the network. */
export interface Opening {
  readonly counts: Int32Array;
  readonly waiting: readonly OpeningWait[];
}

/** Where a row of the opening table goes in the network; -1 where it cannot. */
interface OpeningRow {
  readonly age: number;
  readonly row: number;
  /** Short-stay, long-stay, retained or leaver cell; `short` is -1 where nobody stays briefly. */
  readonly short: number;
  readonly cell: number;
  readonly awaiting: number;
}

/**
 * Draws opening stocks: how many children of each age in each home (published totals kept), each child's month of
 * birth, who is short-stay, and who of the asylum-seeking children still waits in reception.
 */
export class OpeningCells {
  private readonly citizen: readonly OpeningRow[];
  /** In the order children waiting are looked for: homes where most arrivals wait come first. */
  private readonly uasc: readonly OpeningRow[];
  private readonly leavers: readonly OpeningRow[];

  constructor(
    private readonly calibration: Calibration,
    private readonly transitions: Transitions,
    central: Parameters,
  ) {
    const { care, leavers, pack } = calibration;
    const forAdoption = adoptiveHome(pack.placements);
    const rows = care.cells.map((cell, row) => ({ ...cell, row }));
    this.citizen = rows
      .filter((r) => r.group === "citizen")
      .map(({ age, placement, row }) => ({
        age,
        row,
        short: placement === forAdoption ? -1 : transitions.cellOf("short", "citizen", age, placement),
        cell: transitions.cellOf("long", "citizen", age, placement),
        awaiting: -1,
      }));
    const { waitingMix, ageShare } = central.reception;
    const arrivalsAt = (place: string) =>
      waitingMix.reduce((sum, mix, age) => sum + ageShare[age] * (mix.get(place) ?? 0), 0);
    const uasc = rows
      .filter((r) => r.group === "uasc")
      .sort((a, b) => arrivalsAt(b.placement) - arrivalsAt(a.placement));
    this.uasc = uasc.map(({ age, placement, row }) => ({
      age,
      row,
      short: -1,
      cell: isReceptionOnly(placement, central) ? -1 : transitions.cellOf("retained", "uasc", age, placement),
      awaiting: transitions.cellOf("awaiting", "uasc", age, placement),
    }));
    this.leavers = leavers.cells.map(({ group, age, placement }, row) => ({
      age,
      row,
      short: -1,
      cell: transitions.cellOf("leaver", group, age, placement),
      awaiting: -1,
    }));
  }

  /** Homes where the stock has children who cannot be there: nobody of their age waits in them or is kept. */
  issues(): readonly Issue[] {
    const { care } = this.calibration;
    const cellless = this.uasc.filter(({ cell, awaiting }) => cell < 0 && awaiting < 0);
    if (cellless.length === 0) return [];
    const stock = care.fit(CENTRAL);
    const agesIn = new Map<string, number[]>();
    for (const { age, row } of cellless) {
      if (stock[row] === 0) continue;
      const { placement } = care.cells[row];
      agesIn.set(placement, [...(agesIn.get(placement) ?? []), age]);
    }
    return [...agesIn].map(([home, ages]) =>
      noCell(
        home,
        [...new Set(ages)].sort((a, b) => a - b),
      ),
    );
  }

  draw(parameters: Parameters, draws: Draws, generator: Generator): Opening {
    const counts = new Int32Array(12 * this.transitions.space.cells.length);
    const put = (cell: number) => {
      if (cell < 0) throw new ConservationError("a child of the opening stock has no cell to be in");
      counts[12 * cell + generator.below(12)]++;
    };
    const care = this.calibration.care.draw(draws, generator);
    const leavers = this.calibration.leavers.draw(draws, generator);
    for (const { age, row, short, cell } of this.citizen) {
      const share = short >= 0 ? parameters.citizen.shortInStock[age] : 0;
      for (let i = 0; i < care[row]; i++) put(generator.chance(share) ? short : cell);
    }
    for (const { row, cell } of this.leavers) for (let i = 0; i < leavers[row]; i++) put(cell);
    return { counts, waiting: this.placeReception(care, parameters, put, generator) };
  }

  /** Children beyond the retained number wait; who is left in a home that only receives is being handed over. */
  private placeReception(
    care: Int32Array,
    parameters: Parameters,
    put: (cell: number) => void,
    generator: Generator,
  ): OpeningWait[] {
    const total = sum(this.uasc.map(({ row }) => care[row]));
    let toWait = Math.max(0, total - Math.round(parameters.reception.retainedAtOrigin));
    const waiting: OpeningWait[] = [];
    for (const { row, cell, awaiting } of this.uasc) {
      for (let i = 0; i < care[row]; i++) {
        const waits = toWait > 0 && awaiting >= 0;
        if (waits) toWait--;
        if (waits || (cell < 0 && awaiting >= 0))
          waiting.push({ cell: awaiting, birthMonth: generator.below(12), retained: !waits });
        else put(cell);
      }
    }
    return waiting;
  }
}

function noCell(home: string, ages: readonly number[]): Issue {
  const message = `seeds put UASC of ${inWords(ages)} in ${home}, where children only wait and none of that age comes`;
  const remedy =
    "Give the home a retained-share in reception.csv if children stay there; else take these ages out of its seeds, " +
    "or give them an age-share in reception.csv.";
  return { file: "stocks.csv", line: 0, column: 0, field: "placement", value: "", message, remedy };
}
