import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactValue } from '../../src/judge/exact-value.ts';
import { compareFractions, type Fraction } from '../../src/judge/fraction.ts';

const is = (numerator: bigint, denominator: bigint) => (found: Fraction | null) =>
  found !== null && compareFractions(found, { numerator, denominator }) === 0;

describe('the number behind a measurement', () => {
  it('is the fraction of the counts, whatever the double lost', () => {
    const counts = fc
      .integer({ min: 1, max: 10_000_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([hits, n]) => {
        const value = exactValue({ value: hits / n, unit: 'ratio', statistic: 'value', n });
        expect(value).toSatisfy(is(BigInt(hits), BigInt(n)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the sum over n for a mean of times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (milliseconds, n) => {
          const value = exactValue({ value: milliseconds / n / 1000, unit: 'seconds', statistic: 'mean', n });
          expect(value).toSatisfy(is(BigInt(milliseconds), BigInt(n) * 1000n));
        },
      ),
    );
  });

  it('is promoters minus detractors over n for a net score', () => {
    expect(exactValue({ value: 100 / 3, unit: 'points', statistic: 'value', n: 6 })).toSatisfy(is(100n, 3n));
  });

  it('is the count over its months', () => {
    expect(exactValue({ value: 163 / 6, unit: 'count', statistic: 'per_month', n: 4200, months: 6 })).toSatisfy(
      is(163n, 6n),
    );
  });

  it('is the millionth of a second that a quantile is rounded to', () => {
    expect(exactValue({ value: 14400.0001, unit: 'seconds', statistic: 'p90', n: 50 })).toSatisfy(
      is(144_000_001n, 10_000n),
    );
  });

  it('is not there without a value', () => {
    expect(exactValue({ value: null, unit: 'ratio', statistic: 'value', n: 0 })).toBeNull();
  });
});
