import { expect, test } from 'vitest';
import { renderSparkline } from '../../src/render/sparkline.ts';

test('the lowest value has the lowest bar, the highest the highest', () => {
  expect(renderSparkline([1, 2, 3, 8])).toBe('▁▂▃█');
});

test('equal values have equal bars in the middle', () => {
  expect(renderSparkline([5, 5])).toBe('▅▅');
});

test('a month without a value is a gap', () => {
  expect(renderSparkline([0, null, 1])).toBe('▁·█');
  expect(renderSparkline([null, null])).toBe('··');
});
