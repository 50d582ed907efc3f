import { Generator } from "../chance/generator.js";
import { reopen, StreamKeys } from "../chance/streams.js";
import { calendarMonth, daysInMonth } from "../vocabulary/month.js";
import { birthdayOrder, takeBirthdays } from "./birthdays.js";
import { assertConserved, type FlowEnds, flowEnds } from "./conservation.js";
import { takeEntries } from "./entries.js";
import type { Frame } from "./frame.js";
import { takeMoves } from "./moves.js";
import type { FlowNetwork } from "./network.js";
import { emptyPath, type Path } from "./path.js";
import { ReceptionDesk } from "./reception.js";
import { takeShift } from "./shifts.js";
import { State } from "./state.js";
import { InTransit } from "./transit.js";

/**
 * Runs members of one frame through their months. In each month, in this order: birthdays; moves and exits, for who
 * was there; entries; reception by the day; then the stock is counted and every flow is checked against it.
 */
export class MemberRunner {
  private readonly state: State;
  private readonly desk: ReceptionDesk;
  private readonly order: Int32Array;
  private readonly ends: FlowEnds;
  private readonly balance: Int32Array;
  private readonly transit = new InTransit();
  private readonly generator = new Generator();
  private readonly keys: StreamKeys;

  constructor(
    private readonly frame: Frame,
    seed: string,
  ) {
    this.keys = new StreamKeys(seed);
    this.state = new State(frame);
    this.desk = new ReceptionDesk(frame);
    this.order = birthdayOrder(frame);
    this.ends = flowEnds(frame);
    this.balance = new Int32Array(2 * frame.places.length);
  }

  /** One member's path; the same network, seed and member give the same path. */
  run(network: FlowNetwork, member: number): Path {
    const { state, desk } = this;
    const path = emptyPath(this.frame, network.months, member);
    state.reset(network.opening);
    if (network.reception) desk.open(network, network.reception, state, this.stream("reception", member, 0));
    this.record(network, path, 0);
    for (let month = 1; month <= network.months; month++) this.month(network, path, month);
    return path;
  }

  private month(network: FlowNetwork, path: Path, month: number): void {
    const { state, desk, transit } = this;
    const { member } = path;
    const flows = path.flows.subarray(month * this.frame.flows.length, (month + 1) * this.frame.flows.length);
    const slot = calendarMonth(network.origin + month) - 1;
    const birthdays = network.birthdays[month - 1];
    takeBirthdays(this.frame, state, birthdays, this.order, slot, this.stream("birthdays", member, month), flows);
    if (network.reception)
      desk.takeBirthdays(network, state, birthdays, slot, this.stream("reception-birthdays", member, month), flows);
    takeMoves(network, state, month, transit, this.stream("moves", member, month));
    for (const shift of network.shifts) {
      if (shift.children[month - 1] !== 0)
        takeShift(network, shift, state, month, transit, this.stream(shift.name, member, month));
    }
    transit.land(state, flows);
    for (const entry of network.entries)
      takeEntries(this.frame, entry, state, month, slot + 1, this.stream(entry.name, member, month), flows);
    if (network.reception) {
      path.arrivals[month] = network.arrivals[month - 1];
      desk.runMonth(network, network.reception, state, month, this.stream("reception", member, month), flows);
    }
    this.record(network, path, month);
    assertConserved(this.frame, this.ends, path, month, this.balance);
  }

  private record(network: FlowNetwork, path: Path, month: number): void {
    const places = this.frame.places.length;
    const size = 2 * places;
    this.state.tabulate(path.stock, month * size);
    for (let p = 0; p < places; p++)
      path.peak[month * places + p] = path.stock[month * size + p] + path.stock[month * size + places + p];
    if (month === 0 || !network.reception) return;
    const days = daysInMonth(network.origin + month);
    for (const p of network.reception.places) {
      path.peak[month * places + p] += Math.max(0, this.desk.peakOf(p, days) - this.desk.waitingAtEnd(p, days));
    }
  }

  private stream(purpose: string, member: number, month: number): Generator {
    return reopen(this.generator, this.keys.of(purpose), member, month);
  }
}
