import { expect, test } from 'vitest';
import { binomialAtMost, binomialProbability } from '../../src/stats/binomial.ts';

// k, n, p and the probability, from scipy.special.bdtr (1.17.1) and, for 100 million, sums of 40 digits (mpmath 1.3.0).
const exactly: readonly [number, number, number, number][] = [
  [3, 6, 0.5, 0.3125],
  [0, 36, 0.9, 9.999999999999921e-37],
  [999, 2000, 0.5, 0.01782118995589842],
  [1800, 2000, 0.9, 0.02972287717000542],
  [84, 100, 0.9, 0.01929171696578317],
  [50000000, 100000000, 0.5, 7.97884558808154e-5],
  [89990000, 100000000, 0.9, 5.147108245074556e-7],
  [94999000, 100000000, 0.95, 0.00016474407066978137],
];
const atMost: readonly [number, number, number, number][] = [
  [1, 10, 0.5, 0.0107421875],
  [35, 36, 0.9, 0.9774716004550608],
  [83, 100, 0.9, 0.020598810145300104],
  [95, 100, 0.9, 0.9762889173365231],
  [39, 100, 0.5, 0.017600100108852407],
  [960, 2000, 0.5, 0.038643445281345536],
  [49990000, 100000000, 0.5, 0.02275553131480786],
  [1040, 2000, 0.5, 0.9649595341759531],
];

test.each(exactly)('P(B = %i) of n = %i, p = %d is right to 12 digits', (k, n, p, expected) => {
  expect(Math.abs(binomialProbability(k, n, p) / expected - 1)).toBeLessThan(1e-12);
});

test.each(atMost)('P(B <= %i) of n = %i, p = %d is right to 10 digits', (k, n, p, expected) => {
  expect(Math.abs(binomialAtMost(k, n, p) / expected - 1)).toBeLessThan(1e-10);
});

test('all probabilities together are 1', () => {
  for (const p of [0.05, 0.5, 0.9]) {
    const all = Array.from({ length: 501 }, (_, k) => binomialProbability(k, 500, p));
    expect(all.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  }
});

test('below 0 nothing is left and from n on everything is counted', () => {
  expect(binomialAtMost(-1, 10, 0.5)).toBe(0);
  expect(binomialAtMost(10, 10, 0.5)).toBe(1);
});
