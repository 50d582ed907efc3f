import { type Draws, oneFigure } from "../calibrate/index.js";
import { binomial, expm1, Generator, poisson, reopen, type StreamKey, streamKey } from "../chance/index.js";
import type { DataPack, Figure } from "../pack/types.js";

/** What carers.csv says of one kind of carer. */
interface CarerFigures {
  /** People a household or host takes. */
  readonly perUnit: Figure;
  /** Share of the young adults staying put who live with this kind of carer. */
  readonly stayingPut: Figure | undefined;
  /** Households or hosts at the origin, approvals a year, share that stops in a year (a yearly rate); all or none. */
  readonly supply: { readonly opening: Figure; readonly approvals: Figure; readonly leaving: Figure } | undefined;
}

const PER_UNIT = ["places-per-household", "children-per-household", "places-per-host"];
const OPENING = ["households", "hosts"];

/**
 * Foster households, or hosts, of one kind by month. Each month some stop and some are approved:
 *
 *     units(t + 1) = units(t) - Binomial(units(t), 1 - exp(-leaving / 12)) + Poisson(approvals / 12)
 *
 * Where a pack gives no approvals and losses (kinship carers are approved for a child they know), nobody plans them and
 * there is a need only.
 */
export class CarerSupply {
  /** People a household or host takes, for the member last run. */
  perUnit = 1;
  /** Share of the young adults staying put who live with these carers, for the member last run; all where the pack does not say. */
  stayingPutShare = 1;
  /** Households or hosts at the end of each month from the origin, for the member last run. */
  readonly units: Int32Array;
  private readonly figures: CarerFigures;
  private readonly key: StreamKey;
  private readonly generator = new Generator();

  /** `kind` is a kind of carers.csv; `months` run from the origin. */
  constructor(pack: DataPack, kind: string, seed: string, months: number) {
    this.figures = carerFigures(pack, kind);
    this.key = streamKey(seed, `carers:${kind}`);
    this.units = new Int32Array(months + 1);
  }

  /** Whether the pack says how many there are and how many come and go. */
  get isPlanned(): boolean {
    return this.figures.supply !== undefined;
  }

  /** Draws one member's carers. */
  run(draws: Draws, member: number): void {
    const { perUnit, stayingPut, supply } = this.figures;
    const { units } = this;
    this.perUnit = draws.read(perUnit);
    this.stayingPutShare = stayingPut ? draws.read(stayingPut) : 1;
    if (!supply) return;
    const generator = reopen(this.generator, this.key, member, 0);
    const approvals = draws.read(supply.approvals) / 12;
    const stops = -expm1(-draws.read(supply.leaving) / 12);
    units[0] = Math.round(draws.read(supply.opening));
    for (let t = 1; t < units.length; t++)
      units[t] = units[t - 1] - binomial(generator, units[t - 1], stops) + poisson(generator, approvals);
  }
}

function carerFigures(pack: DataPack, kind: string): CarerFigures {
  const own = pack.carers.filter((row) => row.kind === kind);
  const find = (measures: readonly string[]) => own.find((row) => measures.includes(row.measure))?.figure;
  const [opening, approvals, leaving] = [find(OPENING), find(["approvals"]), find(["leaving"])];
  return {
    perUnit: find(PER_UNIT) ?? oneFigure(own, `${PER_UNIT.join(" or ")} (kind ${kind})`, "carers.csv"),
    stayingPut: find(["staying-put-share"]),
    supply: opening && approvals && leaving ? { opening, approvals, leaving } : undefined,
  };
}
