import type { Measurement } from '../model/result.ts';
import { parseQuantity, type Quantity, quantityOf } from './condition.ts';
import { toNumber } from './fraction.ts';

export type ExpectedNumber = {
  /** In the unit of the number; null: there must be none. */
  readonly value: number | null;
  readonly tolerance: number;
};

type Unit = Measurement['unit'];
export type Misfit = { readonly why: 'no-quantity' | 'wrong-unit'; readonly text: string; readonly found: string };

/** What rounding to doubles can do to a number that is exactly what was written. */
const speck = 1e-9;

/**
 * Reads what a number has to be: `66.7 %`, `20min`, `12`.
 *
 * Without a tolerance the number may differ by half of the last digit written, as it does when it is rounded; times by
 * half a second.
 *
 * @param tolerance in the same unit
 * @returns what does not fit, if anything
 */
export function parseExpectedNumber(
  value: string | number | null,
  tolerance: string | number | undefined,
  unit: Unit,
): ExpectedNumber | Misfit {
  if (value === null) return { value: null, tolerance: 0 };
  const expected = readQuantity(value, unit);
  if ('why' in expected) return expected;
  if (tolerance === undefined) return { value: toNumber(expected.exact), tolerance: halfOfLastDigit(expected) };
  const allowed = readQuantity(tolerance, unit);
  if ('why' in allowed) return allowed;
  return { value: toNumber(expected.exact), tolerance: Math.abs(toNumber(allowed.exact)) };
}

export function isExpectedNumber(actual: number | null, { value, tolerance }: ExpectedNumber): boolean {
  if (actual === null || value === null) return actual === value;
  return Math.abs(actual - value) <= tolerance + speck * Math.max(1, Math.abs(value));
}

function readQuantity(written: string | number, unit: Unit): Quantity | Misfit {
  const text = String(written);
  const quantity = parseQuantity(text);
  if (quantity === null) return { why: 'no-quantity', text, found: '' };
  return quantity.kind === quantityOf[unit] ? quantity : { why: 'wrong-unit', text, found: quantity.kind };
}

function halfOfLastDigit({ kind, exact }: Quantity): number {
  return kind === 'duration' ? 0.5 : 0.5 / Number(exact.denominator);
}
