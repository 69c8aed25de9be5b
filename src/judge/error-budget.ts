import type { Budget } from '../model/verdict.ts';
import type { Fraction } from './fraction.ts';

export type BudgetPeriod = {
  /** Half open, UTC milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
};

export type Lateness = {
  /** Contacts so far. */
  readonly n: number;
  /** How many of them were late. */
  readonly late: number;
};

/**
 * How many late contacts a target leaves room for, and until when.
 *
 * A target of 90 % within a day is a budget: of the contacts of the period one in ten may be late. While the period runs,
 * its contacts are those so far at the same pace to its end, rounded down; the budget is spent when the late ones,
 * at their pace so far, reach what is allowed. `>` leaves one less room than `>=` where the share would be met exactly.
 *
 * The idea of site reliability engineering's error budgets (Beyer et al., "Site Reliability Engineering", chapter 3), with
 * contacts for requests.
 *
 * @param share the target, from 0 to 1
 * @param strict whether the share itself is a miss (`>`)
 * @returns null before the period has begun, and without contacts
 * @example
 * errorBudget({ numerator: 9n, denominator: 10n }, false, { n: 500, late: 80 }, { fromMs: 0, toMs: 864000000, nowMs: 432000000 }) // => { from: '1970-01-01T00:00:00.000Z', to: '1970-01-11T00:00:00.000Z', contacts: 1000, allowed: 100, used: 80, left: 20, spentAt: '1970-01-07T06:00:00.000Z' }
 */
export function errorBudget(
  share: Fraction,
  strict: boolean,
  { n, late }: Lateness,
  { fromMs, toMs, nowMs }: BudgetPeriod,
): Budget | null {
  const elapsed = Math.min(nowMs, toMs) - fromMs;
  if (elapsed <= 0 || n === 0) return null;
  const contacts = nowMs >= toMs ? n : Math.floor((n * (toMs - fromMs)) / elapsed);
  const allowed = Math.max(0, allowedLate(BigInt(contacts), share, strict));
  const left = allowed - late;
  const spentMs = late === 0 || left <= 0 ? null : fromMs + Math.round((allowed / late) * elapsed);
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    contacts,
    allowed,
    used: late,
    left,
    spentAt: spentMs === null || nowMs >= toMs || spentMs > toMs ? null : new Date(spentMs).toISOString(),
  };
}

/** The most that may be late of so many: whole contacts, worked out in whole numbers. */
function allowedLate(contacts: bigint, { numerator, denominator }: Fraction, strict: boolean): number {
  const room = contacts * (denominator - numerator);
  return Number((strict ? room - 1n : room) / denominator);
}
