import { setImmediate } from "node:timers/promises";
import type { DataPack } from "@sufficiency/core";
import { type CompareOptions, ScenarioPair } from "@sufficiency/scenarios";
import type { Streams } from "../streams.js";
import type { Compared } from "./compare-options.js";

/** Pairs run between two looks at the outside, so that the run can be interrupted. */
const STRIDE = 5;

/** The first scenario paired with each of the others, every pair of paths run. */
export async function runPairs(
  pack: DataPack,
  [first, ...others]: Compared,
  options: CompareOptions,
  streams: Streams,
): Promise<ScenarioPair[]> {
  const { members } = options;
  const pairs = others.map((scenario) => new ScenarioPair(pack, first, scenario, options));
  for (const [i, pair] of pairs.entries()) {
    for (let done = 0; done < members; done += STRIDE) {
      streams.progress(i * members + done, pairs.length * members);
      await setImmediate();
      pair.run(done, Math.min(STRIDE, members - done));
    }
  }
  streams.progress(pairs.length * members, pairs.length * members);
  return pairs;
}
