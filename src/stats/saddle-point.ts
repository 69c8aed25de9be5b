/**
 * The two pieces that make binomial and Poisson probabilities accurate for any size.
 *
 * Log-factorials of 100 million differ from each other by billions while the probability hides in their last digits;
 * these two are small numbers from the start. C. Loader, "Fast and accurate computation of binomial probabilities"
 * (2000); R's `dbinom` and `dpois` are built the same way.
 */

/**
 * What Stirling's formula lacks of a log-factorial: ln n! - ln(sqrt(2 pi n) (n/e)^n).
 *
 * @param n whole number, at least 1
 * @example
 * stirlingError(1) // => 0.081061466795
 */
export function stirlingError(n: number): number {
  // Up to 15 the factorial itself is exact in a double; from 16 on the series' next term is below 1e-15.
  if (n <= 15) return Math.log(factorial(n)) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/**
 * How far a count lies from its mean, as half a deviance: x ln(x / mean) + mean - x.
 *
 * @param x count, above 0
 * @param mean above 0
 * @example
 * deviance(5, 5) // => 0
 * deviance(10, 5) // => 1.931471805599
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const v = difference / (x + mean);
  if (!(Math.abs(v) < 0.1)) return x * Math.log(x / mean) - difference;
  // Near the mean the three terms cancel; their Taylor series in v does not.
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; ; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}

function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n; i += 1) product *= i;
  return product;
}
