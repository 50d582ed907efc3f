import { Calibration, CENTRAL, type Draws, ParameterDraws } from "../calibrate/index.js";
import { listIssues } from "../pack/index.js";
import type { DataPack } from "../pack/types.js";
import { openStream, streamKey } from "../random/streams.js";
import type { StreamKey } from "../random/threefry.js";
import type { CapacityPlan, Timeline, TimelineOf } from "../timeline/index.js";
import { PackError } from "../vocabulary/issue.js";
import type { Parameters } from "../vocabulary/parameters.js";
import { buildTransitions } from "./build-transitions.js";
import { EntryCells } from "./entries.js";
import type { FlowNetwork } from "./network.js";
import { type Opening, OpeningCells } from "./opening.js";
import { birthdayProbabilities, monthlyProbabilities } from "./probabilities.js";
import { ReceptionCells } from "./reception.js";
import { TransitionFinder } from "./transition-finder.js";
import type { Transitions } from "./transitions.js";

/** What is drawn for a member, the same in every scenario; its opening stock when it is first asked for. */
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
  readonly transitions: Transitions;
  private readonly calibration: Calibration;
  private readonly draws: ParameterDraws;
  private readonly openingCells: OpeningCells;
  private readonly entryCells: EntryCells;
  private readonly receptionCells: ReceptionCells;
  private readonly finder: TransitionFinder;
  private readonly openingKey: StreamKey;

  /**
   * @throws PackError with all that keeps the pack from being run and that its tables one by one do not show: totals of
   * the opening stock that no children can meet, and birthdays at which nothing says where people go.
   */
  constructor(pack: DataPack, seed: string, scenarios: readonly TimelineOf[]) {
    this.calibration = new Calibration(pack);
    const central = this.calibration.parameters(CENTRAL);
    const items = scenarios.flatMap((timelineOf) => timelineOf(central, CENTRAL).items);
    this.transitions = buildTransitions(this.calibration, central, items);
    this.finder = new TransitionFinder(this.transitions);
    this.openingCells = new OpeningCells(this.calibration, this.transitions, central);
    const issues = [...this.calibration.issues(), ...this.openingCells.issues(), ...this.transitions.missing];
    if (issues.length > 0) throw new PackError(listIssues(issues));
    this.entryCells = new EntryCells(this.transitions, items);
    this.receptionCells = new ReceptionCells(this.transitions);
    this.draws = new ParameterDraws(seed, pack.correlations);
    this.openingKey = streamKey(seed, "opening");
  }

  /** What is drawn for a member: its inputs as given or, unless given, by the seed, and its opening stock. */
  drawn(member: number, draws: Draws = this.draws.of(member)): Drawn {
    const parameters = this.calibration.parameters(draws);
    const opening = () => this.openingCells.draw(parameters, draws, openStream(this.openingKey, member, 0));
    return new Drawn(member, draws, parameters, opening);
  }

  /** The network of a member under a scenario. */
  network({ parameters, opening }: Drawn, { timeline, capacity, arrivals, dayClustering }: Conditions): FlowNetwork {
    const { transitions, finder } = this;
    const { places } = transitions.space;
    return {
      space: transitions.space,
      origin: parameters.origin,
      months: parameters.months,
      opening: opening.counts,
      waiting: opening.waiting,
      moves: monthlyProbabilities(transitions, finder, timeline),
      birthdays: birthdayProbabilities(transitions, timeline),
      additionalMoves: finder.additionalMoves(timeline),
      entries: this.entryCells.streams(timeline),
      reception: this.receptionCells.reception(timeline, dayClustering),
      arrivals,
      opens: Float64Array.from(places, (place) => capacity.opens.get(place) ?? 0),
      closes: Float64Array.from(places, (place) => capacity.closes.get(place) ?? Number.POSITIVE_INFINITY),
    };
  }
}
