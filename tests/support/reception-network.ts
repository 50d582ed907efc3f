import {
  AliasTable,
  type Cell,
  type Flow,
  type FlowNetwork,
  type Reception,
  StayLength,
} from "@sufficiency/core/advanced";
import { networkOf } from "./networks.js";

/** Reception alone: a centre where arrivals wait, a home for those who are kept, a place for those who turn 18. */
export interface ReceptionPlan {
  readonly arrivals: Int32Array;
  /** Age of every arrival; default 12, too young to turn 18. */
  readonly age?: number;
  readonly waitDays?: number;
  readonly waitShape?: number;
  /** Another law of the wait than the negative binomial of these two. */
  readonly wait?: StayLength;
  readonly onwardDays?: number;
  /** Chance of being kept under the threshold. */
  readonly retain?: number;
  readonly threshold?: number;
  /** Most transfers in a month, by month; without it there is no limit. */
  readonly transferLimit?: readonly number[];
  readonly dayClustering?: number;
  /** Children waiting at the start, and how many of them are to be kept. */
  readonly waiting?: number;
  readonly waitingKept?: number;
  /** Monthly chance that a kept child leaves the home. */
  readonly leave?: number;
}

const [CENTRE, HOME, GROWN] = [0, 1, 2];
const FIRST = 10;

/** Cells stand by age from 10: waiting, then kept; the last is for those of 18 and over, for good. */
export function receptionNetwork(plan: ReceptionPlan): FlowNetwork {
  const ages = Array.from({ length: 8 }, (_, i) => FIRST + i);
  const cells: Cell[] = [
    ...ages.map((age): Cell => ({ group: "uasc", stage: "awaiting", age, place: CENTRE })),
    ...ages.map((age): Cell => ({ group: "uasc", stage: "retained", age, place: HOME })),
    { group: "uasc", stage: "leaver", age: 18, place: GROWN },
  ];
  const older = (c: number) => (cells[c].age === 17 || cells[c].age === 18 ? 16 : c + 1);
  const network = networkOf({
    places: ["centre", "home", "grown"],
    cells,
    months: plan.arrivals.length,
    birthdays: new Map(cells.map((_, c) => [c, [[older(c), 1]]])),
    moves: new Map(ages.map((_, i) => [8 + i, { leave: plan.leave ?? 0, ways: [[-1, 1]] }])),
  });
  const flows: Flow[] = [
    ...network.space.flows,
    flow("arrival", "outside", "centre"),
    flow("transfer", "centre", "outside"),
    flow("move", "centre", "home"),
  ];
  const age = plan.age ?? 12;
  return {
    ...network,
    space: { ...network.space, flows },
    arrivals: plan.arrivals,
    waiting: Array.from({ length: plan.waiting ?? 0 }, (_, i) => ({
      cell: age - FIRST,
      birthMonth: i % 12,
      retained: i < (plan.waitingKept ?? 0),
    })),
    reception: reception(plan, age, flows.length - 3),
  };
}

function reception(plan: ReceptionPlan, age: number, firstFlow: number): Reception {
  const only = (index: number, length: number, value: number) =>
    Int32Array.from({ length }, (_, i) => (i === index ? value : -1));
  const keptCell = (i: number) => (i % 3 === HOME && i >= 3 * FIRST ? 8 + Math.floor(i / 3) - FIRST : -1);
  const { waitDays = 20, waitShape = 2, onwardDays = 14 } = plan;
  const rules = {
    arrivalTable: new AliasTable([1]),
    retainedPlace: Array.from({ length: 18 }, () => new AliasTable([0, 1, 0])),
    threshold: plan.threshold ?? Number.POSITIVE_INFINITY,
    retain: new Float64Array(18).fill(plan.retain ?? 0),
    wait: plan.wait ?? new StayLength(waitDays, waitShape),
    onward: new StayLength(onwardDays, waitShape),
  };
  return {
    rules: Array.from(plan.arrivals, (_, t) => ({
      ...rules,
      transferLimit: plan.transferLimit?.[t] ?? Number.POSITIVE_INFINITY,
    })),
    arrivalCells: Int32Array.of(age - FIRST),
    retained: Int32Array.from({ length: 18 * 3 }, (_, i) => keptCell(i)),
    places: Int32Array.of(CENTRE),
    dayClustering: plan.dayClustering ?? 0.4,
    arrivalFlow: only(CENTRE, 3, firstFlow),
    transferFlow: only(CENTRE, 3, firstFlow + 1),
    moveFlow: only(CENTRE * 3 + HOME, 9, firstFlow + 2),
  };
}

function flow(kind: Flow["kind"], from: string, to: string): Flow {
  return { kind, group: "uasc", from, to };
}
