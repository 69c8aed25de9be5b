import { expect, test } from 'vitest';
import { incompleteBeta } from '../../src/stats/incomplete-beta.ts';

// scipy.special.betainc (1.17.1): x, a, b and I_x(a, b).
const cases: readonly [number, number, number, number][] = [
  [0.5, 2, 3, 0.6875],
  [0.2, 0.5, 0.5, 0.2951672353008665],
  [0.9, 10, 0.5, 0.15164090963470994],
  [0.99, 500, 0.5, 0.0015273578790529906],
  [0.3, 20, 40, 0.29982167525229364],
  [1e-5, 0.5, 100, 0.0356261502184796],
];

test.each(cases)('I_%d(%d, %d) is right to 11 digits', (x, a, b, expected) => {
  expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(1e-11);
});

test('nothing lies below 0 and everything below 1', () => {
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
});
