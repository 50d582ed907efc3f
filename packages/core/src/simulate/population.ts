import type { Generator } from "../random/generator.js";
import type { FlowNetwork } from "../states/network.js";
import type { StateSpace } from "../states/state-space.js";
import { daysInMonth } from "../vocabulary/month.js";
import { takeAdditional } from "./additional-moves.js";
import { Conservation } from "./conservation.js";
import { PathRecord } from "./path.js";
import { PathLayout } from "./path-layout.js";
import { ReceptionProcess } from "./reception.js";
import { State } from "./state.js";
import { InTransit } from "./transit.js";

/** The generator of one purpose, member and month. */
export type OpenStream = (purpose: string, member: number, month: number) => Generator;

/** The children of one path as it is run: where they are, who is on the way, who waits in reception, what was counted. */
export class Population {
  readonly state: State;
  readonly transit = new InTransit();
  private readonly process: ReceptionProcess;
  private readonly conservation: Conservation;
  private readonly layout: PathLayout;
  private running: { readonly network: FlowNetwork; readonly path: PathRecord } | undefined;

  constructor(
    private readonly space: StateSpace,
    private readonly stream: OpenStream,
  ) {
    this.layout = new PathLayout(space);
    this.state = new State(space, this.layout);
    this.process = new ReceptionProcess(space);
    this.conservation = new Conservation(space, this.layout);
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
    this.running = { network, path: new PathRecord(this.space, network.months, member, this.layout) };
    this.state.reset(network.opening);
    if (network.reception)
      this.process.open(network, network.reception, this.state, this.stream("reception", member, 0));
    this.record(0);
  }

  /** A month's numbers by flow, to be added to. */
  flows(month: number): Int32Array {
    return this.run.path.flowRow(month);
  }

  /** The birthdays of children who wait in reception. */
  takeReceptionBirthdays(month: number, birthMonth: number): void {
    const { network, path, state, process } = this;
    if (!network.reception) return;
    const generator = this.stream("reception-birthdays", path.member, month);
    process.takeBirthdays(network, state, network.birthdays[month - 1], birthMonth, generator, this.flows(month));
  }

  /** Moves by number, then everybody on the way arrives. */
  finishMoves(month: number): void {
    const { network, path, state, transit } = this;
    for (const moves of network.additionalMoves) {
      if (moves.children[month - 1] !== 0)
        takeAdditional(network, moves, state, month, transit, this.stream(moves.name, path.member, month));
    }
    transit.land(state, this.flows(month));
  }

  /** A month of reception, the last thing in it; then stocks are counted and every flow is checked against them. */
  finishMonth(month: number): void {
    const { state, process } = this;
    const { network, path } = this.run;
    if (network.reception) {
      path.arrive(month, network.arrivals[month - 1]);
      const generator = this.stream("reception", path.member, month);
      process.runMonth(network, network.reception, state, month, generator, this.flows(month));
    }
    this.record(month);
    this.conservation.assertMonth(path, month);
  }

  private record(month: number): void {
    const { state, process } = this;
    const { network, path } = this.run;
    state.tabulate(path.seriesRow(month));
    state.tabulateAges(path.allAgesRow(month));
    const peak = path.peakRow(month);
    peak.set(path.people(month));
    if (month === 0 || !network.reception) return;
    const days = daysInMonth(network.origin + month);
    for (const p of network.reception.places)
      peak[p] += Math.max(0, process.peakOf(p, days) - process.waitingAtEnd(p, days));
  }

  private get run() {
    if (!this.running) throw new Error("a population is begun before it is run");
    return this.running;
  }
}
