import { checkShape, checkSpread } from "./bounds.js";
import type { Generator } from "./generator.js";
import { standardNormal } from "./normal.js";
import { exp, ln, log1p } from "./portable.js";

/**
 * A gamma draw with mean shape * scale and variance shape * scale^2: shape 1e-9 to 1e12, scale 0 or more. A shape well
 * below 1 puts much of its probability below the smallest number there is; such draws are 0.
 */
export function gamma(generator: Generator, shape: number, scale: number): number {
  checkShape("shape", shape);
  checkSpread("scale", scale);
  return scale * (shape < 1 ? exp(lnStandardGamma(generator, shape)) : standardGamma(generator, shape));
}

/** The logarithm of a gamma draw of scale 1; finite for every shape from 1e-9, where the draw itself would be 0. */
export function lnStandardGamma(generator: Generator, shape: number): number {
  if (shape >= 1) return ln(standardGamma(generator, shape));
  const boosted = ln(standardGamma(generator, shape + 1));
  return boosted + ln(generator.openUniform()) / shape;
}

/** A gamma draw of scale 1 and shape 1 or more (Marsaglia and Tsang 2000, doi:10.1145/358407.358414). */
export function standardGamma(generator: Generator, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(generator);
    const y = c * x;
    if (y <= -1) continue;
    const v = (1 + y) * (1 + y) * (1 + y);
    const u = generator.openUniform();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    // 1 - v + ln v, written so that it keeps its digits when the shape is large and y small.
    const gap = 3 * (log1p(y) - y - y * y) - y * y * y;
    if (ln(u) < 0.5 * x * x + d * gap) return d * v;
  }
}
