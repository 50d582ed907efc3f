import { finishAsync, type Progress, plan, project, projectAsync } from "@sufficiency/scenarios";
import { expect, test } from "vitest";
import { KENT } from "../support/kent.js";

const OPTIONS = { members: 25, seed: "async" };

test("a projection in steps is the projection", async () => {
  expect(await projectAsync(KENT, OPTIONS)).toEqual(project(KENT, OPTIONS));
});

test("progress rises to all members, and other things happen between the steps", async () => {
  const steps: Progress[] = [];
  let others = 0;
  const timer = setInterval(() => others++, 0);
  await projectAsync(KENT, { ...OPTIONS, progress: (step) => steps.push(step) });
  clearInterval(timer);
  expect(steps).toEqual([10, 20, 25].map((done) => ({ done, total: 25 })));
  expect(others).toBeGreaterThan(0);
});

test("it stops soon after its signal, with the signal's reason", async () => {
  const controller = new AbortController();
  let done = 0;
  const projection = projectAsync(KENT, {
    ...OPTIONS,
    members: 1000,
    signal: controller.signal,
    progress: (step) => {
      ({ done } = step);
      if (done === 20) controller.abort("the page was closed");
    },
  });
  await expect(projection).rejects.toBe("the page was closed");
  expect(done).toBe(20);
});

test("options at fault are refused before anything is run", async () => {
  await expect(projectAsync(KENT, { members: 0, seed: "1" })).rejects.toThrow(/members must be/);
});

test("any work can be done in steps", async () => {
  const seen: number[] = [];
  const work = plan(KENT, { seed: "1", risk: 0.2, members: 50 });
  const { kinds } = await finishAsync(work, { progress: ({ done }) => seen.push(done) });
  expect(kinds.length).toBeGreaterThan(0);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
