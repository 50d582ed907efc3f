import seedrandom from "seedrandom";
import { ParameterError } from "../vocabulary/issue.js";
import { Generator } from "./generator.js";
import { type StreamKey, threefry } from "./threefry.js";

/**
 * The key of everything drawn for one purpose (`"entries"`, `"exits"`) under the user's seed. Any two strings will do;
 * different pairs give different keys. Costs microseconds: once per process, not per member.
 */
export function streamKey(seed: string, purpose: string): StreamKey {
  const source = seedrandom(`${printable(seed)}\u0001${printable(purpose)}\u0002`);
  return [source.int32(), source.int32(), source.int32(), source.int32()];
}

/** The keys of one seed, each worked out at its first use. */
export class StreamKeys {
  private readonly keys = new Map<string, StreamKey>();

  constructor(private readonly seed: string) {}

  of(purpose: string): StreamKey {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = streamKey(this.seed, purpose);
    this.keys.set(purpose, key);
    return key;
  }
}

/**
 * The generator of one member and month: whole numbers from 0 to 2^32 - 1. Depends on the key and the two numbers
 * alone, so members may be run in any order, on any machine.
 */
export function openStream(key: StreamKey, member: number, month: number): Generator {
  if (member >>> 0 !== member) throw new ParameterError("member", member, "a whole number from 0 to 4294967295");
  if (month >>> 0 !== month) throw new ParameterError("month", month, "a whole number from 0 to 4294967295");
  const generator = new Generator();
  threefry(key, member, month, 0, 0, generator);
  return generator;
}

/**
 * seedrandom keeps only the low byte of a character and repeats a short seed to fill its key ("1" and "11" are the same
 * to it). So other characters than printable ASCII are spelt out, and the text ends in a mark it has nowhere else.
 */
function printable(text: string): string {
  return text.replace(/[^ -[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
