import type { Generator } from "../random/generator.js";
import type { AdditionalMoveStream, FlowNetwork } from "../states/network.js";
import { takesAnyone } from "./moves.js";
import type { State } from "./state.js";
import type { InTransit } from "./transit.js";

/**
 * Children moved on top of the month's rates, or kept from moving: exactly so many, a fraction by chance, where there
 * are as many to take. Taken at random from those who were there and have not moved this month; kept back at random from
 * those who would have.
 */
export function takeAdditional(
  network: FlowNetwork,
  moves: AdditionalMoveStream,
  state: State,
  month: number,
  transit: InTransit,
  generator: Generator,
): void {
  const children = moves.children[month - 1];
  const whole = Math.floor(Math.abs(children));
  const wanted = whole + (generator.chance(Math.abs(children) - whole) ? 1 : 0);
  if (children > 0) moveMore(network, moves, wanted, state, month, transit, generator);
  else keepBack(moves, wanted, state, transit, generator);
}

function moveMore(
  network: FlowNetwork,
  { from, to, flow }: AdditionalMoveStream,
  wanted: number,
  state: State,
  month: number,
  transit: InTransit,
  generator: Generator,
): void {
  const { totals, place } = state;
  const mayGo = (i: number) => (to[i] < 0 || takesAnyone(network, place[to[i]], month) ? totals[from[i]] : 0);
  for (let moved = 0; moved < wanted; moved++) {
    let eligible = 0;
    for (let i = 0; i < from.length; i++) eligible += mayGo(i);
    if (eligible === 0) return;
    let k = generator.below(eligible);
    let i = 0;
    while (k >= mayGo(i)) k -= mayGo(i++);
    transit.push(from[i], to[i], state.takeOne(from[i], generator), flow[i]);
  }
}

function keepBack(
  { from, flow }: AdditionalMoveStream,
  wanted: number,
  state: State,
  transit: InTransit,
  generator: Generator,
): void {
  for (let keptBack = 0; keptBack < wanted; keptBack++) {
    const going: number[] = [];
    for (let t = 0; t < transit.length; t++) if (from.some((cell, i) => transit.isOn(t, cell, flow[i]))) going.push(t);
    if (going.length === 0) return;
    transit.sendBack(going[generator.below(going.length)], state);
  }
}
