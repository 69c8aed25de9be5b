import { expect, it } from 'vitest';
import { parseSourceFlags } from '../../src/dataset/parse-source-flags.ts';
import { problemsOf } from '../read/temporary-files.ts';

const problems = (flags: Parameters<typeof parseSourceFlags>[0]) =>
  problemsOf(Promise.resolve().then(() => parseSourceFlags(flags)));

it('options that say nothing change nothing', () => {
  expect(parseSourceFlags({})).toEqual({ map: {}, values: {}, unit: {}, scale: {} });
});

it('texts of a value are collected, and may hold what looks like an option', () => {
  const { values, map } = parseSourceFlags({
    value: ['csat.good=Dobra', 'csat.good=a=b', 'csat.bad=Loša', 'status.resolved=Gotovo'],
    map: ['created_at=Opened (local)=x'],
  });
  expect(values).toEqual({ csat: { good: ['Dobra', 'a=b'], bad: ['Loša'] }, status: { resolved: ['Gotovo'] } });
  expect(map).toEqual({ created_at: 'Opened (local)=x' });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a value or field called %s is like any other',
  async (name) => {
    const { values } = parseSourceFlags({ value: [`csat.${name}=x`] });
    expect(Object.entries(values?.csat ?? {})).toEqual([[name, ['x']]]);
    expect(await problems({ map: [`${name}=x`] })).toMatchObject([{ code: 'unknown-field', data: { name } }]);
  },
);

it.each([
  ['csat=1-5', { from: 1, to: 5, satisfied_from: 4 }],
  ['csat=1-10:8', { from: 1, to: 10, satisfied_from: 8 }],
  ['csat=0-1:1', { from: 0, to: 1, satisfied_from: 1 }],
  ['csat=-2-2:1', { from: -2, to: 2, satisfied_from: 1 }],
] as const)('a scale is read: %s', (text, scale) => {
  expect(parseSourceFlags({ scale: [text] }).scale).toEqual({ csat: scale });
});

it.each(['csat=5-1', 'csat=1-5:9', 'csat=1-5:0', 'csat=1-10', 'csat=1 to 5', 'nps=1-10:9', 'csat', 'csat='])(
  'what is no scale is refused: %s',
  async (text) => {
    expect(await problems({ scale: [text] })).toMatchObject([
      { code: 'bad-option', data: { option: '--scale', value: text } },
    ]);
  },
);

it('everything that is wrong is said at once', async () => {
  const wrong = {
    kind: 'chats',
    dateOrder: 'ydm',
    timezone: 'Mars',
    map: ['created'],
    unit: ['talk_seconds=eons'],
    value: ['csat=Good'],
  };
  expect((await problems(wrong)).map(({ data }) => data?.option ?? data?.name)).toEqual([
    '--map',
    '--value',
    '--unit',
    '--kind',
    '--date-order',
    'Mars',
  ]);
});
