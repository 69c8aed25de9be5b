import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kaplanMeierMedian, type Wait } from '../../src/stats/kaplan-meier.ts';

const ended = (time: number): Wait => ({ time, event: true });
const open = (time: number): Wait => ({ time, event: false });

test('1, 2+, 3, 4, 5+, 6 have the median 4, not the 3.5 of the answered alone', () => {
  // S falls to 5/6, 5/6 x 3/4 = 0.625, 0.625 x 2/3 = 0.417.
  expect(kaplanMeierMedian([ended(1), open(2), ended(3), ended(4), open(5), ended(6)])).toBe(4);
});

test('while more than half may wait longer than anything seen, there is no median', () => {
  expect(kaplanMeierMedian([ended(1), open(2), open(3)])).toBeNull();
  expect(kaplanMeierMedian([open(1)])).toBeNull();
  expect(kaplanMeierMedian([])).toBeNull();
});

test('half is enough: four ended waits have the second as median', () => {
  expect(kaplanMeierMedian([ended(4), ended(3), ended(2), ended(1)])).toBe(2);
});

test('a wait left open at the instant another ends was still waiting', () => {
  // At 1 two of three wait on: S = 2/3. The open one does not shrink the group before.
  expect(kaplanMeierMedian([open(1), ended(1), ended(5)])).toBe(5);
});

test('without open waits it is the lower median, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 }), (times) => {
      const sorted = times.toSorted((a, b) => a - b);
      expect(kaplanMeierMedian(times.map(ended))).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
    }),
  );
});

test('it is the first time at which the product over all times falls to a half', () => {
  const wait = fc.record({ time: fc.integer({ min: 0, max: 30 }), event: fc.boolean() });
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 60 }), (waits) => {
      expect(kaplanMeierMedian(waits)).toBe(byDefinition(waits));
    }),
  );
});

/** The definition, time by time, in whole numbers. */
function byDefinition(waits: readonly Wait[]): number | null {
  let [numerator, denominator] = [1n, 1n];
  for (const time of [...new Set(waits.map((wait) => wait.time))].sort((a, b) => a - b)) {
    const waiting = waits.filter((wait) => wait.time >= time).length;
    const events = waits.filter((wait) => wait.time === time && wait.event).length;
    numerator *= BigInt(waiting - events);
    denominator *= BigInt(waiting);
    if (2n * numerator <= denominator) return time;
  }
  return null;
}
