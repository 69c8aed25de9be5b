import { gammaln } from 'simple-statistics';

/**
 * Regularised incomplete beta function I_x(a, b): the share of the beta distribution below x.
 *
 * Student's t is this function in another guise. Continued fraction of NIST's Digital Library of Mathematical
 * Functions, 8.17.22, evaluated by Lentz's method; it converges fast below the mean, so above it 1 - I_(1-x)(b, a) is
 * taken.
 *
 * @param x from 0 to 1
 * @param a above 0; a and b up to some thousands (about 12 digits)
 * @param b above 0
 * @example
 * incompleteBeta(0.5, 2, 3) // => 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFront = a * Math.log(x) + b * Math.log1p(-x) + gammaln(a + b) - gammaln(a) - gammaln(b);
  return Math.exp(logFront) / a / continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let upper = 1;
  let lower = 0;
  for (let m = 0; m < 10_000; m += 1) {
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const even = ((m + 1) * (b - m - 1) * x) / ((a + 2 * m + 1) * (a + 2 * m + 2));
    const before = value;
    for (const term of [odd, even]) {
      lower = 1 / awayFromZero(1 + term * lower);
      upper = awayFromZero(1 + term / upper);
      value *= upper * lower;
    }
    if (Math.abs(value - before) <= Number.EPSILON * Math.abs(value)) break;
  }
  return value;
}

/** Lentz's method divides by these; a zero among them is replaced by next to nothing. */
function awayFromZero(x: number): number {
  return x === 0 ? 1e-300 : x;
}
