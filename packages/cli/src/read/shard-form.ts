import type { EnsembleData } from "@sufficiency/core/advanced";
import * as z from "zod/mini";
import { HASHES, SHA256, TEXT, VERSION } from "./form.js";

/** The form that this version writes and reads. */
export const SHARD_FORM = 2;

function atLeast(least: number) {
  const words = `a whole number, ${least} or more`;
  return z.int(words).check(z.minimum(least, words));
}

const COUNT = atLeast(0);
const MEMBERS = atLeast(1);

/** What every file that is a shard of some form begins with. */
export const SHARD_MARK = z.object({ kind: z.literal("sufficiency shard"), form: MEMBERS });

/** What decides the bytes of a projection, but for the members: the same in every shard of it. */
const RUN = z.looseObject(
  {
    program: z.literal("sufficiency", "sufficiency"),
    version: VERSION,
    build: TEXT,
    command: z.literal("project", "project"),
    pack: TEXT,
    scenarioFiles: HASHES,
    inputs: HASHES,
  },
  "what decides the bytes of a run",
);

/** The first line of a shard file: of what run it is, and which members. */
export const SHARD_HEADER = z.object({
  ...SHARD_MARK.shape,
  run: RUN,
  firstMember: COUNT,
  members: MEMBERS,
  /** Of the second line, its line feed left out. */
  sha256: SHA256,
});

export type ShardRun = Readonly<z.output<typeof RUN>>;
export type ShardHeader = Readonly<z.output<typeof SHARD_HEADER>>;

const NUMBERS = "a list of whole numbers";

const HISTOGRAMS = z
  .object(
    {
      starts: z.array(COUNT, NUMBERS),
      values: z.array(z.int("a whole number"), NUMBERS),
      times: z.array(MEMBERS, NUMBERS),
    },
    "a set of histograms",
  )
  .check(
    z.refine(({ starts, values, times }) => {
      const isInOrder = starts.every((start, s) => start >= (starts[s - 1] ?? 0));
      return starts[0] === 0 && isInOrder && starts.at(-1) === values.length && values.length === times.length;
    }, "a set of histograms, their starts in order and a number of times for each value"),
  );

/** The second line: exact histograms and sums. */
export const SHARD_BODY = z.object({
  members: MEMBERS,
  histograms: z.record(z.string(), HISTOGRAMS, "histograms by name"),
  sums: z.record(z.string(), z.array(z.number("a number"), "a list of sums"), "sums by name"),
}) satisfies z.ZodMiniType<EnsembleData>;
