import { type CarerFlows, inForce, type Parameters, type Timeline } from "../calibrate/index.js";
import { binomial, expm1, Generator, poisson, reopen, type StreamKey, streamKey } from "../chance/index.js";

/**
 * Foster households, or hosts, of one kind by month. Each month some stop and some are approved:
 *
 *     units(t + 1) = units(t) - Binomial(units(t), 1 - exp(-leaving / 12)) + Poisson(approvals / 12)
 *
 * Where a pack gives no approvals and losses (kinship carers are approved for a child they know), nobody plans them and
 * there is a need only.
 */
export class CarerSupply {
  /** People a household or host takes at the end of each month from the origin, for the member last run. */
  readonly perUnit: Float64Array;
  /** Share of the young adults staying put who live with these carers, for the member last run; all where the pack does not say. */
  stayingPutShare = 1;
  /** Households or hosts at the end of each month from the origin, for the member last run. */
  readonly units: Int32Array;
  private readonly key: StreamKey;
  private readonly generator = new Generator();

  /** `kind` is a kind of carers.csv; `months` run from the origin. */
  constructor(
    private readonly kind: string,
    /** Whether the pack says how many there are and how many come and go. */
    readonly isPlanned: boolean,
    seed: string,
    months: number,
  ) {
    this.key = streamKey(seed, `carers:${kind}`);
    this.perUnit = new Float64Array(months + 1);
    this.units = new Int32Array(months + 1);
  }

  /** Draws one member's carers from its parameters. */
  run(timeline: Timeline, member: number): void {
    const { units, perUnit } = this;
    perUnit.forEach((_, t) => {
      perUnit[t] = this.flows(inForce(timeline, t)).perUnit;
    });
    const start = this.flows(inForce(timeline, 0));
    this.stayingPutShare = start.stayingPut;
    if (!start.supply) return;
    const generator = reopen(this.generator, this.key, member, 0);
    units[0] = Math.round(start.supply.opening);
    for (let t = 1; t < units.length; t++) {
      const { approvals, leaving } = this.flows(inForce(timeline, t)).supply!;
      const stops = binomial(generator, units[t - 1], -expm1(-leaving / 12));
      units[t] = units[t - 1] - stops + poisson(generator, approvals / 12);
    }
  }

  private flows({ carers }: Parameters): CarerFlows {
    return carers.get(this.kind)!;
  }
}
