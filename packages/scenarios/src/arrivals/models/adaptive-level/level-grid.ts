import { exp, ln } from "@sufficiency/core/advanced";
import { sumSimple } from "simple-statistics";

/** Gap between two points of the grid of log levels; a little over the smallest innovation it must carry. */
export const GRID_STEP = 0.125;

/** An even grid of log levels about an anchor, on which the level's distribution is held. */
export interface LevelGrid {
  /** The log level in the middle, to which a level that does not quite persist returns. */
  readonly anchor: number;
  /** Points on each side of the anchor. */
  readonly half: number;
  /** Number of points, 2 half + 1. */
  readonly size: number;
}

/** Room beyond the smallest and largest count seen, in log units, and the least half width of a grid. */
const ROOM = 2.5;

/** A grid that holds every level that the counts can have had, and room for more. */
export function gridFor(counts: readonly number[], season: Float64Array): LevelGrid {
  const recent = counts.slice(-36);
  const anchor = sumSimple(recent.map((y) => ln(y + 0.5))) / Math.max(1, recent.length);
  let reach = ROOM;
  const swing = Math.max(0, ...season.map(Math.abs));
  for (const y of counts) reach = Math.max(reach, Math.abs(ln(y + 0.5) - anchor) + swing + 1);
  const half = 8 * Math.ceil((reach + 0.5) / GRID_STEP / 8);
  return { anchor, half, size: 2 * half + 1 };
}

/** The distribution of a month's step of the level. */
export interface StepDistribution {
  /** Scale of an innovation, log units a step; of Student's t its scale, not its standard deviation. */
  readonly sd: number;
  /** Share of the distance from the anchor that is kept. */
  readonly persistence: number;
  readonly shape: "gaussian" | "student-t3";
}

/** Density of an innovation up to its constant: e^(-u^2 / 2), or Student's t with three degrees of freedom. */
function innovationDensity({ sd, shape }: StepDistribution, step: number): number {
  const u = step / sd;
  if (shape === "gaussian") return exp(-0.5 * u * u);
  const base = 1 + (u * u) / 3;
  return 1 / (base * base);
}

/** One step of the level on a grid: from each point, to a run of points beginning at `from`, with these probabilities. */
export interface Kernel {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** `size` probabilities a source point; only `from` to `to - 1` are used, and they add to 1. */
  readonly probabilities: Float64Array;
}

/** Probabilities below this are left out of a kernel. */
const NEGLIGIBLE = 3e-5;

/** The kernel of a step distribution. Nothing leaves the grid. */
export function kernelOf({ half, size }: Pick<LevelGrid, "half" | "size">, distribution: StepDistribution): Kernel {
  const kernel = {
    from: new Int32Array(size),
    to: new Int32Array(size).fill(size),
    probabilities: new Float64Array(size * size),
  };
  for (let j = 0; j < size; j++) fillSource(kernel, j, half, distribution);
  return kernel;
}

function fillSource(
  { from, to, probabilities }: Kernel,
  j: number,
  half: number,
  distribution: StepDistribution,
): void {
  const row = probabilities.subarray(j * from.length, (j + 1) * from.length);
  const centre = distribution.persistence * (j - half) + half;
  let sum = 0;
  for (let i = 0; i < row.length; i++) {
    row[i] = innovationDensity(distribution, (i - centre) * GRID_STEP);
    sum += row[i];
  }
  while (row[from[j]] < NEGLIGIBLE * sum) from[j]++;
  while (row[to[j] - 1] < NEGLIGIBLE * sum) to[j]--;
  sum = 0;
  for (let i = from[j]; i < to[j]; i++) sum += row[i];
  for (let i = from[j]; i < to[j]; i++) row[i] = row[i] / sum;
}
