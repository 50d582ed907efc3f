import { binomial } from "../random/binomial.js";
import { lnStandardGamma } from "../random/gamma.js";
import type { Generator } from "../random/generator.js";
import { exp } from "../random/portable.js";
import type { FlowNetwork, Reception, ReceptionRules } from "../states/network.js";
import type { StateSpace, TransitionProbabilities } from "../states/state-space.js";
import { ConservationError } from "../vocabulary/issue.js";
import { daysInMonth } from "../vocabulary/month.js";
import type { State } from "./state.js";
import { WaitingList } from "./waiting-list.js";

/** Days of a month at most, one for those who are there at its start, one for those who stay past its end. */
const DAYS = 33;

/** The month being run. */
interface Today {
  readonly network: FlowNetwork;
  readonly reception: Reception;
  readonly rules: ReceptionRules;
  readonly state: State;
  readonly days: number;
  readonly generator: Generator;
  readonly flows: Int32Array;
}

/**
 * Reception of new asylum-seeking children, by the day. Arrivals of a month fall on days in clusters; each child is
 * kept, if there is room under the threshold and chance has it, or waits to be transferred. Kept children move to a
 * placement after the days that an onward placement takes; the others leave after their wait, as far as the month's limit lets them. Occupancy is
 * known for every day.
 */
export class ReceptionProcess {
  private readonly list = new WaitingList();
  /** Change in children present by place and day: `daily[place * DAYS + day]`. */
  private readonly daily: Int32Array;
  private readonly dayWeights = new Float64Array(31);
  private readonly places: number;
  private readonly retainedCells: Int32Array;
  private retained = 0;

  constructor({ places, cells }: StateSpace) {
    this.places = places.length;
    this.daily = new Int32Array(places.length * DAYS);
    this.retainedCells = Int32Array.from(cells.flatMap((cell, c) => (cell.stage === "retained" ? [c] : [])));
  }

  /** Children in reception at the start, each part of the way through a stay. */
  open(network: FlowNetwork, { rules: [first] }: Reception, state: State, generator: Generator): void {
    this.list.clear();
    for (const child of network.waiting) {
      state.wait(child.cell, 1);
      const stay = child.retained ? first.onward : first.wait;
      this.list.add(child.cell, child.birthMonth, 0, stay.drawResidual(generator), child.retained);
    }
  }

  /** Waiting children whose birthday falls in the month; at 18 they leave reception as their home's shares say. */
  takeBirthdays(
    { space }: FlowNetwork,
    state: State,
    probabilities: TransitionProbabilities,
    birthMonth: number,
    generator: Generator,
    flows: Int32Array,
  ): void {
    const { list } = this;
    const table = space.birthdays;
    for (let i = list.length - 1; i >= 0; i--) {
      if (list.birthMonth[i] !== birthMonth) continue;
      const transition = probabilities.pick(table, list.cell[i], generator.u32());
      const to = table.to[transition];
      state.wait(list.cell[i], -1);
      if (table.flow[transition] >= 0) flows[table.flow[transition]]++;
      if (to >= 0 && space.cells[to].stage === "awaiting") {
        state.wait(to, 1);
        list.cell[i] = to;
      } else {
        if (to >= 0) state.add(to, birthMonth);
        list.drop(i);
      }
    }
  }

  /** One month, day by day. `flows` holds the month's numbers by flow. */
  runMonth(
    network: FlowNetwork,
    reception: Reception,
    state: State,
    month: number,
    generator: Generator,
    flows: Int32Array,
  ): void {
    const { list } = this;
    const rules = reception.rules[month - 1];
    const days = daysInMonth(network.origin + month);
    const today: Today = { network, reception, rules, state, days, generator, flows };
    this.retained = this.retainedChildren(state);
    this.daily.fill(0);
    this.admit(today, network.arrivals[month - 1]);
    if (rules.transferLimit < Number.POSITIVE_INFINITY) this.holdBack(rules.transferLimit, days);
    for (let i = list.length - 1; i >= 0; i--) {
      const left = list.leaves[i] < days;
      this.present(state.place[list.cell[i]], list.arrived[i], left ? list.leaves[i] : days);
      if (left) this.release(today, i);
      else list.stayOn(i, days);
    }
  }

  /** Most children waiting in a place on any one day of the month just run. */
  peakOf(place: number, days: number): number {
    let present = 0;
    let most = 0;
    for (let day = 0; day < days; day++) {
      present += this.daily[place * DAYS + day];
      most = Math.max(most, present);
    }
    return most;
  }

  /** Children waiting in a place at the end of the month just run. */
  waitingAtEnd(place: number, days: number): number {
    let present = 0;
    for (let day = 0; day < days; day++) present += this.daily[place * DAYS + day];
    return present;
  }

  /** Retained children, those who still wait for their onward placement among them. */
  private retainedChildren(state: State): number {
    let retained = 0;
    for (const cell of this.retainedCells) retained += state.totals[cell];
    for (let i = 0; i < this.list.length; i++) retained += this.list.retained[i];
    return retained;
  }

  /** Counts a child in a place from one day up to, and not including, another. */
  private present(place: number, from: number, until: number): void {
    this.daily[place * DAYS + from]++;
    this.daily[place * DAYS + until]--;
  }

  private admit(today: Today, arrivals: number): void {
    const { days, reception, generator } = today;
    let left = arrivals;
    let weight = this.weighDays(days, reception.dayClustering, generator);
    for (let day = 0; day < days && left > 0; day++) {
      const share = day === days - 1 ? 1 : Math.min(1, this.dayWeights[day] / weight);
      weight -= this.dayWeights[day];
      const newcomers = weight <= 0 ? left : binomial(generator, left, share);
      left -= newcomers;
      for (let k = 0; k < newcomers; k++) this.admitOne(today, day);
    }
  }

  private admitOne({ network, reception, rules, state, generator, flows }: Today, day: number): void {
    const cell = reception.arrivalCells[rules.arrivalTable.draw(generator)];
    const retained = this.retained < rules.threshold && generator.chance(rules.retain[network.space.cells[cell].age]);
    const leaves = day + (retained ? rules.onward : rules.wait).draw(generator);
    const birthMonth = generator.below(12);
    flows[reception.arrivalFlow[state.place[cell]]]++;
    if (retained) this.retained++;
    state.wait(cell, 1);
    this.list.add(cell, birthMonth, day, leaves, retained);
  }

  /** Of those whose wait ends this month only the first so many are transferred; the others wait for the next. */
  private holdBack(limit: number, days: number): void {
    const { list } = this;
    const due: number[] = [];
    for (let i = 0; i < list.length; i++) if (list.retained[i] === 0 && list.leaves[i] < days) due.push(i);
    due.sort((a, b) => list.leaves[a] - list.leaves[b] || a - b);
    for (const i of due.slice(limit)) list.leaves[i] = days;
  }

  /** A stay has ended: a kept child moves to a placement, any other is transferred. */
  private release({ network, reception, rules, state, generator, flows }: Today, i: number): void {
    const { list, places } = this;
    const cell = list.cell[i];
    const place = state.place[cell];
    state.wait(cell, -1);
    if (list.retained[i] === 0) {
      flows[reception.transferFlow[place]]++;
    } else {
      const { age } = network.space.cells[cell];
      const to = rules.retainedPlace[age]?.draw(generator) ?? -1;
      const home = reception.retained[age * places + to];
      if (!(home >= 0)) throw new ConservationError(`no placement for a retained child aged ${age}`);
      state.add(home, list.birthMonth[i]);
      if (to !== place) flows[reception.moveFlow[place * places + to]]++;
    }
    list.drop(i);
  }

  /** Gamma weights of the days, scaled by their largest so that strong clustering cannot underflow; returns their sum. */
  private weighDays(days: number, shape: number, generator: Generator): number {
    let most = Number.NEGATIVE_INFINITY;
    for (let day = 0; day < days; day++) {
      this.dayWeights[day] = lnStandardGamma(generator, shape);
      most = Math.max(most, this.dayWeights[day]);
    }
    let sum = 0;
    for (let day = 0; day < days; day++) sum += this.dayWeights[day] = exp(this.dayWeights[day] - most);
    return sum;
  }
}
