import type { DataPack, Month } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import type { Work } from "../model/work.js";
import { PLAN, type PlanOptions } from "../request/plan.js";
import { checkOptions } from "../request/request.js";
import { parseScenario } from "../scenario/parse.js";
import type { Scenario } from "../scenario/scenario.js";
import { scenarioText } from "../scenario/write.js";
import { type Bill, type Biller, biller } from "./bill.js";
import type { PlanKind } from "./kinds.js";
import { type Sample, type SampleOptions, type SamplePart, Sampler, sampleOf } from "./sample.js";
import { chanceShort, firstQuarter, planScenario, type Schedule, schedule } from "./schedule.js";

/** One quarter of a kind's plan. */
export interface PlanStep {
  /** The quarter's last month. */
  readonly end: Month;
  /** Beds opened, carers approved, or the change of the beds under contract in the quarter. */
  readonly add: number;
  /** Beds opened so far, approvals so far, or beds under contract. */
  readonly total: number;
  /** Chance of a shortfall at its end: with nothing done, with the plan on the same paths, and on fresh ones. */
  readonly before: number;
  readonly after: number;
  readonly checked: number;
}

/** What is planned for one kind of home or carers. */
export interface KindPlan {
  readonly kind: PlanKind;
  readonly steps: readonly PlanStep[];
  /** The first quarter, from 0, in which something can be done; the number of quarters where none. */
  readonly open: number;
  /** What is opened or contracted costs so much to the last quarter's end; undefined without a unit cost. */
  readonly bill: Bill | undefined;
  /** At other risks: total units at the last quarter's end and what they cost, in single beds. */
  readonly safety: readonly Safety[];
  /** What one point less of risk takes, round the risk asked for, in single beds or approvals. */
  readonly point: { readonly units: number; readonly cost: number | undefined };
}

/** What a level of safety takes. */
export interface Safety {
  readonly risk: number;
  readonly units: number;
  /** Pounds; undefined without a unit cost. */
  readonly cost: number | undefined;
}

export interface Plan {
  readonly risk: number;
  readonly members: number;
  readonly seed: string;
  readonly asOf: Month;
  readonly kinds: readonly KindPlan[];
  /** The scenario before planning. */
  readonly base: Scenario;
  /** The plan as a scenario, and the text of its file. */
  readonly scenario: Scenario;
  readonly text: string;
}

/** Risks at which the price of safety is reported. */
const RISKS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];

/** Half of the points over which the price of one is averaged. */
const HALF = 0.02;

/** Paths that a plan asks for: those it is made from, then those it is checked on. */
export interface PathsRequested extends Pick<SampleOptions, "scenario" | "seed"> {
  /** How many, numbered from 0. */
  readonly members: number;
}

/**
 * The least-cost openings, approvals and contracts that keep the chance of a shortfall under a risk, for each kind of
 * home at each quarter's end from the first that can be met in time; then checked on fresh paths on which the plan's
 * scenario is run. Need does not depend on capacity, so that each kind is planned by itself. The caller runs
 * the paths that are asked for, with a `Sampler`, and hands back what comes of them.
 * @throws OptionsError with every option at fault.
 */
export function* planning(
  pack: DataPack,
  options: Omit<PlanOptions, "arrivals">,
): Generator<PathsRequested, Plan, SamplePart> {
  const { risk, members, seed, scenario: base, asOf } = checkOptions(PLAN, options, pack);
  const sample = sampleOf(pack, base, yield { scenario: base, members, seed });
  const schedules = sample.kinds.map((_, k) => schedule(sample, k, risk, asOf));
  const text = scenarioText(planScenario(base, sample, schedules, risk));
  const scenario = parseScenario(text, { file: "plan.yaml", pack });
  const fresh = sampleOf(pack, scenario, yield { scenario, members, seed: `${seed} checked` });
  const ground = { bill: biller(pack, base, sample.quarters), sample, fresh, risk, asOf };
  const kinds = schedules.map((chosen, k) => kindPlan(ground, k, chosen));
  return { risk, members, seed, asOf, kinds, base, scenario, text };
}

/**
 * The same, its paths run here: one step a path.
 *
 * @example
 * const work = plan(pack, { seed: "1", risk: 0.2, members: 50 });
 * work.next().done; // => false
 * @throws OptionsError with every option at fault.
 */
export function* plan(pack: DataPack, options: PlanOptions): Work<Plan> {
  const { arrivals, members } = options;
  const planned = planning(pack, options);
  let step = planned.next();
  for (let half = 0; !step.done; half++) {
    const sampler = new Sampler(pack, { ...step.value, arrivals });
    for (let member = 0; member < members; member++) {
      sampler.run(member, 1);
      yield { done: half * members + member + 1, total: 2 * members };
    }
    step = planned.next(sampler.toData());
  }
  return step.value;
}

/** What all kinds are planned from and checked on. */
interface Ground extends Required<Pick<PlanOptions, "risk" | "asOf">> {
  readonly bill: Biller;
  readonly sample: Sample;
  readonly fresh: Sample;
}

function kindPlan({ bill, sample, fresh, risk, asOf }: Ground, k: number, chosen: Schedule): KindPlan {
  const kind = sample.kinds[k];
  const at = (other: number): Safety => {
    const { totals } = schedule(sample, k, other, asOf, 1);
    return { risk: other, units: definite(totals.at(-1)), cost: bill(kind, totals)?.value };
  };
  const half = Math.min(HALF, risk / 2);
  const [safer, bolder] = [at(risk - half), at(risk + half)];
  const points = 200 * half;
  return {
    kind,
    steps: chosen.totals.map((total, q) => ({
      end: sample.scope.origin + sample.quarters[q].last,
      add: total - (chosen.totals[q - 1] ?? 0),
      total,
      before: chosen.before[q],
      after: chosen.after[q],
      checked: chanceShort(fresh.gaps[k][q], kind.action === "contract" ? total : 0),
    })),
    open: firstQuarter(sample, kind, asOf),
    bill: bill(kind, chosen.totals),
    safety: RISKS.map(at),
    point: {
      units: (safer.units - bolder.units) / points,
      cost: safer.cost === undefined ? undefined : (safer.cost - definite(bolder.cost)) / points,
    },
  };
}
