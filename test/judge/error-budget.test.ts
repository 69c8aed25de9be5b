import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorBudget } from '../../src/judge/error-budget.ts';

const day = 86_400_000;
const june = { fromMs: Date.UTC(2026, 5, 1), toMs: Date.UTC(2026, 6, 1), nowMs: Date.UTC(2026, 5, 16) };
const ninety = { numerator: 90n, denominator: 100n };

describe('the budget of late contacts', () => {
  it('is a share of the whole period’s contacts at the pace so far', () => {
    // 500 contacts in 15 of 30 days are 1,000 in all, of which 100 may be late; 80 are, so 5.33 a day, and 100 after 18.75 days.
    expect(errorBudget(ninety, false, { n: 500, late: 80 }, june)).toEqual({
      from: '2026-06-01T00:00:00.000Z',
      to: '2026-07-01T00:00:00.000Z',
      contacts: 1000,
      allowed: 100,
      used: 80,
      left: 20,
      spentAt: '2026-06-19T18:00:00.000Z',
    });
  });

  it('that lasts longer than the period is not spent in it', () => {
    expect(errorBudget(ninety, false, { n: 500, late: 50 }, june)).toMatchObject({
      left: 50,
      spentAt: '2026-07-01T00:00:00.000Z',
    });
    expect(errorBudget(ninety, false, { n: 500, late: 49 }, june)).toMatchObject({ left: 51, spentAt: null });
    expect(errorBudget(ninety, false, { n: 500, late: 0 }, june)).toMatchObject({ left: 100, spentAt: null });
  });

  it('that is spent says by how much', () => {
    expect(errorBudget(ninety, false, { n: 500, late: 120 }, june)).toMatchObject({ left: -20, spentAt: null });
  });

  it('of a period that is over is that of its contacts', () => {
    const over = { ...june, nowMs: june.toMs + 3 * day };
    expect(errorBudget(ninety, false, { n: 505, late: 80 }, over)).toMatchObject({
      contacts: 505,
      allowed: 50,
      left: -30,
      spentAt: null,
    });
  });

  it('is one smaller where the share itself is a miss', () => {
    const over = { ...june, nowMs: june.toMs };
    expect(errorBudget(ninety, true, { n: 500, late: 0 }, over)?.allowed).toBe(49);
    expect(errorBudget(ninety, true, { n: 505, late: 0 }, over)?.allowed).toBe(50);
  });

  it('is not there before the period begins, nor without contacts', () => {
    expect(errorBudget(ninety, false, { n: 5, late: 1 }, { ...june, nowMs: june.fromMs })).toBeNull();
    expect(errorBudget(ninety, false, { n: 0, late: 0 }, june)).toBeNull();
  });

  it('agrees with the target: nothing is left below 0 exactly where a finished period misses it', () => {
    const shares = fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(shares, ([permille, n, part, strict]) => {
        const late = Math.floor(n * part);
        const share = { numerator: BigInt(permille), denominator: 1000n };
        const budget = errorBudget(share, strict, { n, late }, { fromMs: 0, toMs: 1, nowMs: 1 });
        const [inTime, wanted] = [BigInt(n - late) * 1000n, BigInt(permille) * BigInt(n)];
        // More than all of them in time is asked of nobody: such a target is refused.
        fc.pre(!(strict && permille === 1000));
        expect((budget?.left ?? 0) >= 0).toBe(strict ? inTime > wanted : inTime >= wanted);
      }),
    );
  });
});
