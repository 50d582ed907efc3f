import { type Input, Model, parsePack } from "@sufficiency/core";
import {
  BASELINE,
  definite,
  EffectCounter,
  Ensemble,
  effectiveInputs,
  inputEffects,
  NO_ARRIVALS,
  openStream,
  standardNormal,
  streamKey,
} from "@sufficiency/core/advanced";

import { project } from "@sufficiency/scenarios";
import { assemble, runShard } from "@sufficiency/scenarios/advanced";

import { corr, std } from "mathjs";
import { describe, expect, test } from "vitest";
import { mapFigures, scopeOfPack, standingPath } from "../support/fixed-pack.js";
import { smallPack } from "../support/small-pack.js";

const PACK = parsePack(smallPack());
const [WAIT, USABLE] = ["reception/transfer-wait/2025-03", "capacity/usable/usable/reception"];
const Z90 = 1.2815515655446004;

describe("the effect of an input that the number of children follows in a straight line", () => {
  // 400 children and 30 more for each standard deviation of the wait; 20 of other chance, in one kind of home.
  const MEMBERS = 2000;
  const [SLOPE, NOISE] = [30, 20];
  const scope = scopeOfPack(PACK);
  const inputs = [WAIT, USABLE].map((id) => ({ id }) as Input);
  const ensemble = new Ensemble();
  const model = Model.of(PACK, { seed: "line" });
  const counter = new EffectCounter(inputs, scope, ensemble);
  const [scores, numbers]: [number[], number[]] = [[], []];
  for (let number = 0; number < MEMBERS; number++) {
    const member = model.member(number);
    const score = member.draws.score(inputs[0]);
    const noise = standardNormal(openStream(streamKey("line", "noise"), number, 0));
    const children = Math.round(400 + SLOPE * score + NOISE * noise);
    const path = standingPath(scope, { "in-house": children, independent: 7 });
    counter.observe(member.under({ timelineOf: BASELINE, arrivals: NO_ARRIVALS }, () => path));
    ensemble.next();
    scores.push(score);
    numbers.push(children);
  }
  const effects = inputEffects(ensemble, inputs);
  const of = (input: string, group: string) => definite(effects.find((e) => e.input === input && e.group === group));

  test("is the difference between its 10th and 90th percentiles, with the standard error of theory", () => {
    const { children, standardError } = of(WAIT, "citizen");
    const theory = (2 * Z90 * NOISE) / Math.sqrt(MEMBERS);
    expect(Math.abs(children - 2 * Z90 * SLOPE)).toBeLessThan(4 * theory);
    // A standard deviation of so many has a relative error of 1 / sqrt(2 n), and so has that of the scores.
    expect(Math.abs(standardError / theory - 1)).toBeLessThan(4 / Math.sqrt(MEMBERS));
  });

  test("is what the correlation and standard deviations of another library give, up to rounding", () => {
    const slope = (Number(corr(scores, numbers)) * Number(std(...numbers))) / Number(std(...scores));
    expect(of(WAIT, "citizen").children).toBeCloseTo(2 * Z90 * slope, 2);
  });

  test("is nothing for an input that does nothing, and for a group that does not change", () => {
    const { children, standardError } = of(USABLE, "citizen");
    expect(Math.abs(children)).toBeLessThan(4 * standardError);
    expect(of(WAIT, "uasc")).toMatchObject({ children: 0, standardError: 0 });
    expect(of(WAIT, "all").children).toBeCloseTo(of(WAIT, "citizen").children, 9);
  });

  test("is not given where no member was run", () => {
    expect(inputEffects(new Ensemble(), inputs)).toEqual([]);
  });
});

describe("the effects of inputs in a projection", () => {
  test("are the same to the last digit for any shards in any order", () => {
    const options = { seed: "shards" };
    const shard = (firstMember: number, members: number) => runShard(PACK, { ...options, firstMember, members });
    const whole = project(PACK, { ...options, members: 24 });
    const parts = assemble(PACK, [shard(17, 7), shard(0, 5), shard(5, 12)], options);
    expect(whole.effects.length).toBeGreaterThan(100);
    expect(parts.effects).toEqual(whole.effects);
    expect(JSON.stringify(parts.effects)).toBe(JSON.stringify(whole.effects));
  });

  test("are given for every input that is drawn and each group, and for no price", () => {
    const { register, effects } = project(PACK, { seed: "1", members: 5 });
    const drawn = effectiveInputs(register).map(({ id }) => id);
    expect(drawn.some((id) => id.startsWith("costs/"))).toBe(false);
    expect(drawn).toContain(WAIT);
    expect([...new Set(effects.map(({ input }) => input))]).toEqual(drawn);
    expect(effects).toHaveLength(3 * drawn.length);
  });

  test("agree, for the wait for a transfer, with the difference of two projections at its low and its high", () => {
    const members = 500;
    const only = mapFigures(PACK, (input) =>
      input.id === WAIT ? input : { ...input, low: undefined, high: undefined },
    );
    const { effects } = project(only, { seed: "effect", members });
    const effect = definite(effects.find(({ input, group }) => input === WAIT && group === "uasc"));
    const at = (end: "low" | "high") => {
      const fixed = mapFigures(only, (input) =>
        input.id === WAIT ? { ...input, value: definite(input[end]), low: undefined, high: undefined } : input,
      );
      const row = definite(
        project(fixed, { seed: `at ${end}`, members }).stock.find(
          ({ month, group, placement }) => month === PACK.meta.headline && group === "uasc" && placement === "all",
        ),
      );
      return { mean: row.mean, error: (row.p90 - row.p10) / (2 * Z90) / Math.sqrt(members) };
    };
    const [low, high] = [at("low"), at("high")];
    const error = Math.sqrt(low.error ** 2 + high.error ** 2 + effect.standardError ** 2);
    expect(effect.children).toBeGreaterThan(3 * effect.standardError);
    // The line's slope of an exponential is 2% above the secant's; the tolerance has room for it.
    expect(Math.abs(effect.children - (high.mean - low.mean))).toBeLessThan(4 * error);
  });
});
