import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';

// scipy.special.ndtri (1.17.1): both tails, both borders between the three regions of the algorithm.
const cases: readonly [number, number][] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965322],
  [1e-40, -13.31092137142517],
  [1e-12, -7.034483825301131],
  [1e-10, -6.361340902404056],
  [1e-8, -5.612001244174789],
  [0.001, -3.090232306167813],
  [0.01, -2.3263478740408408],
  [0.025, -1.9599639845400545],
  [0.07, -1.4757910281791706],
  [0.08, -1.4050715603096329],
  [0.1, -1.2815515655446004],
  [0.2, -0.8416212335729142],
  [0.3, -0.5244005127080409],
  [0.4, -0.2533471031357997],
  [0.45, -0.12566134685507402],
  [0.5, 0.0],
  [0.6, 0.2533471031357997],
  [0.8, 0.8416212335729143],
  [0.9, 1.2815515655446004],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.9999999, 5.199337582290661],
];

test.each(cases)('the normal quantile of %d is right to 14 digits', (probability, expected) => {
  expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
});

test('a probability of 0, 1 or outside has no quantile', () => {
  for (const probability of [0, 1, -0.1, 1.1, Number.NaN])
    expect(() => normalQuantile(probability)).toThrow(RangeError);
});
