import { CENTRAL, type Draws } from "../calibrate/index.js";
import type { DataPack } from "../pack/types.js";
import type { RequirementLine } from "../requirements/index.js";
import { type Expected, expected, type Path } from "../simulate/index.js";
import { type ArrivalProcess, type FlowNetwork, NO_ARRIVALS, type StateSpace } from "../states/index.js";
import { BASELINE, type TimelineOf } from "../timeline/index.js";
import { ParameterError } from "../vocabulary/issue.js";
import { Engine } from "./engine.js";
import { type Assumptions, Member } from "./member.js";

/** What a model is made of, beside its pack. */
export interface ModelOptions {
  /** Any text; the same text gives the same members. */
  readonly seed: string;
  /** What a scenario makes of each member's parameters. Default: the baseline. */
  readonly timelineOf?: TimelineOf;
  /** How many asylum-seeking children arrive. Default: none. */
  readonly arrivals?: ArrivalProcess;
}

/** The inputs of each member, by its number. */
export type DrawsOf = (member: number) => Draws;

const CENTRAL_DRAWS: DrawsOf = () => CENTRAL;

/** The largest number of a member: random streams are keyed by 32 bits. */
const LAST = 2 ** 32 - 1;

/**
 * A pack under a scenario: it owns the state space, the parameter draws and the random streams. Every experiment
 * is a loop over its members; the same number is always the same member.
 *
 * @example
 * const model = Model.of(pack, { seed: "1" });
 * model.member(7).path.stock(12, "all", "kinship");
 */
export class Model {
  private constructor(
    private readonly engine: Engine,
    private readonly assumptions: Assumptions,
    private readonly drawsOf: DrawsOf | undefined,
  ) {}

  /**
   * The model of a pack.
   * @throws PackError with all that keeps the pack from being run and that its tables one by one do not show.
   */
  static of(pack: DataPack, { seed, timelineOf = BASELINE, arrivals = NO_ARRIVALS }: ModelOptions): Model {
    return Model.sharing(pack, seed, [{ timelineOf, arrivals }])[0];
  }

  /**
   * The models of a pack under several assumptions, over one state space: their members pair at no further cost.
   * @throws PackError as `of`.
   */
  static sharing(pack: DataPack, seed: string, assumed: readonly Assumptions[]): Model[] {
    const engine = new Engine(
      pack,
      seed,
      assumed.map(({ timelineOf }) => timelineOf),
    );
    return assumed.map((assumptions) => new Model(engine, assumptions, undefined));
  }

  get pack(): DataPack {
    return this.engine.pack;
  }

  get seed(): string {
    return this.engine.seed;
  }

  /** The state space: places, cells and flows, in the order of every row of a path. */
  get space(): StateSpace {
    return this.engine.builder.transitions.space;
  }

  /** Everything that is required, in the pack's order. */
  get lines(): readonly RequirementLine[] {
    return this.engine.lines;
  }

  /**
   * One simulated path with all that is known of it.
   * @throws ParameterError for a number that is not a whole one from 0 to 2^32 - 1.
   */
  member(number: number): Member {
    return this.made(number, (network) => this.engine.run(network, number));
  }

  /**
   * A member of this model and of another of the same pack and seed, so coupled that they differ as little as the two
   * scenarios allow; each by itself has the distribution of its model.
   * @throws ParameterError for a model of another pack or seed.
   */
  pair(number: number, other: Model): readonly [Member, Member] {
    const { pack, seed } = this;
    if (other.pack !== pack || other.seed !== seed)
      throw new ParameterError("other", `a model with seed ${other.seed}`, "a model of the same pack and seed");
    const engine = this.engine.jointWith(other.engine);
    const [a, b] = [this, other].map((model) => new Model(engine, model.assumptions, model.drawsOf));
    let paths: readonly [Path, Path] | undefined;
    const both = () => {
      paths ??= a.engine.runPair(first.network, second.network, number);
      return paths;
    };
    const first = a.made(number, () => both()[0]);
    const second = b.made(number, () => both()[1], a.drawsOf === b.drawsOf ? first : undefined);
    return [first, second];
  }

  /** The same model, its members' inputs chosen in place of drawn. */
  withDraws(drawsOf: DrawsOf): Model {
    return new Model(this.engine, this.assumptions, drawsOf);
  }

  /** The same model, every input at its central value. */
  central(): Model {
    return this.withDraws(CENTRAL_DRAWS);
  }

  /** Exact moments of the stocks at the central value of every input: of what `leftOut` does not name. */
  expected(): Expected {
    return expected(this.central().member(0).network);
  }

  private made(number: number, simulate: (network: FlowNetwork) => Path, twin?: Member): Member {
    if (!(Number.isInteger(number) && number >= 0 && number <= LAST))
      throw new ParameterError("member", number, `a whole number from 0 to ${LAST}`);
    if (twin) return twin.under(this.assumptions, simulate);
    const drawn = this.engine.builder.drawn(number, this.drawsOf?.(number));
    return new Member(this.engine, drawn, this.assumptions, simulate);
  }
}
