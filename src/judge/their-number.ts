import type { Measurement } from '../model/result.ts';
import { parseDuration } from '../time/parse-duration.ts';
import { parseQuantity, quantityOf } from './condition.ts';
import { toNumber } from './fraction.ts';

/** Somebody else's number, as it was written. */
export type TheirNumber = {
  readonly text: string;
  /** In the unit of the KPI. */
  readonly value: number;
  /** Half of the last digit written: what rounding may have taken or added. */
  readonly tolerance: number;
};

/** What rounding to doubles can do to a number that is exactly what was written. */
const speck = 1e-9;

/**
 * Reads a number as another tool printed it, in the grammar of targets: `4h 32m`, `85%`, `285 min`, `1491`.
 *
 * How exactly it is meant is told by how it is written: `4.5h` may be anything from 4.45 to 4.55 hours, `4h 32m` half a
 * minute more or less, `85.0%` a twentieth of a percentage point.
 *
 * @returns null when it is no quantity of the unit
 * @example
 * parseTheirNumber('4.5h', 'seconds') // => { text: '4.5h', value: 16200, tolerance: 180 }
 * parseTheirNumber('85%', 'ratio') // => { text: '85%', value: 0.85, tolerance: 0.005 }
 * parseTheirNumber('1491', 'seconds') // => null
 */
export function parseTheirNumber(text: string, unit: Measurement['unit']): TheirNumber | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const quantity = parseQuantity(trimmed);
  if (quantity === null || quantity.kind !== quantityOf[unit]) return null;
  const tolerance = quantity.kind === 'duration' ? precisionOf(trimmed) / 2 : 0.5 / Number(quantity.exact.denominator);
  return { text: trimmed, value: toNumber(quantity.exact), tolerance };
}

/** Whether a number would be printed as theirs. */
export function isTheirs(value: number, theirs: TheirNumber): boolean {
  return Math.abs(value - theirs.value) <= theirs.tolerance + speck * Math.max(1, Math.abs(theirs.value));
}

/** Seconds of the last digit of a duration: 60 of `4h 32m`, 360 of `4.5h`. */
function precisionOf(text: string): number {
  const [, places = '', unit = ''] = /\d+(?:\.(\d+))?\s*([a-zA-Z]+)$/.exec(text) ?? [];
  const iso = { W: 'P1W', D: 'P1D', H: 'PT1H', M: 'PT1M', S: 'PT1S' }[unit];
  return (parseDuration(iso ?? `1 ${unit}`) ?? 1) / 10 ** places.length;
}
