import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration } from '../../src/time/parse-duration.ts';

test.each([
  ['90s', 90],
  ['4h', 14_400],
  ['1d 6h', 108_000],
  ['1h30m', 5400],
  ['500ms', 0.5],
  ['20 s', 20],
  ['1.5h', 5400],
  ['2w', 1_209_600],
  ['1 week 2 days', 777_600],
  ['1 hour 30 minutes', 5400],
  ['1 minute 1 second', 61],
  ['5 min', 300],
  ['45 sec', 45],
  ['0s', 0],
  ['0.1s 200ms', 0.3],
  ['  4h  ', 14_400],
  ['PT4H', 14_400],
  ['P1DT6H', 108_000],
  ['P2W', 1_209_600],
  ['PT1M30.5S', 90.5],
])('%s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each([
  '100 bytes',
  '4 hours ago',
  'in 4 hours',
  '-4h',
  '+4h',
  '4',
  'h4',
  'h',
  '',
  ' ',
  '1d1d',
  '30m 1h',
  '1h30',
  '1,5h',
  '.5h',
  '1.h',
  '1e3s',
  '4H',
  '5M',
  '1 month',
  '1y',
  '1d, 6h',
  '00:20',
  'P',
  'PT',
  'P1DT',
  'P1M',
  'P1Y',
  'pt4h',
  'PT4H ago',
  '٤h',
])('"%s" is no duration', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test('digits beyond any number are no duration, and a hostile text is refused at once', () => {
  expect(parseDuration(`${'9'.repeat(400)}s`)).toBeNull();
  const before = performance.now();
  expect(parseDuration(`1w${' '.repeat(100_000)}x`)).toBeNull();
  expect(performance.now() - before).toBeLessThan(1000);
});

test('whatever is written from whole parts is read back', () => {
  const amount = fc.integer({ min: 0, max: 999 });
  fc.assert(
    fc.property(amount, amount, amount, amount, fc.constantFrom('', ' '), (d, h, m, s, space) => {
      const text = [`${d}${space}d`, `${h}${space}h`, `${m}${space}m`, `${s}${space}s`].join(space);
      expect(parseDuration(text)).toBe(d * 86_400 + h * 3600 + m * 60 + s);
    }),
  );
});
