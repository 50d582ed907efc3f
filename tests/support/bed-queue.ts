import { openStream, streamKey } from "@sufficiency/core/advanced";

/** A queue for beds: requests at random, `rate` of them a night on average. */
export interface BedQueue {
  readonly servers: number;
  /** Requests that can wait; Infinity for all. */
  readonly room: number;
  readonly rate: number;
  /** Draws the length of a stay from a uniform number. */
  readonly stay: (uniform: number) => number;
}

/** What a simulation of a queue saw. */
export interface Seen {
  readonly requests: number;
  readonly turnedAway: number;
  readonly waited: number;
  /** Sum of the waits of all who were let in. */
  readonly nightsWaited: number;
  /** Time average of how many wait. */
  readonly meanWaiting: number;
  /** Nights from the first request to the last. */
  readonly nights: number;
}

/** Follows a queue request by request: each takes the bed that is free first, in the order in which they came. */
export function simulateQueue({ servers, room, rate, stay }: BedQueue, requests: number, seed: string): Seen {
  const generator = openStream(streamKey(seed, "bed queue"), 0, 0);
  const freeFrom = new Float64Array(servers);
  /** When those who wait get their bed, in order. */
  let waiting: number[] = [];
  let [now, turnedAway, waited, nightsWaited, area] = [0, 0, 0, 0, 0];
  for (let n = 0; n < requests; n++) {
    const next = now - Math.log(1 - generator.uniform()) / rate;
    area += waiting.reduce((sum, until) => sum + Math.min(until, next) - now, 0);
    now = next;
    waiting = waiting.filter((until) => until > now);
    const bed = freeFrom.indexOf(Math.min(...freeFrom));
    const start = Math.max(now, freeFrom[bed]);
    const length = stay(generator.uniform());
    if (start > now && waiting.length >= room) {
      turnedAway++;
      continue;
    }
    if (start > now) {
      waited++;
      waiting.push(start);
    }
    nightsWaited += start - now;
    freeFrom[bed] = start + length;
  }
  return { requests, turnedAway, waited, nightsWaited, meanWaiting: area / now, nights: now };
}

/** Means and spreads over runs of a simulation with seeds of their own. */
export function overRuns(queue: BedQueue, runs: number, requests: number, of: (seen: Seen) => number) {
  const values = Array.from({ length: runs }, (_, run) => of(simulateQueue(queue, requests, `queue ${run}`)));
  const mean = values.reduce((sum, value) => sum + value, 0) / runs;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
  return { mean, error: Math.sqrt(variance / runs) };
}
