import { type DataPack, type Input, type Model, ParameterError, type Projection } from "@sufficiency/core";
import {
  EffectCounter,
  Ensemble,
  type EnsembleData,
  effectiveInputs,
  headline,
  inputEffects,
  MemberCounter,
  projectionRows,
  type Scope,
  SUMMARIES,
  scopeOf,
  shortBreakInputs,
} from "@sufficiency/core/advanced";

import { levelArrivals } from "../arrivals/level.js";
import { makeModel, register } from "../model/model.js";
import { type AsyncOptions, finish, finishAsync, type Work } from "../model/work.js";
import { ASSEMBLE, PROJECT, type ProjectOptions, type ServiceLevels, type ShardOptions } from "../request/project.js";
import { checkOptions, type FilledOf, type OptionsOf } from "../request/request.js";
import { readyScenario } from "../scenario/apply.js";
import { assumptionsOf } from "../scenario/lever-input.js";
import type { Scenario } from "../scenario/scenario.js";

/**
 * Projects a pack: the baseline, or a scenario.
 *
 * @example
 * const projection = project(pack, { members: 2, seed: "1" });
 * projection.headline.length; // => 26
 * @throws ScenarioError when the scenario names what the pack does not have.
 */
export function project(pack: DataPack, options: ProjectOptions): Projection {
  return finish(projecting(pack, options));
}

/**
 * The same, some members at a time, so that a page or a service goes on meanwhile; the same projection to the last digit.
 *
 * @example
 * const projection: Promise<Projection> = projectAsync(pack, { members: 20, seed: "1", progress: ({ done }) => done });
 * @throws the reason of `signal` where it is aborted; what `project` throws.
 */
export function projectAsync(pack: DataPack, options: ProjectOptions & AsyncOptions): Promise<Projection> {
  const { signal, progress, ...others } = options;
  return finishAsync(projecting(pack, others), { signal, progress });
}

/** Members run before others have a turn: some tens of milliseconds. */
const MEMBERS_A_STEP = 10;

function* projecting(pack: DataPack, options: ProjectOptions): Work<Projection> {
  const filled = checkOptions(PROJECT, options, pack);
  const { members, firstMember, onMember, ...others } = filled;
  const shard = new Shard(pack, others);
  for (let done = 0; done < members; ) {
    const before = done;
    done = Math.min(members, before + MEMBERS_A_STEP);
    shard.run(firstMember + before, done - before, (run) => onMember?.(before + run));
    yield { done, total: members };
  }
  return shard.projection(filled);
}

/** Runs some of the members of a projection. What it returns is plain data, to be sent to another thread. */
export function runShard(pack: DataPack, options: ProjectOptions): EnsembleData {
  return shardOf(pack, checkOptions(PROJECT, options, pack)).toData();
}

/** Puts shards together into the projection: the same for any split of the members and any order. */
export function assemble(
  pack: DataPack,
  parts: Iterable<EnsembleData>,
  options: OptionsOf<typeof ASSEMBLE>,
): Projection {
  const filled = checkOptions(ASSEMBLE, options, pack);
  const whole = new Shard(pack, filled);
  for (const part of parts) whole.merge(part);
  return whole.projection(filled);
}

/** Members of a projection as they are run, some at a time. */
export class Shard {
  private readonly model: Model;
  private readonly scope: Scope;
  private readonly scenario: Scenario;
  private readonly counter: MemberCounter;
  private readonly effects: EffectCounter;
  private readonly ensemble = new Ensemble();
  /** Figures that the network and the scenario read, in their order. */
  private readonly inputs: readonly Input[];

  constructor(
    private readonly pack: DataPack,
    { seed, until, scenario, arrivals = levelArrivals, ...rules }: ShardOptions,
  ) {
    this.scenario = scenario;
    const { inputs } = readyScenario(scenario, pack);
    this.inputs = [...register(pack, arrivals), ...inputs];
    this.model = makeModel(pack, { seed, scenario, arrivals });
    this.scope = scopeOf(this.model, until, rules);
    this.counter = new MemberCounter(SUMMARIES, this.scope, this.ensemble);
    this.effects = new EffectCounter(effectiveInputs(this.inputs), this.scope, this.ensemble);
  }

  /** Runs `members` paths, numbered from `firstMember` on; each number once. */
  run(firstMember: number, members: number, onMember?: (done: number) => void): void {
    if (!Number.isInteger(members) || members < 1 || members > 1_000_000)
      throw new ParameterError("members", members, "a whole number from 1 to 1,000,000");
    if (!Number.isInteger(firstMember) || firstMember < 0)
      throw new ParameterError("firstMember", firstMember, "a whole number, 0 or more");
    for (let done = 0; done < members; done++) {
      const member = this.model.member(firstMember + done);
      this.counter.observe(member);
      this.effects.observe(member);
      this.ensemble.next();
      onMember?.(done + 1);
    }
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
  projection({ serviceLevel, balanceLevel }: ServiceLevels): Projection {
    const { pack, scope, ensemble, scenario, inputs } = this;
    const { seed } = this.model;
    if (ensemble.members === 0) throw new ParameterError("members", 0, "1 or more to project from");
    const rows = projectionRows(ensemble, scope, { serviceLevel, balanceLevel });
    const requested = {
      serviceLevel,
      enoughMonths: scope.enoughMonths,
      balanceBy: scope.origin + scope.balance,
      balanceLevel,
    };
    return {
      meta: pack.meta,
      placements: pack.placements,
      sources: pack.sources,
      run: { scenario: scenario.name, members: ensemble.members, seed, ...requested },
      assumed: assumptionsOf(scenario),
      headline: headline(scope, rows.stock, rows.requirements),
      ...rows,
      correlations: pack.correlations,
      register: [...inputs, ...shortBreakInputs(pack)],
      effects: inputEffects(ensemble, effectiveInputs(inputs)),
    };
  }
}

/** With all its members run. */
function shardOf(pack: DataPack, { members, firstMember, onMember, ...options }: FilledOf<typeof PROJECT>): Shard {
  const shard = new Shard(pack, options);
  shard.run(firstMember, members, onMember);
  return shard;
}
