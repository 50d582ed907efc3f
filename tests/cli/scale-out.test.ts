import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { packFolder, sufficiency } from "../support/command.js";
import { smallPack } from "../support/small-pack.js";
import { ROOT } from "../support/source.js";

const home = mkdtempSync(join(tmpdir(), "sufficiency-scale-out-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A `sufficiency` that prints its words, one a line, in place of running them. */
const bin = join(home, "bin");
beforeAll(() => {
  mkdirSync(bin);
  writeFileSync(join(bin, "sufficiency"), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
  chmodSync(join(bin, "sufficiency"), 0o755);
});

test("the Kubernetes example in the documentation runs every member once, and its shards merge into one run", async () => {
  const pack = packFolder(join(home, "small"), smallPack());
  const { apiVersion, kind, spec } = parse(
    readFileSync(join(ROOT, "examples/kubernetes/projection-shards.yaml"), "utf8"),
  );
  expect({ apiVersion, kind, mode: spec.completionMode }).toEqual({
    apiVersion: "batch/v1",
    kind: "Job",
    mode: "Indexed",
  });
  const { command, env } = spec.template.spec.containers[0];
  const said: Record<string, string> = Object.fromEntries(
    env.map(({ name, value }: { name: string; value: string }) => [name, value]),
  );
  const wordsOf = (index: number) => {
    const given = { ...said, MEMBERS: "2", PACK: pack, SHARDS: home, JOB_COMPLETION_INDEX: `${index}` };
    const [shell, ...rest] = command;
    const { stdout } = spawnSync(shell, rest, {
      env: { PATH: `${bin}:${process.env["PATH"]}`, ...given },
      encoding: "utf8",
    });
    return stdout.trimEnd().split("\n");
  };
  const pods = [0, 1, 2].map(wordsOf);
  for (const words of pods) expect(await sufficiency(...words)).toMatchObject({ status: 0 });
  const shards = pods.map((words) => words.at(-1) as string);
  expect(await sufficiency("merge", ...shards, "--pack", pack, "--members", "6")).toMatchObject({ status: 0 });
  expect(spec.completions * Number(said["MEMBERS"])).toBe(100_000);
});
