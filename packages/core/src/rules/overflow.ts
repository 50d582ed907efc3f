import type { Placement } from "../pack/types.js";
import { ConservationError, ParameterError } from "../vocabulary/issue.js";

/**
 * Overflow: who is turned away from a full home, and where they go.
 *
 * Source: `overflow_to` of placements.csv.
 */
export class Overflow {
  /** Places in an order in which each comes before the one it overflows to. */
  private readonly order: Int32Array;
  /** By place: where children go when it is full; -1 where nobody is turned away. */
  private readonly next: Int32Array;

  /** Placements in the order of the places. */
  constructor(placements: readonly Placement[]) {
    this.next = Int32Array.from(placements, (home) =>
      placements.findIndex((other) => home.overflowTo !== "" && other.id === home.overflowTo),
    );
    this.order = Int32Array.from(topDown(this.next));
  }

  /**
   * The placed reading of a need: capacity binds, and the children a home cannot take go down its chain in one pass
   * from the top. The end of a chain takes all who overflow. Children by place in, children by place out, as many.
   *
   * @param need children by place
   * @param capacity usable places by place, Infinity where they are not planned
   * @returns children by place
   */
  place(need: readonly number[], capacity: readonly number[]): number[] {
    const placed = need.slice();
    let [before, after] = [0, 0];
    for (const home of this.order) {
      before += need[home];
      const away = this.next[home] < 0 ? 0 : Math.max(0, placed[home] - capacity[home]);
      if (away > 0) {
        placed[home] -= away;
        placed[this.next[home]] += away;
      }
    }
    for (const home of this.order) after += placed[home];
    if (before !== after) throw new ConservationError(`${before} children need a place but ${after} are placed`);
    return placed;
  }
}

/** Every place before the one it overflows to. */
function topDown(next: Int32Array): number[] {
  const waits = new Int32Array(next.length);
  for (const to of next) if (to >= 0) waits[to]++;
  const order = [...next.keys()].filter((home) => waits[home] === 0);
  for (const home of order) if (next[home] >= 0 && --waits[next[home]] === 0) order.push(next[home]);
  if (order.length < next.length) throw new ParameterError("overflow_to", "a circle", "a chain that ends somewhere");
  return order;
}
