import { ParameterError } from "../../vocabulary/issue.js";

/**
 * Erlang's loss formula: the chance that all `servers` are taken when requests come at random, each is served at once
 * or turned away, and `load` is requests per mean stay. Depends on the mean of the stays alone, not on their shape.
 * Worked out by B(0) = 1, B(n) = a B(n - 1) / (n + a B(n - 1)), which neither overflows nor cancels for any load.
 * Source: Erlang 1917; Jagerman 1974, Bell System Technical Journal 53:525.
 *
 * @param servers whole number of 0 or more
 * @param load erlangs, 0 or more
 * @throws ParameterError for other numbers.
 */
export function erlangB(servers: number, load: number): number {
  checkQueue(servers, load);
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/**
 * Erlang's delay formula: the chance that a request must wait when all wait for as long as it takes and stays are
 * exponential. 1 where the load is no less than the servers: then the queue never ends.
 * C = B / (1 - (a / n) (1 - B)). Source: Cooper 1981, Introduction to Queueing Theory, section 3.4.
 *
 * @throws ParameterError as `erlangB`.
 */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load);
  if (load >= servers) return 1;
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** The fewest servers that turn away no more than a share `turnedAway` (above 0) of requests. */
export function serversFor(load: number, turnedAway: number): number {
  if (!(turnedAway > 0)) throw new ParameterError("turnedAway", turnedAway, "above 0");
  checkQueue(0, load);
  let servers = 0;
  for (let blocked = 1; blocked > turnedAway; ) {
    servers++;
    blocked = (load * blocked) / (servers + load * blocked);
  }
  return servers;
}

/** What a queue with a waiting room comes to in the long run. */
export interface FiniteQueue {
  /** Share of requests that find every bed taken and the waiting room full. */
  readonly turnedAway: number;
  /** Share of the requests let in that wait. */
  readonly waits: number;
  /** Mean wait of the requests let in, those that do not wait included, in mean stays. */
  readonly meanWait: number;
  /** Mean number of servers that are taken. */
  readonly busy: number;
}

/**
 * The queue M/M/c/K: `servers`, and room for `room` more to wait; a request that finds no room goes elsewhere. Without room it
 * is Erlang's loss formula, with endless room and a load below the servers his delay formula. The wait follows from the
 * mean number waiting by Little's law. Source: Gross and Harris 1998, Fundamentals of Queueing Theory, section 2.5.
 *
 * @param servers whole number of 1 or more
 * @param room whole number of 0 or more
 * @param load erlangs, 0 or more
 * @throws ParameterError for other numbers.
 */
export function finiteQueue(servers: number, room: number, load: number): FiniteQueue {
  if (!(servers >= 1)) throw new ParameterError("servers", servers, "a whole number of 1 or more");
  if (!Number.isInteger(room) || room < 0) throw new ParameterError("room", room, "a whole number of 0 or more");
  const full = erlangB(servers, load);
  if (full === 0) return { turnedAway: 0, waits: 0, meanWait: 0, busy: load };
  // Chances of as many people as servers, one more ... in terms of the first of them.
  let [states, waitingStates, waiting, last] = [1 / full, 0, 0, 1];
  for (let n = 1; n <= room; n++) {
    waitingStates += last;
    last *= load / servers;
    states += last;
    waiting += n * last;
  }
  const turnedAway = last / states;
  const letIn = load * (1 - turnedAway);
  return {
    turnedAway,
    waits: waitingStates / (states - last),
    meanWait: waiting / states / letIn,
    busy: letIn,
  };
}

function checkQueue(servers: number, load: number): void {
  if (!Number.isInteger(servers) || servers < 0)
    throw new ParameterError("servers", servers, "a whole number of 0 or more");
  if (!Number.isFinite(load) || load < 0) throw new ParameterError("load", load, "a finite number of 0 or more");
}
