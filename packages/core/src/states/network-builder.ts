import { Calibration, CENTRAL, type Draws, ParameterDraws, type Parameters } from "../calibrate/index.js";
import { openStream, streamKey } from "../chance/streams.js";
import type { StreamKey } from "../chance/threefry.js";
import { listIssues } from "../pack/index.js";
import type { DataPack } from "../pack/types.js";
import type { CapacityPlan, Timeline, TimelineOf } from "../timeline/index.js";
import { PackError } from "../vocabulary/issue.js";
import { EntrySeats } from "./entries.js";
import type { FlowNetwork } from "./network.js";
import { birthdayOdds, monthlyOdds } from "./odds.js";
import { type Opening, OpeningSeats } from "./opening.js";
import { ReceptionSeats } from "./reception.js";
import { RouteFinder } from "./routes.js";
import { wirePack } from "./wire-pack.js";
import type { Wiring } from "./wiring.js";

/** What is drawn for a member, whatever the scenario; its opening stock when it is first asked for. */
export class Drawn {
  private openingMade: Opening | undefined;

  constructor(
    readonly member: number,
    readonly draws: Draws,
    /** As calibrated, before a scenario. */
    readonly parameters: Parameters,
    private readonly drawOpening: () => Opening,
  ) {}

  get opening(): Opening {
    this.openingMade ??= this.drawOpening();
    return this.openingMade;
  }
}

/** What a scenario and an arrival process give a member. */
export interface Conditions {
  readonly timeline: Timeline;
  readonly capacity: CapacityPlan;
  /** Asylum-seeking children arriving, by month from the first projected. */
  readonly arrivals: Int32Array;
  /** Gamma shape of a day's share of its month's arrivals. */
  readonly dayClustering: number;
}

/** Builds members' networks from a pack: the state space is made once, for one scenario or several that share it. */
export class NetworkBuilder {
  readonly wiring: Wiring;
  private readonly calibration: Calibration;
  private readonly draws: ParameterDraws;
  private readonly openingSeats: OpeningSeats;
  private readonly entrySeats: EntrySeats;
  private readonly receptionSeats: ReceptionSeats;
  private readonly routes: RouteFinder;
  private readonly openingKey: StreamKey;

  /**
   * @throws PackError with all that keeps the pack from being run and that its tables one by one do not show: totals of
   * the opening stock that no children can meet, and birthdays at which nothing says where people go.
   */
  constructor(pack: DataPack, seed: string, scenarios: readonly TimelineOf[]) {
    this.calibration = new Calibration(pack);
    const central = this.calibration.parameters(CENTRAL);
    const items = scenarios.flatMap((timelineOf) => timelineOf(central, CENTRAL).items);
    this.wiring = wirePack(this.calibration, central, items);
    this.routes = new RouteFinder(this.wiring);
    this.openingSeats = new OpeningSeats(this.calibration, this.wiring, central);
    const issues = [...this.calibration.issues(), ...this.openingSeats.issues(), ...this.wiring.missing];
    if (issues.length > 0) throw new PackError(listIssues(issues));
    this.entrySeats = new EntrySeats(this.wiring, items);
    this.receptionSeats = new ReceptionSeats(this.wiring);
    this.draws = new ParameterDraws(seed, pack.correlations);
    this.openingKey = streamKey(seed, "opening");
  }

  /** What is drawn for a member: its inputs as given or, unless given, by the seed, and its opening stock. */
  drawn(member: number, draws: Draws = this.draws.of(member)): Drawn {
    const parameters = this.calibration.parameters(draws);
    const opening = () => this.openingSeats.draw(parameters, draws, openStream(this.openingKey, member, 0));
    return new Drawn(member, draws, parameters, opening);
  }

  /** The network of a member under a scenario. */
  network({ parameters, opening }: Drawn, { timeline, capacity, arrivals, dayClustering }: Conditions): FlowNetwork {
    const { wiring, routes } = this;
    const { places } = wiring.frame;
    return {
      frame: wiring.frame,
      origin: parameters.origin,
      months: parameters.months,
      opening: opening.counts,
      waiting: opening.waiting,
      moves: monthlyOdds(wiring, routes, timeline),
      birthdays: birthdayOdds(wiring, timeline),
      shifts: routes.additionalMoves(timeline),
      entries: this.entrySeats.streams(timeline),
      reception: this.receptionSeats.reception(timeline, dayClustering),
      arrivals,
      opens: Float64Array.from(places, (place) => capacity.opens.get(place) ?? 0),
      closes: Float64Array.from(places, (place) => capacity.closes.get(place) ?? Number.POSITIVE_INFINITY),
    };
  }
}
