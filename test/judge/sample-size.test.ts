import { describe, expect, it } from 'vitest';
import { conditionOf, parseCondition, type WrittenCondition } from '../../src/judge/condition.ts';
import { decideByInterval, decideExactly, type Outcome } from '../../src/judge/decide.ts';
import { binomialProbability } from '../../src/stats/binomial.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';

const target = conditionOf(parseCondition('>= 80%') as WrittenCondition);

/** Probability that the gate says `outcome` of n answers when the true share is p: summed over every possible number of satisfied ones. */
function probability(outcome: Outcome, n: number, p: number, decide: (hits: number, n: number) => Outcome): number {
  let sum = 0;
  for (let hits = 0; hits <= n; hits += 1) {
    if (decide(hits, n) === outcome) sum += binomialProbability(hits, n, p);
  }
  return sum;
}

const naive = (hits: number, n: number): Outcome =>
  decideExactly({ numerator: BigInt(hits), denominator: BigInt(n) }, target);

const byInterval = (hits: number, n: number): Outcome =>
  decideByInterval(wilsonInterval(hits, n) ?? { low: 0, high: 1 }, target);

const percent = (probability: number) => Math.round(probability * 100);

/**
 * "CSAT >= 80 %", in per cent. n; a gate on the bare number fails a true 80 %, a true 85 %; the gate on the interval of a
 * true 85 % passes, is inconclusive, fails; passes a true 90 %.
 */
const table = [
  [20, 37, 17, 4, 96, 1, 12],
  [50, 42, 12, 11, 89, 0, 43],
  [100, 44, 7, 25, 75, 0, 80],
  [200, 46, 2, 39, 61, 0, 97],
  [500, 47, 0, 83, 17, 0, 100],
  [1000, 48, 0, 99, 1, 0, 100],
] as const;

describe('how often the gate is right, by exact binomial sums', () => {
  it.each(table)('of %d answers', (n, fails80, fails85, pass85, open85, fail85, pass90) => {
    expect([
      percent(probability('missed', n, 0.8, naive)),
      percent(probability('missed', n, 0.85, naive)),
      percent(probability('met', n, 0.85, byInterval)),
      percent(probability('undecided', n, 0.85, byInterval)),
      percent(probability('missed', n, 0.85, byInterval)),
      percent(probability('met', n, 0.9, byInterval)),
    ]).toEqual([fails80, fails85, pass85, open85, fail85, pass90]);
  });

  it('a target met exactly is called missed in at most one run of forty', () => {
    for (const [n] of table) expect(probability('missed', n, 0.8, byInterval)).toBeLessThan(0.035);
  });
});
