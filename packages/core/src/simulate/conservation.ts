import type { StateSpace } from "../states/state-space.js";
import { GROUPS, type Group } from "../vocabulary/cohort.js";
import { ConservationError } from "../vocabulary/issue.js";
import type { Path } from "./path.js";
import { PathLayout } from "./path-layout.js";

/** Asserts, month by month, that what the flows brought and took is what became of the stocks. */
export class Conservation {
  /** By flow: the stock series it leaves and joins, -1 for the outside. */
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly balance: Int32Array;

  constructor(
    private readonly space: StateSpace,
    private readonly layout = new PathLayout(space),
  ) {
    const series = (group: Group, placement: string) => {
      const place = layout.placeOf(placement);
      return place === undefined ? -1 : layout.series(group, place);
    };
    this.from = Int32Array.from(space.flows, (f) => series(f.group, f.from));
    // What an exit names as its end is a reason, not a place.
    this.to = Int32Array.from(space.flows, (f) =>
      f.kind === "exit" || f.kind === "age-out" ? -1 : series(f.group, f.to),
    );
    this.balance = new Int32Array(layout.width);
  }

  /**
   * In every group and kind of home, children at the month's start + those the flows brought - those the flows took
   * = children at its end. Flows are counted as they happen and stocks are counted afresh, so a flow counted twice, or a
   * child moved without being counted, fails here.
   *
   * @throws ConservationError, naming member, month, group and place.
   */
  assertMonth(path: Path, month: number): void {
    const { balance, from, to, layout } = this;
    const flows = path.flowRow(month);
    for (const group of GROUPS) balance.set(path.stockRow(month - 1, group), layout.series(group, 0));
    for (let f = 0; f < flows.length; f++) {
      const children = flows[f];
      if (children === 0) continue;
      if (from[f] >= 0) balance[from[f]] -= children;
      if (to[f] >= 0) balance[to[f]] += children;
    }
    for (const group of GROUPS) {
      const [end, first] = [path.stockRow(month, group), layout.series(group, 0)];
      for (let p = 0; p < end.length; p++)
        if (balance[first + p] !== end[p]) throw this.unbalanced(path, month, group, p);
    }
  }

  private unbalanced(path: Path, month: number, group: Group, place: number): ConservationError {
    const [found, given] = [path.stockRow(month, group)[place], this.balance[this.layout.series(group, place)]];
    return new ConservationError(
      `member ${path.member}, month ${month}: ${group} children in ${this.space.places[place]} are ${found}, but the flows give ${given}`,
    );
  }
}
