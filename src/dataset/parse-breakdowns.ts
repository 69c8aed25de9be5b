import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import { type Breakdown, columnDimensions, type Dimension, timeDimensions } from '../model/relation.ts';

const dimensions: readonly Dimension[] = [...columnDimensions, ...timeDimensions];

/** Each `--by` is a breakdown: one dimension, or several joined by commas for all of them at once. */
export function parseBreakdowns(texts: readonly string[]): readonly Breakdown[] {
  const breakdowns = texts.map((text) => [
    ...new Set(text.split(',').map((name) => parseDimension(name.trim().toLowerCase()))),
  ]);
  const keys = breakdowns.map((breakdown) => breakdown.join());
  return breakdowns.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function parseDimension(name: string): Dimension {
  const dimension = dimensions.find((known) => known === name);
  if (dimension !== undefined) return dimension;
  const suggestion = nearest(name, dimensions);
  throw new UserError({
    code: 'unknown-dimension',
    data: { name, known: dimensions.join(', '), ...(suggestion === null ? {} : { suggestion }) },
  });
}
