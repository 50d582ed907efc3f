import { ADOPTION_AGE, type Parameters } from "../calibrate/index.js";
import type { DataPack, Placement } from "../pack/types.js";
import type { TransitionFilter } from "../timeline/index.js";
import type { Group, Stage } from "../vocabulary/cohort.js";
import type { Issue } from "../vocabulary/issue.js";
import { MissingDestinations } from "./missing-destinations.js";
import { passesFilter } from "./passes-filter.js";
import { type Cell, type Flow, packTransitions, type StateSpace, type Transition } from "./state-space.js";

/** A rate (per year) or share, read from the parameters of a member. `year` is the projection's year, 0 the first. */
export type Weight = (parameters: Parameters, year: number) => number;

/** The shared state space and, beside each of its transitions, where its weight comes from. */
export interface Transitions {
  readonly space: StateSpace;
  /** By cell, in the order of the state space's transitions. */
  readonly moveWeights: readonly (readonly Weight[])[];
  readonly birthdayWeights: readonly (readonly Weight[])[];
  /** Birthdays at which the pack does not say where people go: with any, the network cannot be run. */
  readonly missing: readonly Issue[];
  /** The cell of a stage, group, age and place, or -1. */
  cellOf(stage: Stage, group: Group, age: number, place: string): number;
  /** The index of a flow, or -1. */
  flowOf(kind: Flow["kind"], group: Group, from: string, to: string): number;
}

/** A transition before it is packed: where it leads and what it weighs. */
interface Choice extends Transition {
  readonly weight: Weight;
}

const ONE: Weight = () => 1;

/**
 * Builds the state space of a pack: every cell that children can be in, reached from `seeds` by moves and birthdays, and
 * every transition out of it. The states depend on which rows a pack has and not on their values.
 */
export class TransitionBuilder {
  readonly cells: Cell[] = [];
  readonly flows: Flow[] = [];
  private readonly moves: Choice[][] = [];
  private readonly birthdays: Choice[][] = [];
  private readonly cellIndex = new Map<string, number>();
  private readonly flowIndex = new Map<string, number>();
  private readonly missing: MissingDestinations;
  private readonly places: readonly string[];
  private readonly home: ReadonlyMap<string, Placement>;

  constructor(
    private readonly pack: DataPack,
    private readonly central: Parameters,
  ) {
    this.places = pack.placements.map((p) => p.id);
    this.home = new Map(pack.placements.map((p) => [p.id, p]));
    this.missing = new MissingDestinations(pack);
  }

  /** The cell's index, made if it is new; -1 where nobody of that age lives in the place. */
  cell(stage: Stage, group: Group, age: number, place: string): number {
    const home = this.home.get(place);
    if (!home || age < home.ageFrom || age > home.ageTo || (stage === "leaver") !== (home.service === "leaver"))
      return -1;
    const key = `${stage}/${group}/${age}/${place}`;
    const known = this.cellIndex.get(key);
    if (known !== undefined) return known;
    this.cellIndex.set(key, this.cells.length);
    return this.cells.push({ stage, group, age, place: this.places.indexOf(place) }) - 1;
  }

  /** The flow's index, made if it is new. */
  flow(kind: Flow["kind"], group: Group, from: string, to: string): number {
    const key = `${kind}/${group}/${from}/${to}`;
    const known = this.flowIndex.get(key);
    if (known !== undefined) return known;
    this.flowIndex.set(key, this.flows.length);
    return this.flows.push({ kind, group, from, to }) - 1;
  }

  /** Follows every cell to wherever it leads, until no new cell is found. */
  explore(): void {
    for (let c = this.moves.length; c < this.cells.length; c++) {
      this.moves.push(this.choices(this.cells[c]));
      this.birthdays.push(this.birthdayChoices(this.cells[c]));
    }
  }

  /** Makes the cells and flows of moves to a home, from every cell that the filter passes. */
  follow(filter: TransitionFilter): void {
    const { kind, to } = filter;
    if (kind !== "move" || to === undefined) return;
    for (const cell of [...this.cells]) {
      const from = this.places[cell.place];
      if (from !== to && passesFilter(filter, cell, from)) this.move(cell, to, ONE);
    }
  }

  /** What has been explored. */
  build(): Transitions {
    const { cellIndex, flowIndex, moves, birthdays } = this;
    return {
      space: {
        places: this.places,
        cells: this.cells,
        flows: this.flows,
        moves: packTransitions(moves),
        birthdays: packTransitions(birthdays),
      },
      moveWeights: moves.map((list) => list.map((choice) => choice.weight)),
      birthdayWeights: birthdays.map((list) => list.map((choice) => choice.weight)),
      missing: this.missing.issues(),
      cellOf: (stage, group, age, place) => cellIndex.get(`${stage}/${group}/${age}/${place}`) ?? -1,
      flowOf: (kind, group, from, to) => flowIndex.get(`${kind}/${group}/${from}/${to}`) ?? -1,
    };
  }

  private choices(cell: Cell): Choice[] {
    if (cell.stage === "awaiting") return [];
    if (cell.stage === "leaver") return this.leaverChoices(cell);
    const moves = this.moveChoices(cell);
    return cell.group === "uasc"
      ? [...moves, this.exit(cell, "other", (p) => p.reception.otherRate)]
      : [...moves, ...this.citizenExits(cell)];
  }

  private moveChoices(cell: Cell): Choice[] {
    const from = this.places[cell.place];
    const moves = this.central.moves.flatMap((move, i) => {
      const fits =
        (!move.group || move.group === cell.group) &&
        move.from === from &&
        cell.age >= move.ageFrom &&
        cell.age <= move.ageTo;
      return fits ? this.move(cell, move.to, (p) => p.moves[i].rate) : [];
    });
    return this.isAdoptable(cell)
      ? [...moves, ...this.move(cell, this.adoptionPlace(), (p) => p.citizen.placedForAdoption)]
      : moves;
  }

  private citizenExits(cell: Cell): Choice[] {
    if (this.places[cell.place] === this.adoptionPlace())
      return [this.exit(cell, "adopted", (p) => p.citizen.adoption)];
    const { stage, age } = cell;
    const rate: Weight = (p, year) =>
      (stage === "short" ? p.citizen.shortExit : p.citizen.longExit[age]) * p.citizen.exitDrift[year];
    return [...this.central.citizen.reasons.keys()].map((reason) =>
      this.exit(cell, reason, (p, year) => rate(p, year) * (p.citizen.reasons.get(reason) ?? 0)),
    );
  }

  private leaverChoices(cell: Cell): Choice[] {
    const from = this.places[cell.place];
    return this.central.leaverRates.flatMap((row, i) => {
      const fits = (!row.group || row.group === cell.group) && (!row.from || row.from === from) && cell.age >= row.age;
      if (!fits || row.to === from) return [];
      const weight: Weight = (p) => p.leaverRates[i].value;
      return row.to === "ended" ? [this.exit(cell, "ended", weight)] : this.move(cell, row.to, weight);
    });
  }

  private birthdayChoices(cell: Cell): Choice[] {
    const age = cell.age + 1;
    if (age < 18) return this.aYearOlder(cell, age);
    const rows = this.rulesAt(cell, age);
    if (rows.length > 0) return rows.flatMap((i) => this.ruleChoice(cell, age, i));
    if (age >= 25)
      return [{ to: -1, flow: this.flow("age-out", cell.group, this.places[cell.place], "ended"), weight: ONE }];
    const to = age === 18 ? -1 : this.cell(cell.stage, cell.group, age, this.places[cell.place]);
    if (to >= 0) return [{ to, flow: -1, weight: ONE }];
    this.missing.noRow(cell.group, age, this.places[cell.place]);
    return [];
  }

  /** Indexes of the rules that apply at a birthday: those for this home, else those for any. */
  private rulesAt(cell: Cell, age: number): number[] {
    const from = this.places[cell.place];
    const at = this.central.birthdays.flatMap((row, i) =>
      row.age === age && (!row.group || row.group === cell.group) ? [i] : [],
    );
    const own = at.filter((i) => this.central.birthdays[i].from === from);
    return own.length > 0 ? own : at.filter((i) => this.central.birthdays[i].from === undefined);
  }

  private ruleChoice(cell: Cell, age: number, i: number): Choice[] {
    const { to } = this.central.birthdays[i];
    const from = this.places[cell.place];
    const weight: Weight = (p) => p.birthdays[i].value;
    const kind = age === 18 ? "eighteen" : "move";
    if (to === "ended")
      return [{ to: -1, flow: this.flow(age === 18 ? kind : "age-out", cell.group, from, "ended"), weight }];
    const place = to === "same" ? from : to;
    const target = this.cell("leaver", cell.group, age, place);
    if (target < 0) {
      this.missing.noHome(i, age, place);
      return [];
    }
    return [{ to: target, flow: place === from ? -1 : this.flow(kind, cell.group, from, place), weight }];
  }

  /** A year older in the same home, or in foster care where the home takes nobody of that age. */
  private aYearOlder(cell: Cell, age: number): Choice[] {
    const from = this.places[cell.place];
    const same = this.cell(cell.stage, cell.group, age, from);
    if (same >= 0) return [{ to: same, flow: -1, weight: ONE }];
    const foster = this.cell(cell.stage, cell.group, age, this.fosterPlace());
    if (foster < 0) {
      this.missing.tooOld(from, age, this.fosterPlace());
      return [];
    }
    return [{ to: foster, flow: this.flow("move", cell.group, from, this.fosterPlace()), weight: ONE }];
  }

  private move(cell: Cell, place: string, weight: Weight): Choice[] {
    const to = this.cell(cell.stage, cell.group, cell.age, place);
    if (to < 0) return [];
    return [{ to, flow: this.flow("move", cell.group, this.places[cell.place], place), weight }];
  }

  private exit(cell: Cell, reason: string, weight: Weight): Choice {
    return { to: -1, flow: this.flow("exit", cell.group, this.places[cell.place], reason), weight };
  }

  private isAdoptable(cell: Cell): boolean {
    const home = this.home.get(this.places[cell.place]);
    return (
      cell.stage === "long" && cell.age < ADOPTION_AGE && home?.category === "fostered" && this.adoptionPlace() !== ""
    );
  }

  private adoptionPlace(): string {
    return this.pack.placements.find((p) => p.category === "adoption")?.id ?? "";
  }

  private fosterPlace(): string {
    return this.pack.placements.find((p) => p.category === "fostered")?.id ?? "";
  }
}
