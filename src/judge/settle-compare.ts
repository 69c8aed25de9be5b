import type { Kpi } from '../model/kpi.ts';
import type { Measurement } from '../model/result.ts';
import type { TargetFile } from '../model/target.ts';
import type { Refuse } from './check-condition.ts';
import { type Condition, parseQuantity } from './condition.ts';
import { toNumber } from './fraction.ts';
import { type Compare, worseDirection } from './target.ts';

type Around = {
  readonly kpi: Kpi;
  readonly unit: Measurement['unit'];
  readonly expect: Condition | null;
  readonly isSampled: boolean;
  readonly baseline: string | null;
};

/**
 * How a target is compared with a saved result; null: it is not. With `--baseline` every target is, the others without
 * tolerance and only for changes that are more than chance.
 */
export function settleCompare({ compare }: TargetFile, around: Around, refuse: Refuse): Compare | null {
  const { kpi, unit, expect, isSampled } = around;
  const baseline = around.baseline ?? compare?.baseline ?? null;
  if (compare === undefined && (baseline === null || !isComparable(around))) return null;
  if (baseline === null) refuse('bad-target', { why: 'no-baseline' });
  if (expect !== null && worseDirection({ expect, kpi }) === null)
    refuse('bad-target', { why: 'no-direction', kpi: kpi.id });
  const significant = compare?.significant ?? true;
  if (significant && !isSampled && unit !== 'count')
    refuse('bad-target', { why: 'no-interval-to-compare', kpi: kpi.id });
  const tolerance = parseTolerance(compare?.worse_by ?? null, unit);
  if (tolerance === null) {
    refuse('bad-target', {
      why: 'bad-tolerance',
      text: compare?.worse_by ?? '',
      wanted: unit === 'points' ? 'number' : 'percent',
    });
  }
  return baseline === null || tolerance === null ? null : { baseline, tolerance, significant };
}

/** What nobody asked to compare is left alone where it cannot be. */
function isComparable({ kpi, unit, expect, isSampled }: Around): boolean {
  return expect !== null && worseDirection({ expect, kpi }) !== null && (isSampled || unit === 'count');
}

/** A share of the old value; of scores, which have no zero to be a share of, points. */
function parseTolerance(text: string | null, unit: Measurement['unit']): number | null {
  if (text === null) return 0;
  const quantity = parseQuantity(text);
  if (quantity === null || quantity.exact.numerator < 0n) return null;
  return quantity.kind === (unit === 'points' ? 'number' : 'percent') ? toNumber(quantity.exact) : null;
}
