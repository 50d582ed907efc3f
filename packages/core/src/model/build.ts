import {
  type ArrivalsInForce,
  BASELINE,
  Calibration,
  type CapacityPlan,
  CENTRAL,
  type Draws,
  inForce,
  MemberDraws,
  type Parameters,
  planCapacity,
  type Supposing,
  type Timeline,
} from "../calibrate/index.js";
import { Generator } from "../chance/generator.js";
import { reopen, streamKey } from "../chance/streams.js";
import type { StreamKey } from "../chance/threefry.js";
import type { FlowNetwork } from "../network/index.js";
import { listIssues } from "../pack/index.js";
import type { DataPack } from "../pack/types.js";
import { PackError } from "../vocabulary/issue.js";
import { EntrySeats } from "./entries.js";
import { birthdayOdds, monthlyOdds } from "./odds.js";
import { type Opening, OpeningSeats } from "./opening.js";
import { ReceptionSeats } from "./reception.js";
import { RouteFinder } from "./routes.js";
import { wirePack } from "./wire-pack.js";
import type { Wiring } from "./wiring.js";

/** How many asylum-seeking children arrive: one path of monthly numbers a call. */
export interface ArrivalProcess {
  /** Gamma shape of a day's share of its month; small is clustered. */
  dayClustering(draws: Draws): number;
  /** Arrivals in each month from the first projected; whole numbers. `supposed` is what a scenario makes of them, by month. */
  draw(draws: Draws, generator: Generator, months: number, supposed?: readonly ArrivalsInForce[]): Int32Array;
}

/** No asylum-seeking children at all. */
export const NO_ARRIVALS: ArrivalProcess = {
  dayClustering: () => 1,
  draw: (_draws, _generator, months) => new Int32Array(months),
};

/** One member's network together with what was drawn for it. */
export interface MemberNetwork extends FlowNetwork {
  /** As calibrated, before a scenario. */
  readonly parameters: Parameters;
  /** Month by month, as the scenario has them. */
  readonly timeline: Timeline;
  readonly capacity: CapacityPlan;
}

/**
 * Builds each member's network from a pack: its parameters drawn, what a scenario makes of them month by month, its
 * opening stock, its arrivals, its capacity plan. The wiring is made once. The same seed and member always give the same
 * network.
 */
export class NetworkBuilder {
  readonly wiring: Wiring;
  readonly calibration: Calibration;
  /** What the members believe. */
  readonly memberDraws: MemberDraws;
  private readonly openingSeats: OpeningSeats;
  private readonly entrySeats: EntrySeats;
  private readonly receptionSeats: ReceptionSeats;
  private readonly routes: RouteFinder;
  private readonly openingKey: StreamKey;
  private readonly arrivalsKey: StreamKey;
  private readonly generator = new Generator();

  /**
   * `supposed`: one scenario or several; they share one wiring, so that their networks can be run as pairs.
   * @throws PackError with all that keeps the pack from being run and that its tables one by one do not show: totals of
   * the opening stock that no children can meet, and birthdays at which nothing says where people go.
   */
  constructor(
    readonly pack: DataPack,
    private readonly arrivals: ArrivalProcess,
    seed: string,
    private readonly supposed: readonly Supposing[] = [BASELINE],
  ) {
    this.calibration = new Calibration(pack);
    const central = this.calibration.parameters(CENTRAL);
    const items = supposed.flatMap((supposing) => supposing(central, CENTRAL).items);
    this.wiring = wirePack(this.calibration, central, items);
    this.routes = new RouteFinder(this.wiring);
    this.openingSeats = new OpeningSeats(this.calibration, this.wiring, central);
    const issues = [...this.calibration.issues(), ...this.openingSeats.issues(), ...this.wiring.missing];
    if (issues.length > 0) throw new PackError(listIssues(issues));
    this.entrySeats = new EntrySeats(this.wiring, items);
    this.receptionSeats = new ReceptionSeats(this.wiring);
    this.memberDraws = new MemberDraws(seed, pack.correlations);
    this.openingKey = streamKey(seed, "opening");
    this.arrivalsKey = streamKey(seed, "arrivals");
  }

  /** The network of one member under the first scenario, its uncertain figures drawn. */
  network(member: number): MemberNetwork {
    return this.networkUnder(this.memberDraws.of(member), member);
  }

  /** The network of one member under each scenario: one drawing of its figures, one opening stock. */
  networks(member: number): MemberNetwork[] {
    return this.build(this.memberDraws.of(member), member, this.supposed);
  }

  /** The network of one member under the first scenario and any reading of the figures. */
  networkUnder(draws: Draws, member: number): MemberNetwork {
    return this.build(draws, member, this.supposed.slice(0, 1))[0];
  }

  /** The network at the central reading of every figure, with the opening stock and arrivals of one member. */
  centralNetwork(member = 0): MemberNetwork {
    return this.networkUnder(CENTRAL, member);
  }

  private build(draws: Draws, member: number, supposed: readonly Supposing[]): MemberNetwork[] {
    const parameters = this.calibration.parameters(draws);
    const opening = this.openingSeats.draw(parameters, draws, reopen(this.generator, this.openingKey, member, 0));
    return supposed.map((supposing) => this.supposing(supposing, parameters, opening, draws, member));
  }

  private supposing(
    supposing: Supposing,
    parameters: Parameters,
    opening: Opening,
    draws: Draws,
    member: number,
  ): MemberNetwork {
    const { wiring, routes } = this;
    const timeline = supposing(parameters, draws);
    const capacity = planCapacity(timeline);
    const { places } = wiring.frame;
    return {
      parameters,
      timeline,
      capacity,
      frame: wiring.frame,
      origin: parameters.origin,
      months: parameters.months,
      opening: opening.counts,
      waiting: opening.waiting,
      moves: monthlyOdds(wiring, routes, timeline),
      birthdays: birthdayOdds(wiring, timeline),
      shifts: routes.addedMoves(timeline),
      entries: this.entrySeats.streams(timeline),
      reception: this.receptionSeats.reception(timeline, this.arrivals.dayClustering(draws)),
      arrivals: this.drawArrivals(timeline, draws, member),
      opens: Float64Array.from(places, (place) => capacity.opens.get(place) ?? 0),
      closes: Float64Array.from(places, (place) => capacity.closes.get(place) ?? Number.POSITIVE_INFINITY),
    };
  }

  private drawArrivals(timeline: Timeline, draws: Draws, member: number): Int32Array {
    const months = timeline.at.length - 1;
    const supposed = Array.from({ length: months }, (_, t) => inForce(timeline, t + 1).arrivals);
    return this.arrivals.draw(draws, reopen(this.generator, this.arrivalsKey, member, 0), months, supposed);
  }
}
