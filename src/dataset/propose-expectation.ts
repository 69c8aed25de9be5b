import type { Kpi } from '../model/kpi.ts';
import type { Measurement } from '../model/result.ts';

/** Durations that people set targets in. */
const ladder = [
  ...[5, 10, 15, 20, 30, 45].map((seconds) => [seconds, `${seconds}s`] as const),
  ...[1, 2, 3, 5, 10, 15, 20, 30, 45].map((minutes) => [minutes * 60, `${minutes}min`] as const),
  ...[1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48].map((hours) => [hours * 3600, `${hours}h`] as const),
  ...[3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 90].map((days) => [days * 86_400, `${days}d`] as const),
];

/**
 * A round target that the number of today just meets: of a sample by the whole of its interval, so that the proposal
 * passes.
 *
 * @returns null for a number that no round target is near to
 * @example
 * proposeExpectation({ value: 0.8565, unit: 'ratio', interval: null }, 'higher') // => '>= 85%'
 * proposeExpectation({ value: 13_000, unit: 'seconds', interval: null }, 'lower') // => '<= 4h'
 */
export function proposeExpectation(
  { value, unit, interval }: Pick<Measurement, 'value' | 'unit' | 'interval'>,
  better: Kpi['better'],
): string | null {
  if (value === null || better === 'neither') return null;
  const isHigher = better === 'higher';
  const edge = interval === null ? value : isHigher ? interval.low : interval.high;
  const operator = isHigher ? '>=' : '<=';
  switch (unit) {
    case 'ratio': {
      const percent = roundAway(edge, 100, isHigher, isHigher ? edge < 0.95 : edge > 0.1);
      return percent <= 0 || percent >= 100 ? null : `${operator} ${percent}%`;
    }
    case 'points': {
      const points = roundAway(edge, 1, isHigher, true);
      return points <= -100 || points >= 100 ? null : `${operator} ${points}`;
    }
    case 'seconds': {
      const step = isHigher ? null : ladder.find(([seconds]) => seconds >= edge);
      return step == null ? null : `${operator} ${step[1]}`;
    }
    case 'count':
      return null;
  }
}

/** A multiple of five, or a whole number, on the side that is easier to meet; of a number that is one, the number itself. */
function roundAway(edge: number, scale: 1 | 100, isHigher: boolean, isCoarse: boolean): number {
  const step = isCoarse ? 5 : 1;
  const steps = Math.round((edge * scale) / step);
  const isMet = isHigher ? (steps * step) / scale <= edge : (steps * step) / scale >= edge;
  return (isMet ? steps : steps + (isHigher ? -1 : 1)) * step + 0;
}
