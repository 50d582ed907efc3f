import { binomial } from "../chance/binomial.js";
import { lnStandardGamma } from "../chance/gamma.js";
import type { Generator } from "../chance/generator.js";
import { exp } from "../chance/portable.js";
import { ConservationError } from "../vocabulary/issue.js";
import { daysInMonth } from "../vocabulary/month.js";
import type { FlowNetwork, Reception } from "./network.js";
import type { State } from "./state.js";
import { WaitingList } from "./waiting-list.js";

type Count = (flow: number, children: number) => void;

/**
 * Reception of new asylum-seeking children, by the day. Arrivals of a month fall on days in clusters; each child is
 * kept, if there is room under the threshold and chance has it, or waits to be transferred. Kept children move to a
 * placement after a hand-over; the others leave after their wait. Occupancy is known for every day.
 */
export class ReceptionDesk {
  private readonly list = new WaitingList();
  private readonly daily: Int32Array;
  private readonly dayWeights = new Float64Array(31);
  private readonly places: number;
  private kept = 0;

  constructor(places: number) {
    this.places = places;
    this.daily = new Int32Array(places * 33);
  }

  /** Children in reception at the start, each part of the way through a stay. */
  open(network: FlowNetwork, state: State, generator: Generator): void {
    this.list.clear();
    const reception = network.reception as Reception;
    for (const child of network.waiting) {
      state.add(child.cell, child.slot, 1);
      const stay = child.retained ? reception.handover : reception.wait[0];
      this.list.add(child.cell, child.slot, stay.drawResidual(generator), child.retained);
    }
  }

  /** Waiting children whose birthday falls in the month; at 18 they leave reception as their home's shares say. */
  takeBirthdays(network: FlowNetwork, state: State, slot: number, generator: Generator, count: Count): void {
    const { list } = this;
    const table = network.frame.birthdays;
    for (let i = list.length - 1; i >= 0; i--) {
      if (list.slot[i] !== slot) continue;
      const outcome = network.birthdays.pick(table, list.cell[i], generator.u32());
      const to = table.to[outcome];
      state.add(list.cell[i], slot, -1);
      if (to >= 0) state.add(to, slot, 1);
      if (table.flow[outcome] >= 0) count(table.flow[outcome], 1);
      if (to >= 0 && network.frame.cells[to].stage === "awaiting") list.cell[i] = to;
      else list.drop(i);
    }
  }

  /** One month, day by day. Writes each place's peak into `peak` at `offset`. */
  runMonth(
    network: FlowNetwork,
    state: State,
    month: number,
    arrivals: number,
    generator: Generator,
    count: Count,
  ): void {
    const reception = network.reception as Reception;
    const days = daysInMonth(network.origin + month);
    this.kept = keptChildren(state) + this.keptWaiting();
    this.daily.fill(0);
    for (let i = 0; i < this.list.length; i++)
      this.present(network.frame.cells[this.list.cell[i]].place, 0, Math.min(days, this.list.leaves[i]));
    this.admit(network, state, month, days, arrivals, generator, count);
    for (let i = this.list.length - 1; i >= 0; i--) {
      if (this.list.leaves[i] >= days) {
        this.list.leaves[i] -= days;
        continue;
      }
      this.release(network, reception, state, i, generator, count);
    }
  }

  /** Most children waiting in a place on any one day of the month just run. */
  peakOf(place: number, days: number): number {
    let present = 0;
    let most = 0;
    for (let day = 0; day < days; day++) {
      present += this.daily[place * 33 + day];
      most = Math.max(most, present);
    }
    return most;
  }

  /** Children waiting in a place at the end of the month just run. */
  waitingAtEnd(place: number, days: number): number {
    let present = 0;
    for (let day = 0; day < days; day++) present += this.daily[place * 33 + day];
    return present;
  }

  private keptWaiting(): number {
    let kept = 0;
    for (let i = 0; i < this.list.length; i++) kept += this.list.kept[i];
    return kept;
  }

  /** Counts a child in a place from one day up to, and not including, another. */
  private present(place: number, from: number, until: number): void {
    this.daily[place * 33 + from]++;
    this.daily[place * 33 + until]--;
  }

  private admit(
    network: FlowNetwork,
    state: State,
    month: number,
    days: number,
    arrivals: number,
    generator: Generator,
    count: Count,
  ): void {
    const reception = network.reception as Reception;
    let left = arrivals;
    let weight = this.weighDays(days, reception.dayClustering, generator);
    for (let day = 0; day < days && left > 0; day++) {
      const share = day === days - 1 ? 1 : Math.min(1, this.dayWeights[day] / weight);
      weight -= this.dayWeights[day];
      const today = weight <= 0 ? left : binomial(generator, left, share);
      left -= today;
      for (let k = 0; k < today; k++) this.admitOne(network, reception, state, month, day, days, generator, count);
    }
  }

  private admitOne(
    network: FlowNetwork,
    reception: Reception,
    state: State,
    month: number,
    day: number,
    days: number,
    generator: Generator,
    count: Count,
  ): void {
    const cell = reception.arrivalCells[reception.arrivalTable.draw(generator)];
    const { age, place } = network.frame.cells[cell];
    const kept = this.kept < reception.threshold[month] && generator.chance(reception.retain[age]);
    const quarter = Math.min(reception.wait.length - 1, Math.floor((month - 1) / 3));
    const leaves = day + (kept ? reception.handover : reception.wait[quarter]).draw(generator);
    count(reception.arrivalFlow[place], 1);
    this.present(place, day, Math.min(days, leaves));
    if (kept) this.kept++;
    else if (leaves < days) {
      count(reception.transferFlow[place], 1);
      return;
    }
    const slot = generator.below(12);
    state.add(cell, slot, 1);
    this.list.add(cell, slot, leaves, kept);
  }

  /** A stay has ended: a kept child moves to a placement, any other is transferred. */
  private release(
    network: FlowNetwork,
    reception: Reception,
    state: State,
    i: number,
    generator: Generator,
    count: Count,
  ): void {
    const { list, places } = this;
    const from = network.frame.cells[list.cell[i]];
    const slot = list.slot[i];
    state.add(list.cell[i], slot, -1);
    if (list.kept[i] === 0) {
      count(reception.transferFlow[from.place], 1);
    } else {
      const to = reception.retainedPlace[from.age]?.draw(generator) ?? -1;
      const cell = reception.retained[from.age * places + to];
      if (!(cell >= 0)) throw new ConservationError(`no placement for a retained child aged ${from.age}`);
      state.add(cell, slot, 1);
      if (to !== from.place) count(reception.moveFlow[from.place * places + to], 1);
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

function keptChildren(state: State): number {
  let kept = 0;
  state.frame.cells.forEach((cell, c) => {
    if (cell.stage === "retained") kept += state.totals[c];
  });
  return kept;
}
