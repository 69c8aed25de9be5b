import { type Mistake, mistake } from './mistake.ts';
import { asObject, entriesOf } from './walk-checklist.ts';

/** Grades go from the best down to one that begins at 0, so that every score has exactly one. */
export function findBandMistakes(checklist: unknown): readonly Mistake[] {
  const bands = entriesOf({ path: [], value: asObject(checklist) }, 'bands');
  return bands.flatMap(({ path, value }, index) => {
    const place = [...path, 'from'];
    const before = bands[index - 1]?.value.from;
    const from = value.from;
    if (typeof from !== 'number') return [];
    if (typeof before === 'number' && from >= before) return [mistake(place, 'bands-not-descending', { from, before })];
    return index === bands.length - 1 && from !== 0 ? [mistake(place, 'no-band-from-zero', { from })] : [];
  });
}
