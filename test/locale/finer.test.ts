import { expect, it } from 'vitest';
import { createFormat } from '../../src/locale/format.ts';

const format = createFormat('en');

it.each([
  [0.84964, 'ratio', ['85.0 %', '84.96 %', '84.964 %']],
  [14_410.25, 'seconds', ['4 h 00 min', '4 h 00 min 10 s', '4 h 00 min 10.3 s', '4 h 00 min 10.25 s']],
  [190_805, 'seconds', ['2 d 5 h', '2 d 5 h 00 min 05 s']],
  [59.996, 'seconds', ['1 min 00 s', '1 min 00 s', '1 min 00 s', '1 min 00 s', '59.996 s']],
  [3599.96, 'seconds', ['1 h 00 min', '1 h 00 min 00 s', '1 h 00 min 00 s', '59 min 59.96 s']],
  [-70, 'seconds', ['-1 min 10 s', '-1 min 10 s']],
  [0, 'seconds', ['0 s', '0 s']],
  [12.04, 'count', ['12', '12.04']],
  [29.6, 'points', ['+30', '+29.6']],
  [4.0849, 'score', ['4.08', '4.085', '4.0849']],
] as const)('%d as %s with more and more digits', (value, unit, texts) => {
  expect(texts.map((_, more) => format.finer(value, unit, more))).toEqual(texts);
});
