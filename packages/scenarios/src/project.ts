import {
  BALANCE_LEVEL,
  CarerSeries,
  CostSeries,
  carerBalance,
  carersOf,
  costs,
  type DataPack,
  EffectCounter,
  Ensemble,
  type EnsembleData,
  effectiveFigures,
  type Figure,
  figureEffects,
  fosterAgeRows,
  headline,
  horizonRules,
  MemberCounter,
  type MemberNetwork,
  measureRows,
  NetworkBuilder,
  ParameterError,
  type Path,
  type Projection,
  placedRows,
  recruitmentRows,
  requirementLines,
  requirements,
  type Scope,
  SERVICE_LEVEL,
  scopeOf,
  shortBreakFigures,
  shortBreakRows,
  simulate,
  summarise,
} from "@sufficiency/core";
import { levelArrivals } from "./arrivals/level.js";
import { register } from "./register.js";
import { checkOptions } from "./request/options.js";
import { ASSEMBLE, PROJECT, type ProjectOptions, type ServiceLevels, type ShardOptions } from "./request/project.js";
import { readyScenario } from "./scenario/apply.js";
import { BASELINE_SCENARIO, type Scenario } from "./scenario/scenario.js";
import { suppositionsOf } from "./scenario/suppositions.js";

/**
 * Projects a pack: the baseline, or a scenario.
 * @throws ScenarioError when the scenario names what the pack does not have.
 */
export function project(pack: DataPack, options: ProjectOptions): Projection {
  checkOptions(PROJECT, options, pack);
  return shardOf(pack, options).projection(options);
}

/** Runs some of the members of a projection. What it returns is plain data, to be sent to another thread. */
export function runShard(pack: DataPack, options: ProjectOptions): EnsembleData {
  checkOptions(PROJECT, options, pack);
  return shardOf(pack, options).toData();
}

/** Puts shards together into the projection: the same for any split of the members and any order. */
export function assemble(
  pack: DataPack,
  parts: Iterable<EnsembleData>,
  options: ShardOptions & ServiceLevels,
): Projection {
  checkOptions(ASSEMBLE, options, pack);
  const whole = new Shard(pack, options);
  for (const part of parts) whole.merge(part);
  return whole.projection(options);
}

/** Members of a projection as they are run, some at a time, by whoever must do other things between. */
export class Shard {
  private readonly builder: NetworkBuilder;
  private readonly scope: Scope;
  private readonly scenario: Scenario;
  private readonly counter: MemberCounter;
  private readonly effects: EffectCounter;
  private readonly ensemble = new Ensemble();
  /** Figures that the network and the scenario read, in their order. */
  private readonly figures: readonly Figure[];
  private readonly seed: string;

  constructor(
    private readonly pack: DataPack,
    { seed, until, scenario = BASELINE_SCENARIO, arrivals = levelArrivals, ...rules }: ShardOptions,
  ) {
    this.seed = seed;
    this.scenario = scenario;
    const { supposing, figures } = readyScenario(scenario, pack);
    this.figures = [...register(pack, arrivals), ...figures];
    this.builder = new NetworkBuilder(pack, arrivals(pack), seed, [supposing]);
    this.scope = scopeOf(pack, this.builder.wiring.frame, until, rules);
    this.counter = new MemberCounter(pack, this.scope, seed, this.ensemble);
    this.effects = new EffectCounter(
      effectiveFigures(this.figures),
      this.scope,
      this.builder.memberDraws,
      this.ensemble,
    );
  }

  /** Runs `members` paths, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number, onMember?: (done: number) => void): void {
    const { builder, seed } = this;
    let network: MemberNetwork;
    const networkOf = (member: number) => {
      network = builder.network(member);
      return network;
    };
    simulate(networkOf, [{ observe: (path) => this.count(path, network) }], {
      members,
      firstMember,
      seed,
      ...(onMember && { onMember }),
    });
  }

  /** Takes in members that were run elsewhere: the same in any order. */
  merge(part: EnsembleData): void {
    this.ensemble.merge(part);
  }

  /** What the members run so far come to, as plain data. */
  toData(): EnsembleData {
    return this.ensemble.toData();
  }

  /**
   * What the members run so far say of the whole.
   * @throws ParameterError where none was run.
   */
  projection({ serviceLevel = SERVICE_LEVEL, balanceLevel = BALANCE_LEVEL }: ServiceLevels = {}): Projection {
    const { pack, scope, ensemble, scenario, seed, figures } = this;
    if (ensemble.members === 0) throw new ParameterError("members", 0, "1 or more to project from");
    const { stock, ...paths } = summarise(ensemble, scope);
    const needs = needsOf(pack, scope, ensemble, serviceLevel, balanceLevel);
    const asked = {
      serviceLevel,
      enoughMonths: scope.enoughMonths,
      balanceBy: scope.origin + scope.balance,
      balanceLevel,
    };
    return {
      meta: pack.meta,
      placements: pack.placements,
      sources: pack.sources,
      run: { scenario: scenario.name, members: ensemble.members, seed, ...asked },
      supposed: suppositionsOf(scenario),
      headline: headline(scope, stock, needs.requirements),
      stock,
      ...paths,
      ...needs,
      placed: placedRows(ensemble, scope),
      cost: costs(ensemble, new CostSeries(scope, pack)),
      shortBreaks: shortBreakRows(ensemble, pack),
      measures: measureRows(ensemble, scope, pack),
      correlations: pack.correlations,
      register: [...figures, ...shortBreakFigures(pack)],
      effects: figureEffects(ensemble, effectiveFigures(figures)),
    };
  }

  private count(path: Path, network: MemberNetwork): void {
    this.counter.observe(path, network);
    this.effects.observe(path);
    this.ensemble.next();
  }
}

/** With all its members run. */
function shardOf(pack: DataPack, { members, firstMember = 0, onMember, ...options }: ProjectOptions): Shard {
  const shard = new Shard(pack, options);
  shard.run(firstMember, members, onMember);
  return shard;
}

function needsOf(
  pack: DataPack,
  scope: Scope,
  ensemble: Ensemble,
  serviceLevel: number,
  balanceLevel: number,
): Pick<Projection, "requirements" | "horizon" | "recruitment" | "fosterAges" | "balance"> {
  const lines = requirementLines(scope, pack, carersOf(pack));
  const carers = new CarerSeries(scope, lines);
  return {
    requirements: requirements(ensemble, scope, lines, serviceLevel),
    horizon: horizonRules(ensemble, scope, lines, serviceLevel),
    recruitment: recruitmentRows(ensemble, carers, pack),
    fosterAges: fosterAgeRows(ensemble, scope, lines),
    balance: carerBalance(ensemble, carers, lines, pack, balanceLevel),
  };
}
