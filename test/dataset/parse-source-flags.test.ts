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
    const { values } = parseSourceFlags({ value: [`status.${name}=x`] });
    expect(Object.entries(values?.status ?? {})).toEqual([[name, ['x']]]);
    expect(await problems({ map: [`${name}=x`] })).toMatchObject([{ code: 'unknown-field', data: { name } }]);
  },
);

it.each([
  ['csat=1-5', { from: 1, to: 5, satisfied_from: 4 }],
  ['csat=1-10:8', { from: 1, to: 10, satisfied_from: 8 }],
  ['csat=0-1:1', { from: 0, to: 1, satisfied_from: 1 }],
  ['csat=-2-2:1', { from: -2, to: 2, satisfied_from: 1 }],
  ['csat=1..10:8', { from: 1, to: 10, satisfied_from: 8 }],
  ['csat=-2..-1:-1', { from: -2, to: -1, satisfied_from: -1 }],
  ['csat=1-4', { from: 1, to: 4, satisfied_from: 3 }],
  ['csat=1-10', { from: 1, to: 10 }],
  ['csat=5-1:2', { from: 1, to: 5, satisfied_from: 2, higher_is: 'bad' }],
] as const)('a scale is read: %s', (text, scale) => {
  expect(parseSourceFlags({ scale: [text] }).scale).toEqual({ csat: scale });
});

it('a scale of effort says by its order which end is easy', () => {
  expect(parseSourceFlags({ scale: ['ces=1-5:4'] }).scale).toEqual({
    ces: { from: 1, to: 5, satisfied_from: 4, higher_is: 'good' },
  });
});

it.each([
  ...['csat=5-1', 'csat=1-5:9', 'csat=1-5:0', 'csat=1 to 5', 'csat=1-1:1', 'csat=5-1:6', 'nps=1-10:9', 'nps=0-5:4'],
  ...['csat', 'csat=', 'agent=1-5', 'csat=1-5:', 'csat=1...5', 'csat=1-5-4'],
])('what is no scale is refused: %s', async (text) => {
  expect(await problems({ scale: [text] })).toMatchObject([
    { code: 'bad-option', data: { option: '--scale', value: text } },
  ]);
});

it('the score from which on customers are satisfied may be said without the scale', () => {
  expect(parseSourceFlags({ satisfiedFrom: '8' }).scale).toEqual({ csat: { satisfied_from: 8 } });
  expect(parseSourceFlags({ satisfiedFrom: '8', scale: ['csat=1-10'] }).scale).toEqual({
    csat: { from: 1, to: 10, satisfied_from: 8 },
  });
  expect(parseSourceFlags({ satisfiedFrom: '3', scale: ['csat=1-5'] }).scale).toEqual({
    csat: { from: 1, to: 5, satisfied_from: 3 },
  });
});

it.each([
  [{ satisfiedFrom: 'eight' }, 'eight'],
  [{ satisfiedFrom: '8', scale: ['csat=1-10:7'] }, '8'],
  [{ satisfiedFrom: '6', scale: ['csat=1-5'] }, '6'],
  [{ satisfiedFrom: '8', variant: 'satisfied-from-9' }, '8'],
])('but not against what else is said: %o', async (flags, value) => {
  expect(await problems(flags)).toMatchObject([{ code: 'bad-option', data: { option: '--satisfied-from', value } }]);
});

it('several columns of one field are questions of their own', () => {
  expect(parseSourceFlags({ map: ['csat=Overall', 'csat=Agent', 'nps=NPS'] }).map).toEqual({
    csat: 'Overall',
    csat_2: 'Agent',
    nps: 'NPS',
  });
});

it('an answer means an opinion or a score', async () => {
  expect(parseSourceFlags({ value: ['csat.5=Top', 'nps.promoter=Fan'] }).values).toEqual({
    csat: { 5: ['Top'] },
    nps: { promoter: ['Fan'] },
  });
  expect(await problems({ value: ['csat.great=Top'] })).toMatchObject([{ code: 'bad-option' }]);
});

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
