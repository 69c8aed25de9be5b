import { describe, expect, test } from 'vitest';
import type { RatingScale } from '../../src/model/rating-scale.ts';
import { measureRows, repeat, type TestRow } from './relations.ts';

/** Answers on two scales, or to two questions, and what is made of them. */

const scale = (name: string, isDeclared: boolean, field = 'csat'): RatingScale => {
  const to = Number(name.split('-')[1]);
  const from = to === 10 ? 8 : 4;
  return { name, from: 1, to, isReversed: false, rule: `satisfied-from-${from}`, hasWords: false, isDeclared, field };
};

const rating = (name: string, score: number, more: TestRow = {}): TestRow => ({
  survey: 'csat',
  question: 'CSAT',
  channel: 'Email',
  scale: name,
  score,
  satisfied: score >= (name === '1-10' ? 8 : 4),
  ...(name === '1-5' ? { dissatisfied: score <= 2 } : { dissatisfied: null }),
  ...more,
});

const ratings = [
  ...repeat(3, rating('1-10', 9)),
  rating('1-10', 5),
  ...repeat(2, rating('1-5', 5)),
  ...repeat(4, rating('1-5', 1, { channel: 'Chat' })),
];
const declared = new Map([['csat', [scale('1-10', true), scale('1-5', true)]]]);
const assumed = new Map([['csat', [scale('1-10', true), scale('1-5', false)]]]);

const values = async (options: Parameters<typeof measureRows>[2], kpi = 'csat') =>
  (await measureRows([kpi], { ratings }, options)).map(({ by, value, n, reason }) => [
    Object.values(by).join(),
    value ?? reason?.code,
    n,
  ]);

describe('answers on two scales', () => {
  test('are satisfied or not together, if every scale is declared, and the rules are named', async () => {
    const [whole] = await measureRows(['csat'], { ratings }, { ratingScales: declared });
    expect(whole).toMatchObject({
      value: 0.5,
      n: 10,
      variant: 'satisfied-from-8 of 1-10, satisfied-from-4 of 1-5',
    });
  });

  test('are told one by one beside it', async () => {
    expect(await values({ ratingScales: declared, ratingsApart: true })).toEqual([
      ['', 0.5, 10],
      ['1-10', 0.75, 4],
      ['1-5', 1 / 3, 6],
    ]);
  });

  test('have no number together where one was only assumed, but a group on one scale has', async () => {
    expect(await values({ ratingScales: assumed, breakdowns: [['channel']], ratingsApart: true })).toEqual([
      ['', 'several-scales', null],
      ['Chat', 0, 4],
      ['Email', 'several-scales', null],
      ['1-10', 0.75, 4],
      ['1-5', 1 / 3, 6],
    ]);
  });

  test.each(['mean', 'good-only', 'satisfied-from-5'])('have no scores together: %s', async (variant) => {
    const [whole] = await values({ ratingScales: declared, variant });
    expect(whole).toEqual(['', 'not-across-scales', null]);
  });

  test('are on one scale where a filter leaves one', async () => {
    const only = { ratingScales: assumed, where: "scale = '1-10'", ratingsApart: true };
    expect(await values(only)).toEqual([['', 0.75, 4]]);
    expect(await values({ ...only, variant: 'mean' })).toEqual([['', 8, 4]]);
  });

  test('are asked for a score that one of them does not have', async () => {
    expect(await values({ ratingScales: declared, variant: 'satisfied-from-9', ratingsApart: true })).toEqual([
      ['', 'score-off-scale', null],
      ['1-10', 0.75, 4],
      ['1-5', 'score-off-scale', null],
    ]);
  });

  test('by both what tells them apart and a dimension, as asked', async () => {
    expect(await values({ ratingScales: assumed, breakdowns: [['channel', 'scale']] })).toEqual([
      ['', 'several-scales', null],
      ['Chat,1-5', 0, 4],
      ['Email,1-10', 0.75, 4],
      ['Email,1-5', 1, 2],
    ]);
  });
});

test('one scale is not asked for a score it does not have', async () => {
  const five = ratings.filter((row) => row.scale === '1-5');
  const [whole] = await measureRows(
    ['csat'],
    { ratings: five },
    {
      ratingScales: new Map([['csat', [scale('1-5', true)]]]),
      variant: 'satisfied-from-6',
    },
  );
  expect(whole).toMatchObject({ value: null, status: 'ambiguous', reason: { code: 'score-off-scale' } });
});

test('answers to two questions are never put together, though both scales are declared', async () => {
  const both = [
    rating('1-5', 5, { question: 'Overall' }),
    rating('1-5', 5, { question: 'Agent' }),
    rating('1-5', 1, { question: 'Agent' }),
  ];
  const ratingScales = new Map([['csat', [scale('1-5', true), scale('1-5', true, 'csat_2')]]]);
  const found = await measureRows(
    ['csat', 'nps'],
    { ratings: [...both, { survey: 'nps', question: 'NPS', scale: '0-10', score: 9 }] },
    { ratingScales, ratingsApart: true },
  );
  expect(found.map(({ kpi, by, value, reason }) => [kpi, by['question'] ?? '', value ?? reason?.code])).toEqual([
    ['csat', '', 'several-questions'],
    ['csat', 'Agent', 0.5],
    ['csat', 'Overall', 1],
    ['nps', '', 100],
  ]);
});

describe('effort', () => {
  const effort = (name: string, score: number, satisfied: boolean) => ({
    survey: 'ces',
    scale: name,
    score,
    satisfied,
  });
  const on = (name: string, isReversed: boolean, rule: string) =>
    new Map([['ces', [{ ...scale('1-5', true, 'ces'), name, isReversed, rule }]]]);

  test('on another scale than 1 to 7 is measured as the scale was declared', async () => {
    const old = [effort('5-1', 1, true), effort('5-1', 2, true), effort('5-1', 5, false)];
    const [found] = await measureRows(['ces'], { ratings: old }, { ratingScales: on('5-1', true, 'satisfied-to-2') });
    expect(found).toMatchObject({ value: 2 / 3, n: 3, variant: 'satisfied-to-2' });
  });

  test('from 1 to 7 by who agrees, whatever was declared', async () => {
    const seven = [effort('1-7', 5, false), effort('1-7', 4, false)];
    const [found] = await measureRows(
      ['ces'],
      { ratings: seven },
      { ratingScales: on('1-7', false, 'satisfied-from-6') },
    );
    expect(found).toMatchObject({ value: 0.5, variant: 'agree' });
  });
});

test('Help Scout’s happiness is had from its words: 41 great, 34 okay, 35 not good of 110', async () => {
  const word = (satisfied: boolean, dissatisfied: boolean) => ({
    survey: 'csat',
    scale: 'good-bad',
    score: null,
    satisfied,
    dissatisfied,
  });
  const words = [...repeat(41, word(true, false)), ...repeat(34, word(false, false)), ...repeat(35, word(false, true))];
  const [net] = await measureRows(['csat'], { ratings: words }, { variant: 'net' });
  expect(net?.value).toBeCloseTo(5.4545, 4);
  const [withoutNeutral] = await measureRows(['csat'], { ratings: words }, { variant: 'neutral-excluded' });
  expect(withoutNeutral).toMatchObject({ value: 41 / 76, n: 76, excluded: [{ reason: 'neutral', count: 34 }] });
});
