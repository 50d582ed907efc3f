import type { Generator } from "../chance/generator.js";
import type { Frame } from "../states/frame.js";
import type { FlowNetwork } from "../states/network.js";
import { daysInMonth } from "../vocabulary/month.js";
import { Conservation } from "./conservation.js";
import { PathRecord } from "./path.js";
import { PathLayout } from "./path-layout.js";
import { ReceptionDesk } from "./reception.js";
import { takeShift } from "./shifts.js";
import { State } from "./state.js";
import { InTransit } from "./transit.js";

/** The generator of one purpose, member and month. */
export type OpenStream = (purpose: string, member: number, month: number) => Generator;

/** The children of one path as it is run: where they are, who is on the way, who waits in reception, what was counted. */
export class Population {
  readonly state: State;
  readonly transit = new InTransit();
  private readonly desk: ReceptionDesk;
  private readonly conservation: Conservation;
  private readonly layout: PathLayout;
  private running: { readonly network: FlowNetwork; readonly path: PathRecord } | undefined;

  constructor(
    private readonly frame: Frame,
    private readonly stream: OpenStream,
  ) {
    this.layout = new PathLayout(frame);
    this.state = new State(frame, this.layout);
    this.desk = new ReceptionDesk(frame);
    this.conservation = new Conservation(frame, this.layout);
  }

  /** The network being run. */
  get network(): FlowNetwork {
    return this.run.network;
  }

  /** What has been counted of the path so far. */
  get path(): PathRecord {
    return this.run.path;
  }

  /** Begins a path with the network's opening stock. */
  begin(network: FlowNetwork, member: number): void {
    this.running = { network, path: new PathRecord(this.frame, network.months, member, this.layout) };
    this.state.reset(network.opening);
    if (network.reception) this.desk.open(network, network.reception, this.state, this.stream("reception", member, 0));
    this.record(0);
  }

  /** A month's numbers by flow, to be added to. */
  flows(month: number): Int32Array {
    return this.run.path.flowRow(month);
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
    const { state, desk } = this;
    const { network, path } = this.run;
    if (network.reception) {
      path.arrive(month, network.arrivals[month - 1]);
      const generator = this.stream("reception", path.member, month);
      desk.runMonth(network, network.reception, state, month, generator, this.flows(month));
    }
    this.record(month);
    this.conservation.assertMonth(path, month);
  }

  private record(month: number): void {
    const { state, desk } = this;
    const { network, path } = this.run;
    state.tabulate(path.seriesRow(month));
    state.tabulateAges(path.allAgesRow(month));
    const peak = path.peakRow(month);
    peak.set(path.people(month));
    if (month === 0 || !network.reception) return;
    const days = daysInMonth(network.origin + month);
    for (const p of network.reception.places) peak[p] += Math.max(0, desk.peakOf(p, days) - desk.waitingAtEnd(p, days));
  }

  private get run() {
    if (!this.running) throw new Error("a population is begun before it is run");
    return this.running;
  }
}
