import { isAfterCare } from "../pack/index.js";
import type { DataPack, Placement } from "../pack/types.js";
import { type Candidate, type Care, CERTAIN, RULES, type Weight } from "../rules/index.js";
import type { TransitionFilter } from "../timeline/index.js";
import type { Cell, Flow, Group, Stage } from "../vocabulary/cohort.js";
import type { Issue } from "../vocabulary/issue.js";
import type { Parameters } from "../vocabulary/parameters.js";
import { MissingDestinations } from "./missing-destinations.js";
import { passesFilter } from "./passes-filter.js";
import { packTransitions, type StateSpace } from "./state-space.js";

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

/**
 * Builds the state space of a pack: every cell that children can be in, reached from its first cells by moves and
 * birthdays, and every transition out of it, as the rules of care make them. The states depend on which rows a pack has
 * and not on their values.
 */
export class TransitionBuilder implements Care {
  readonly cells: Cell[] = [];
  readonly flows: Flow[] = [];
  readonly placements: readonly Placement[];
  private readonly moves: Candidate[][] = [];
  private readonly birthdays: Candidate[][] = [];
  private readonly cellIndex = new Map<string, number>();
  private readonly flowIndex = new Map<string, number>();
  private readonly missing: MissingDestinations;

  constructor(
    pack: DataPack,
    readonly central: Parameters,
  ) {
    this.placements = pack.placements;
    this.missing = new MissingDestinations(pack);
  }

  placementOf({ place }: Cell): Placement {
    return this.placements[place];
  }

  /** The cell's index, made if it is new; -1 where nobody of that age lives in the placement. */
  cell(stage: Stage, group: Group, age: number, placement: string): number {
    const place = this.placements.findIndex(({ id }) => id === placement);
    const home = this.placements[place];
    if (!home || age < home.ageFrom || age > home.ageTo || (stage === "leaver") !== isAfterCare(home)) return -1;
    return indexOf(this.cellIndex, `${stage}/${group}/${age}/${placement}`, this.cells, { stage, group, age, place });
  }

  /** The flow's index, made if it is new. */
  flow(kind: Flow["kind"], group: Group, from: string, to: string): number {
    return indexOf(this.flowIndex, `${kind}/${group}/${from}/${to}`, this.flows, { kind, group, from, to });
  }

  move(cell: Cell, placement: string, weight: Weight): Candidate[] {
    return this.to(cell, this.cell(cell.stage, cell.group, cell.age, placement), "move", placement, weight);
  }

  grow(cell: Cell, placement: string, kind: "move" | "eighteen", weight: Weight): Candidate[] {
    const age = cell.age + 1;
    return this.to(
      cell,
      this.cell(age < 18 ? cell.stage : "leaver", cell.group, age, placement),
      kind,
      placement,
      weight,
    );
  }

  exit(cell: Cell, reason: string, weight: Weight): Candidate {
    return { to: -1, flow: this.flow("exit", cell.group, this.placementOf(cell).id, reason), weight };
  }

  end(cell: Cell, kind: "eighteen" | "age-out", weight: Weight): Candidate {
    return { to: -1, flow: this.flow(kind, cell.group, this.placementOf(cell).id, "ended"), weight };
  }

  noHome(row: number, age: number, placement: string): void {
    this.missing.noHome(row, age, placement);
  }

  tooOld(placement: string, age: number, next: string): void {
    this.missing.tooOld(placement, age, next);
  }

  /** Follows every cell to wherever it leads, until no new cell is found. */
  explore(): void {
    for (let c = this.moves.length; c < this.cells.length; c++) {
      const cell = this.cells[c];
      const rules = cell.stage === "awaiting" ? [] : RULES;
      this.moves.push(rules.flatMap(({ monthly }) => monthly?.(cell, this) ?? []));
      this.birthdays.push(this.birthday(cell));
    }
  }

  private birthday(cell: Cell): Candidate[] {
    const age = cell.age + 1;
    for (const { birthday } of RULES) {
      const found = birthday?.(cell, age, this);
      if (found) return found;
    }
    this.missing.noRow(cell.group, age, this.placementOf(cell).id);
    return [];
  }

  /** Makes the cells and flows of moves to a placement, from every cell that the filter passes. */
  follow(filter: TransitionFilter): void {
    const { kind, to } = filter;
    if (kind !== "move" || to === undefined) return;
    for (const cell of [...this.cells]) {
      const from = this.placementOf(cell).id;
      if (from !== to && passesFilter(filter, cell, from)) this.move(cell, to, CERTAIN);
    }
  }

  /** What has been explored. */
  build(): Transitions {
    const { cellIndex, flowIndex, moves, birthdays } = this;
    return {
      space: {
        places: this.placements.map(({ id }) => id),
        cells: this.cells,
        flows: this.flows,
        moves: packTransitions(moves),
        birthdays: packTransitions(birthdays),
      },
      moveWeights: moves.map((list) => list.map(({ weight }) => weight)),
      birthdayWeights: birthdays.map((list) => list.map(({ weight }) => weight)),
      missing: this.missing.issues(),
      cellOf: (stage, group, age, place) => cellIndex.get(`${stage}/${group}/${age}/${place}`) ?? -1,
      flowOf: (kind, group, from, to) => flowIndex.get(`${kind}/${group}/${from}/${to}`) ?? -1,
    };
  }

  /** To a cell, counted unless it is in the same placement; none where there is no such cell. */
  private to(cell: Cell, to: number, kind: Flow["kind"], placement: string, weight: Weight): Candidate[] {
    if (to < 0) return [];
    const from = this.placementOf(cell).id;
    return [{ to, flow: placement === from ? -1 : this.flow(kind, cell.group, from, placement), weight }];
  }
}

/** Where an item stands in a list, put there if it is new. */
function indexOf<T>(known: Map<string, number>, key: string, list: T[], item: T): number {
  const index = known.get(key) ?? list.push(item) - 1;
  known.set(key, index);
  return index;
}
