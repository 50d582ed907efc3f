import type { Draws } from "../calibrate/index.js";
import {
  type Carers,
  type PlacedReading,
  peopleOf,
  Requirements,
  type ShortBreakYear,
  Supply,
  shortBreakYear,
} from "../requirements/index.js";
import type { Path } from "../simulate/index.js";
import type { ArrivalProcess, Drawn, FlowNetwork } from "../states/index.js";
import { type CapacityPlan, type InForce, planCapacity, type Timeline, type TimelineOf } from "../timeline/index.js";
import type { Parameters } from "../vocabulary/parameters.js";
import type { Engine } from "./engine.js";

/** What is assumed of a member: what a scenario makes of each month, and how asylum-seeking children arrive. */
export interface Assumptions {
  readonly timelineOf: TimelineOf;
  readonly arrivals: ArrivalProcess;
}

/**
 * One simulated path with all that is known of it. It is a value: everything in it follows from the model and the
 * member's number, and is worked out when it is first asked for. Months are counted from the origin, 0.
 *
 * @example
 * const member: Member = modelOf(pack, { seed: "1" }).member(7);
 * member.number; // => 7
 */
export class Member {
  private timelineMade: Timeline | undefined;
  private capacityMade: CapacityPlan | undefined;
  private arrivalsMade: Int32Array | undefined;
  private networkMade: FlowNetwork | undefined;
  private pathMade: Path | undefined;
  private carersMade: Carers | undefined;
  private supplyMade: Supply | undefined;
  private requirementsMade: Requirements | undefined;
  private placedMade: PlacedReading | undefined;
  private shortBreaksMade: readonly ShortBreakYear[] | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly drawn: Drawn,
    private readonly assumptions: Assumptions,
    private readonly simulate: (network: FlowNetwork, number: number) => Path,
  ) {}

  /** The same draws and opening stock under other assumptions, its path simulated as given. */
  under(assumptions: Assumptions, simulate: (network: FlowNetwork, number: number) => Path): Member {
    return new Member(this.engine, this.drawn, assumptions, simulate);
  }

  /** Its number, from 0. */
  get number(): number {
    return this.drawn.member;
  }

  /** Its value of every uncertain input. */
  get draws(): Draws {
    return this.drawn.draws;
  }

  /** Its parameters as calibrated, before a scenario. */
  get parameters(): Parameters {
    return this.drawn.parameters;
  }

  /** What is in force month by month, as the scenario has it. */
  get timeline(): Timeline {
    this.timelineMade ??= this.assumptions.timelineOf(this.parameters, this.draws);
    return this.timelineMade;
  }

  /** What is in force in a month. */
  inForce(month: number): InForce {
    return this.timeline.at(month);
  }

  /** Planned beds. */
  get capacity(): CapacityPlan {
    this.capacityMade ??= planCapacity(this.timeline);
    return this.capacityMade;
  }

  /** Asylum-seeking children arriving, by month from the first projected. */
  get arrivals(): Int32Array {
    const { meta } = this.engine.pack;
    this.arrivalsMade ??= this.assumptions.arrivals.draw(
      this.draws,
      this.engine.arrivalStream(this.number),
      meta.horizon - meta.origin,
    );
    return this.arrivalsMade;
  }

  /** The flow network that its children go through: rates, opening stock, arrivals. */
  get network(): FlowNetwork {
    const { timeline, capacity, arrivals } = this;
    const dayClustering = this.assumptions.arrivals.dayClustering(this.draws);
    this.networkMade ??= this.engine.builder.network(this.drawn, { timeline, capacity, arrivals, dayClustering });
    return this.networkMade;
  }

  /** Where its children are, month by month, and how they moved. */
  get path(): Path {
    this.pathMade ??= this.simulate(this.network, this.number);
    return this.pathMade;
  }

  /** Its foster carers and hosts, by kind. */
  get carers(): Carers {
    this.carersMade ??= this.engine.carers(this.timeline, this.number);
    return this.carersMade;
  }

  /** What there is to live in. */
  get supply(): Supply {
    const { timeline, capacity, carers, path } = this;
    const { lines } = this.engine;
    this.supplyMade ??= new Supply({
      ...{ timeline, capacity, carers, lines },
      housed: (line) => peopleOf(path, carers, line)[0],
    });
    return this.supplyMade;
  }

  /** What it needs, requires and has of each line. */
  get requirements(): Requirements {
    this.requirementsMade ??= new Requirements(this.path, this.supply);
    return this.requirementsMade;
  }

  /** Where its children are when capacity binds. */
  get placed(): PlacedReading {
    this.placedMade ??= this.engine.placing.read(this.path, this.supply);
    return this.placedMade;
  }

  /** A year of each short-break unit, in the pack's order. */
  get shortBreaks(): readonly ShortBreakYear[] {
    this.shortBreaksMade ??= this.engine.shortBreaks.map((unit) => shortBreakYear(unit, this.draws));
    return this.shortBreaksMade;
  }
}
