import type { DataPack } from "../pack/types.js";
import type { Generator } from "../random/generator.js";
import { openStream, streamKey } from "../random/index.js";
import type { StreamKey } from "../random/threefry.js";
import {
  CarerStreams,
  CarerSupply,
  type Carers,
  carersOf,
  Placing,
  type RequirementLine,
  requirementLines,
  type ShortBreakUnit,
  shortBreakUnits,
} from "../requirements/index.js";
import { MemberRunner, PairedRunner, type Path } from "../simulate/index.js";
import { type FlowNetwork, NetworkBuilder } from "../states/index.js";
import type { Timeline, TimelineOf } from "../timeline/index.js";

/** What every member of a pack and seed shares: the state space, the random streams and the kernel that runs paths. */
export class Engine {
  readonly builder: NetworkBuilder;
  readonly lines: readonly RequirementLine[];
  readonly placing: Placing;
  private runner: MemberRunner | undefined;
  private paired: PairedRunner | undefined;
  private readonly joint = new WeakMap<Engine, Engine>();
  private units: readonly ShortBreakUnit[] | undefined;
  private readonly carerStreams: ReadonlyMap<string, CarerStreams>;
  private readonly arrivalsKey: StreamKey;

  /**
   * @param scenarios those whose members share the state space
   * @throws PackError as `NetworkBuilder`.
   */
  constructor(
    readonly pack: DataPack,
    readonly seed: string,
    private readonly scenarios: readonly TimelineOf[],
  ) {
    this.builder = new NetworkBuilder(pack, seed, scenarios);
    const { space } = this.builder.transitions;
    const kinds = carersOf(pack);
    this.lines = requirementLines(space, pack, kinds);
    this.placing = new Placing(pack.placements, kinds);
    this.carerStreams = new Map([...kinds.keys()].map((kind) => [kind, new CarerStreams(seed, kind)]));
    this.arrivalsKey = streamKey(seed, "arrivals");
  }

  /** An engine whose state space holds that of another of the same pack and seed too: itself, or one made once. */
  jointWith(other: Engine): Engine {
    if (other === this) return this;
    const known = this.joint.get(other) ?? new Engine(this.pack, this.seed, [...this.scenarios, ...other.scenarios]);
    this.joint.set(other, known);
    return known;
  }

  /** Units of overnight short breaks, in the pack's order. */
  get shortBreaks(): readonly ShortBreakUnit[] {
    this.units ??= shortBreakUnits(this.pack);
    return this.units;
  }

  /** The random numbers of a member's arrivals. */
  arrivalStream(member: number): Generator {
    return openStream(this.arrivalsKey, member, 0);
  }

  /** A member's path. */
  run(network: FlowNetwork, member: number): Path {
    this.runner ??= new MemberRunner(this.builder.transitions.space, this.seed);
    return this.runner.run(network, member);
  }

  /** A member's paths in two networks, so coupled that they differ as little as the two distributions allow. */
  runPair(first: FlowNetwork, second: FlowNetwork, member: number): readonly [Path, Path] {
    this.paired ??= new PairedRunner(this.builder.transitions.space, this.seed);
    return this.paired.run(first, second, member);
  }

  /** A member's carers. */
  carers(timeline: Timeline, member: number): Carers {
    return new Map(
      [...this.carerStreams].map(([kind, streams]) => [kind, new CarerSupply(kind, timeline, streams, member)]),
    );
  }
}
