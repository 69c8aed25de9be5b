import type { Checklist } from '../model/checklist.ts';
import { compare, fraction, multiply, type Rational } from './rational.ts';

/** Half open, the last closed at 100. */
const defaultBands: NonNullable<Checklist['bands']> = [
  { grade: 'A', from: 90 },
  { grade: 'B', from: 80 },
  { grade: 'C', from: 65 },
  { grade: 'D', from: 50 },
  { grade: 'E', from: 0 },
];
export const hundred = fraction(100);

/**
 * The grade of a score from 0 to 1. It is decided on the exact score: 89.9999 is no A, however it is rounded to be shown.
 *
 * @returns null for no score
 */
export function gradeOf(score: Rational | null, { bands = defaultBands }: Pick<Checklist, 'bands'>): string | null {
  if (score === null) return null;
  const points = multiply(score, hundred);
  const reached = bands
    .toSorted((left, right) => right.from - left.from)
    .find(({ from }) => compare(points, fraction(from)) >= 0);
  return reached?.grade ?? null;
}
