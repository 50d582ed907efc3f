import type { Generator } from "../chance/generator.js";
import { AGE_BANDS } from "../vocabulary/age-band.js";
import { daysInMonth } from "../vocabulary/month.js";
import { assertConserved, type FlowEnds, flowEnds } from "./conservation.js";
import type { Frame } from "./frame.js";
import type { FlowNetwork } from "./network.js";
import { emptyPath, type Path } from "./path.js";
import { ReceptionDesk } from "./reception.js";
import { takeShift } from "./shifts.js";
import { State } from "./state.js";
import { InTransit } from "./transit.js";

/** A generator for one purpose, member and month; valid until the next is asked for. */
export type OpenStream = (purpose: string, member: number, month: number) => Generator;

/** The children of one path as it is run: where they are, who is on the way, who waits in reception, what was counted. */
export class Population {
  readonly state: State;
  readonly transit = new InTransit();
  private readonly desk: ReceptionDesk;
  private readonly ends: FlowEnds;
  private readonly balance: Int32Array;
  private running: { readonly network: FlowNetwork; readonly path: Path } | undefined;

  constructor(
    private readonly frame: Frame,
    private readonly stream: OpenStream,
  ) {
    this.state = new State(frame);
    this.desk = new ReceptionDesk(frame);
    this.ends = flowEnds(frame);
    this.balance = new Int32Array(2 * frame.places.length);
  }

  /** The network being run. */
  get network(): FlowNetwork {
    return this.run.network;
  }

  /** What has been counted of the path so far. */
  get path(): Path {
    return this.run.path;
  }

  /** Begins a path with the network's opening stock. */
  begin(network: FlowNetwork, member: number): void {
    this.running = { network, path: emptyPath(this.frame, network.months, member) };
    this.state.reset(network.opening);
    if (network.reception) this.desk.open(network, network.reception, this.state, this.stream("reception", member, 0));
    this.record(0);
  }

  /** A month's numbers by flow, to be added to. */
  flows(month: number): Int32Array {
    const { flows } = this.frame;
    return this.path.flows.subarray(month * flows.length, (month + 1) * flows.length);
  }

  /** The birthdays of children who wait in reception. */
  takeReceptionBirthdays(month: number, slot: number): void {
    const { network, path, state, desk } = this;
    if (!network.reception) return;
    const generator = this.stream("reception-birthdays", path.member, month);
    desk.takeBirthdays(network, state, network.birthdays[month - 1], slot, generator, this.flows(month));
  }

  /** Moves by number, then everybody on the way arrives. */
  finishMoves(month: number): void {
    const { network, path, state, transit } = this;
    for (const shift of network.shifts) {
      if (shift.children[month - 1] !== 0)
        takeShift(network, shift, state, month, transit, this.stream(shift.name, path.member, month));
    }
    transit.land(state, this.flows(month));
  }

  /** A month of reception, the last thing in it; then stocks are counted and every flow is checked against them. */
  finishMonth(month: number): void {
    const { network, path, state, desk } = this;
    if (network.reception) {
      path.arrivals[month] = network.arrivals[month - 1];
      const generator = this.stream("reception", path.member, month);
      desk.runMonth(network, network.reception, state, month, generator, this.flows(month));
    }
    this.record(month);
    assertConserved(this.frame, this.ends, path, month, this.balance);
  }

  private record(month: number): void {
    const { network, path, desk } = this;
    const places = this.frame.places.length;
    const size = 2 * places;
    this.state.tabulate(path.stock, month * size);
    this.state.tabulateAges(path.ages, month * AGE_BANDS.length * places);
    for (let p = 0; p < places; p++)
      path.peak[month * places + p] = path.stock[month * size + p] + path.stock[month * size + places + p];
    if (month === 0 || !network.reception) return;
    const days = daysInMonth(network.origin + month);
    for (const p of network.reception.places) {
      path.peak[month * places + p] += Math.max(0, desk.peakOf(p, days) - desk.waitingAtEnd(p, days));
    }
  }

  private get run() {
    if (!this.running) throw new Error("a population is begun before it is run");
    return this.running;
  }
}
