import type { Generator } from "../../random/generator.js";
import { negativeBinomial } from "../../random/negative-binomial.js";
import type { EntryMix, EntryStream } from "../../states/network.js";
import { drawBirthMonth, sizeOf } from "../entries.js";
import type { Population } from "../population.js";
import { sameNumbers } from "./same.js";

/**
 * New children of one stream in two paths. Where both have the same dispersion the one with more entrants has those of
 * the other and some besides: negative binomial numbers of one dispersion add up. Entrants of both go to the same cell
 * as often as the two mixes allow, and are born in the same month.
 */
export function takePairedEntries(
  first: Population,
  second: Population,
  a: EntryStream,
  b: EntryStream,
  month: number,
  calendar: number,
  generator: Generator,
): void {
  const [inFirst, inSecond] = drawNumbers(a, b, month, generator);
  const [mixA, mixB] = [a.mix[month - 1], b.mix[month - 1]];
  const same = mixA === mixB || sameNumbers(mixA.share, mixB.share);
  const [firstFlows, secondFlows] = [first.flows(month), second.flows(month)];
  for (let child = 0; child < Math.max(inFirst, inSecond); child++) {
    const item = (child < inFirst ? mixA : mixB).table.draw(generator);
    const other = child >= inFirst || child >= inSecond || same ? item : follow(mixA, mixB, item, generator);
    const monthsOld = a.babyTable.draw(generator);
    const birthMonth = generator.below(12);
    const enter = (population: Population, { cells, flows }: EntryStream, into: number, counted: Int32Array) => {
      const isBaby = population.network.space.cells[cells[into]].age === 0;
      population.state.add(cells[into], isBaby ? drawBirthMonth(calendar, monthsOld) : birthMonth);
      counted[flows[into]]++;
    };
    if (child < inFirst) enter(first, a, item, firstFlows);
    if (child < inSecond) enter(second, b, other, secondFlows);
  }
}

/** Means that differ by no more than the last bits of a sum are the same mean. */
const ROUNDING = 1e-9;

function drawNumbers(a: EntryStream, b: EntryStream, month: number, generator: Generator): [number, number] {
  const [meanA, meanB] = [Math.max(0, a.mean[month - 1]), Math.max(0, b.mean[month - 1])];
  const [dispersionA, dispersionB] = [a.dispersion[month - 1], b.dispersion[month - 1]];
  const draw = (mean: number, dispersion: number) =>
    mean > 0 ? negativeBinomial(generator, mean, sizeOf(mean, dispersion)) : 0;
  if (dispersionA !== dispersionB) return [draw(meanA, dispersionA), draw(meanB, dispersionB)];
  const common = draw(Math.min(meanA, meanB), dispersionA);
  const apart = Math.abs(meanA - meanB);
  const more = apart > ROUNDING * meanA ? draw(apart, dispersionA) : 0;
  return meanA > meanB ? [common + more, common] : [common, common + more];
}

/** The item of the second mix that goes with one of the first. */
function follow(own: EntryMix, other: EntryMix, item: number, generator: Generator): number {
  if (generator.uniform() * own.share[item] < other.share[item]) return item;
  for (;;) {
    const drawn = other.table.draw(generator);
    if (generator.uniform() * other.share[drawn] > own.share[drawn]) return drawn;
  }
}
