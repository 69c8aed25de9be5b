import { expect, it } from 'vitest';
import { parseBreakdowns } from '../../src/dataset/parse-breakdowns.ts';

it('each --by is a breakdown, and a comma makes one by both', () => {
  expect(parseBreakdowns(['channel', ' Agent , MONTH'])).toEqual([['channel'], ['agent', 'month']]);
});

it('what is said twice counts once', () => {
  expect(parseBreakdowns(['channel', 'channel,channel', 'agent', 'channel'])).toEqual([['channel'], ['agent']]);
});

it.each([
  ['chanel', 'channel'],
  ['', undefined],
  ['channel,', undefined],
  ['constructor', undefined],
])('what is no dimension is refused: "%s"', (text, suggestion) => {
  const data = suggestion === undefined ? {} : { suggestion };
  expect(() => parseBreakdowns([text])).toThrow(
    expect.objectContaining({ problems: [{ code: 'unknown-dimension', data: expect.objectContaining(data) }] }),
  );
});
