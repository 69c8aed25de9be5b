import type { DefinitionEntry } from '../model/definition-set.ts';
import type { Measurement } from '../model/result.ts';
import { parseTheirNumber } from './their-number.ts';

type Rounding = NonNullable<DefinitionEntry['rounds']>;

/**
 * A number as a vendor prints it.
 *
 * @param rounding `{ to: '0.01%', how: 'nearest' }`
 * @returns null when the rounding is of another unit
 * @example
 * roundAs(0.123456, { to: '0.01%', how: 'nearest' }, 'ratio') // => 0.1235
 * roundAs(119, { to: '1min', how: 'down' }, 'seconds') // => 60
 */
export function roundAs(value: number, { to, how }: Rounding, unit: Measurement['unit']): number | null {
  const step = parseTheirNumber(to, unit)?.value;
  if (step === undefined || step <= 0) return null;
  const steps = Number((value / step).toPrecision(12));
  const whole = { nearest: Math.round, down: Math.floor, up: Math.ceil }[how](steps);
  return Number((whole * step).toPrecision(12));
}
