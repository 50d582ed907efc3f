import { PackError, ParameterError } from "@sufficiency/core";
import { BASELINE_SCENARIO, type Lever, ScenarioError } from "@sufficiency/scenarios";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../../packages/cli/src/failures.js";
import { MemberQueue } from "../../packages/cli/src/members/member-queue.js";
import { runProjection, type SimulateOptions } from "../../packages/cli/src/members/simulate.js";
import { smallPack } from "../support/small-pack.js";

const options = (change: Partial<SimulateOptions>): SimulateOptions => ({
  members: 23,
  firstMember: 5,
  seed: "threads",
  workers: 1,
  serviceLevel: 0.9,
  enoughMonths: 0.9,
  balanceBy: undefined,
  balanceLevel: 0.8,
  until: undefined,
  scenario: BASELINE_SCENARIO,
  onProgress: () => undefined,
  ...change,
});

describe("threads", () => {
  test("give the projection that one process gives, and say how far they are", async () => {
    const alone = await runProjection(smallPack(), options({}));
    const seen: number[] = [];
    const together = await runProjection(smallPack(), options({ workers: 3, onProgress: (done) => seen.push(done) }));
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
    expect(seen.at(-1)).toBe(23);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  }, 60_000);

  const without = (file: string, word: string) => {
    const rows = smallPack().get(file)!.split("\n");
    return new Map(smallPack()).set(file, rows.filter((row) => !row.includes(word)).join("\n"));
  };
  const noSuchHome = { ...BASELINE_SCENARIO, levers: [{ kind: "capacity", placement: "nowhere", add: 1 } as Lever] };

  test.each([
    ["a pack without a figure", PackError, "dispersion", without("entries.csv", "dispersion"), BASELINE_SCENARIO],
    [
      "rows that lead nowhere",
      ParameterError,
      "transitions-18",
      without("transitions-18.csv", ",ifa,"),
      BASELINE_SCENARIO,
    ],
    ["a lever on no kind of home", ScenarioError, "nowhere", smallPack(), noSuchHome],
  ])(
    "refuse %s as one process does",
    async (_, kind, told, files, scenario) => {
      const refusal = (workers: number) =>
        runProjection(files, options({ workers, scenario })).catch((error: unknown) => error);
      const [alone, together] = [await refusal(1), await refusal(2)];
      for (const error of [alone, together]) expect(error).toBeInstanceOf(kind);
      expect(JSON.stringify(issuesOf(alone))).toContain(told);
      expect(issuesOf(together)).toEqual(issuesOf(alone));
      expect((together as Error).message).toBe((alone as Error).message);
    },
    60_000,
  );

  test("that break off fail the run with what they said", async () => {
    await expect(runProjection(smallPack(), options({ workers: 2, firstMember: -1 }))).rejects.toThrow(/firstMember/);
  }, 60_000);
});

test.each([1, 5, 23])("%d members of a queue are taken once each, by whoever shares its counts", (members) => {
  const queue = new MemberQueue({ firstMember: 40, members });
  const shared = new MemberQueue(queue.range, queue.counts);
  const taken: number[] = [];
  for (let [one, other] = [queue, shared], next = one.take(); next; [one, other] = [other, one], next = one.take()) {
    expect(next.members).toBeGreaterThan(0);
    for (let i = 0; i < next.members; i++) taken.push(next.firstMember + i);
    one.finish(next.members);
    expect(other.done).toBe(taken.length);
  }
  expect(taken).toEqual(Array.from({ length: members }, (_, i) => 40 + i));
  expect(shared.take()).toBeUndefined();
});
