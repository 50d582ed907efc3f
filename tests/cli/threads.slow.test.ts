import { PackError, type PackFiles, ParameterError, parsePack } from "@sufficiency/core";
import { definite } from "@sufficiency/core/advanced";

import { BASELINE_SCENARIO, finish, type Lever, ScenarioError } from "@sufficiency/scenarios";
import type { ShardOptions } from "@sufficiency/scenarios/advanced";

import { describe, expect, test } from "vitest";
import { issuesOf } from "../../packages/cli/src/failures.js";
import { type Job, runQueue, type Task } from "../../packages/cli/src/members/jobs.js";
import { MemberQueue } from "../../packages/cli/src/members/member-queue.js";
import { type ProjectionValues, runProjection } from "../../packages/cli/src/members/simulate.js";
import { startThread } from "../../packages/cli/src/members/threads.js";
import { Sources } from "../../packages/cli/src/read/sources.js";
import { smallPack } from "../support/small-pack.js";

const valuesOf = (change: Partial<ProjectionValues>): ProjectionValues => ({
  members: 23,
  firstMember: 5,
  seed: "threads",
  serviceLevel: 0.9,
  enoughMonths: 0.9,
  balanceLevel: 0.8,
  scenario: BASELINE_SCENARIO,
  ...change,
});

const how = (workers: number, onProgress: (done: number) => void = () => undefined) => ({ workers, onProgress });

/** As the command reads them. */
const sourcesOf = (files: PackFiles) => new Sources({ files, hashes: new Map() }, []);

/** What of them every member depends on. */
const optionsOf = ({ seed, enoughMonths, scenario }: ProjectionValues): ShardOptions => {
  return { seed, enoughMonths, scenario };
};

const FEWER_COME = { ...BASELINE_SCENARIO, levers: [{ kind: "entries", factor: 0.5 } as Lever] };

describe("threads", () => {
  test("give the projection that one process gives, and report their progress", async () => {
    const alone = await runProjection(sourcesOf(smallPack()), valuesOf({}), how(1));
    const seen: number[] = [];
    const together = await runProjection(
      sourcesOf(smallPack()),
      valuesOf({}),
      how(3, (done) => seen.push(done)),
    );
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
    expect(seen.at(-1)).toBe(23);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test.each([
    ["project", optionsOf(valuesOf({}))],
    ["compare", { seed: "threads", scenarios: [BASELINE_SCENARIO, FEWER_COME] }],
    ["plan", { seed: "threads", scenario: FEWER_COME }],
  ] as const)("add what they ran of a job, %s, to what was run here", async (job, options) => {
    const files = smallPack();
    const pack = parsePack(files);
    const here = (firstMember: number, members: number) => {
      const task = { job, options, queue: new MemberQueue({ firstMember, members }) } as Task<Job>;
      return finish(runQueue(pack, task));
    };
    const queue = new MemberQueue({ firstMember: 6, members: 7 });
    const { part } = startThread(files, { job, options, queue } as Task<Job>);
    const split = here(0, 6);
    split.merge(await part);
    expect(queue.done).toBe(7);
    expect(split.toData()).toEqual(here(0, 13).toData());
    expect(split.toData()).not.toEqual(here(0, 12).toData());
  });

  const without = (file: string, word: string) => {
    const rows = definite(smallPack().get(file)).split("\n");
    return new Map(smallPack()).set(file, rows.filter((row) => !row.includes(word)).join("\n"));
  };
  const noSuchHome = { ...BASELINE_SCENARIO, levers: [{ kind: "capacity", placement: "nowhere", add: 1 } as Lever] };

  const refused = [
    ["a pack without a figure", PackError, "dispersion", { files: without("entries.csv", "dispersion") }],
    ["rows that lead nowhere", PackError, "transitions-18", { files: without("transitions-18.csv", ",ifa,") }],
    ["a lever on no kind of home", ScenarioError, "nowhere", { scenario: noSuchHome }],
    ["a member that cannot be", ParameterError, "firstMember", { firstMember: -1 }],
  ] as const;

  test.each(refused)("beside this one refuse %s as it does alone", async (_, kind, told, change) => {
    const { files = smallPack(), ...changed } = { files: undefined, ...change };
    const all = valuesOf(changed);
    const queue = new MemberQueue({ firstMember: all.firstMember, members: all.members });
    const { part } = startThread(files, { job: "project", options: optionsOf(all), queue });
    const [alone, beside] = await Promise.all(
      [runProjection(sourcesOf(files), all, how(1)), part].map((run) => run.catch((error: unknown) => error)),
    );
    for (const error of [alone, beside]) expect(error).toBeInstanceOf(kind);
    expect(JSON.stringify(issuesOf(alone))).toContain(told);
    expect(issuesOf(beside)).toEqual(issuesOf(alone));
    expect((beside as Error).message).toBe((alone as Error).message);
  });

  test.each(refused)("that refuse %s fail the run once", async (_, kind, _told, change) => {
    const { files = smallPack(), ...changed } = { files: undefined, ...change };
    await expect(runProjection(sourcesOf(files), valuesOf(changed), how(2))).rejects.toBeInstanceOf(kind);
  });
});

test.each([1, 5, 23])("%d members shared by several threads are each run once", (members) => {
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
