import { describe, expect, test } from 'vitest';
import { measureOne, repeat, type TestRow } from './relations.ts';

/** Published or hand-worked figures, through the whole road: KPI file, SQL, engine, measurement. */

describe('one set of satisfaction answers, seven numbers', () => {
  const answer = (score: number) => ({
    survey: 'csat',
    score,
    scale: '1-5',
    satisfied: score >= 4,
    dissatisfied: score <= 2,
  });
  const ratings = [
    ...repeat(5, answer(1)),
    ...repeat(5, answer(2)),
    ...repeat(20, answer(3)),
    ...repeat(30, answer(4)),
    ...repeat(40, answer(5)),
  ];
  test.each([
    ['the scale’s own rule', null, 0.7],
    ['the top box', 'satisfied-from-5', 0.4],
    ['the best answer only', 'good-only', 0.4],
    ['100 % minus the unhappy', 'satisfied-from-3', 0.9],
    ['neutral left out', 'neutral-excluded', 0.875],
    ['satisfied minus dissatisfied', 'net', 60],
    ['the mean', 'mean', 3.95],
    ['the mean stretched to 100', 'normalised', 73.75],
  ])('%s', async (_, variant, value) => {
    const measured = await measureOne('csat', { ratings }, { variant });
    expect(measured.value).toBeCloseTo(value, 12);
    expect(measured.variant).toBe(variant ?? 'declared');
  });
});

describe('one day of calls, five service levels', () => {
  const contacts = [
    ...repeat(700, { kind: 'call', answered: true, abandoned: false, wait_seconds: 20 }),
    ...repeat(150, { kind: 'call', answered: true, abandoned: false, wait_seconds: 21 }),
    ...repeat(60, { kind: 'call', answered: false, abandoned: true, wait_seconds: 5 }),
    ...repeat(30, { kind: 'call', answered: false, abandoned: true, wait_seconds: 20 }),
    ...repeat(60, { kind: 'call', answered: false, abandoned: true, wait_seconds: 90 }),
  ];
  test.each([
    ['answered_only', 0.8235, 850],
    ['offered', 0.7, 1000],
    ['offered_minus_short', 0.7447, 940],
    ['offered_minus_short_10', 0.7447, 940],
    ['abandon_is_ok', 0.79, 1000],
    ['ignore_abandon_in_target', 0.7692, 910],
  ])('%s', async (variant, value, n) => {
    const measured = await measureOne('service-level(20s)', { contacts }, { variant });
    expect(measured.value).toBeCloseTo(value, 4);
    expect(measured).toMatchObject({ variant, n, threshold: 20, unit: 'ratio' });
  });

  test('offered is the variant nobody has to ask for', async () => {
    expect(await measureOne('service-level', { contacts })).toMatchObject({
      variant: 'offered',
      threshold: 20,
      value: 0.7,
    });
  });
});

describe('effort in four ways', () => {
  const counts = [80, 210, 140, 110, 160, 180, 120];
  const ratings = counts.flatMap((count, index) => repeat(count, { survey: 'ces', scale: '1-7', score: index + 1 }));
  test.each([
    ['agree', 0.46],
    ['strict', 0.3],
    ['index', 3],
    ['mean', 4.08],
  ])('%s', async (variant, value) => {
    const measured = await measureOne('ces', { ratings }, { variant });
    expect(measured.value).toBeCloseTo(value, 12);
    expect(measured.n).toBe(1000);
  });
});

describe('NPS', () => {
  const answers = (scores: readonly number[]): readonly TestRow[] =>
    scores.map((score) => ({ survey: 'nps', scale: '0-10', score }));

  test('an answer of 0 is a detractor', async () => {
    expect(await measureOne('nps', { ratings: answers([0, 9, 8, 10]) })).toMatchObject({
      value: 25,
      n: 4,
      unit: 'points',
    });
  });

  test('one promoter, one passive and one detractor make 0, not 1', async () => {
    expect(await measureOne('nps', { ratings: answers([9, 7, 6]) })).toMatchObject({ value: 0, n: 3 });
  });

  test('50, 30 and 20 of 100 make 30 with a margin of 15.3', async () => {
    const ratings = [...repeat(50, ...one(9)), ...repeat(30, ...one(7)), ...repeat(20, ...one(3))];
    const { value, interval } = await measureOne('nps', { ratings });
    expect(value).toBe(30);
    expect(interval?.low).toBeCloseTo(14.69, 2);
    expect(interval?.high).toBeCloseTo(45.31, 2);
  });
});

function one(score: number): [TestRow] {
  return [{ survey: 'nps', scale: '0-10', score }];
}

describe('quantiles', () => {
  const calls = (waits: readonly number[]) =>
    waits.map((wait_seconds) => ({ kind: 'call', answered: true, wait_seconds }));

  test.each([
    ['median', 5.5],
    ['p90', 18.1],
    ['p95', 59.05],
  ])('%s of 1 to 9 and 100 interpolates between neighbours (type 7)', async (statistic, value) => {
    const contacts = calls([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]);
    expect((await measureOne(`asa.${statistic}`, { contacts })).value).toBe(value);
  });

  test.each([
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [100, 40, 61],
  ])('the median of %i values lies between the ones at rank %i and %i', async (n, low, high) => {
    const contacts = calls(Array.from({ length: n }, (_, index) => index + 1));
    const { interval } = await measureOne('asa.median', { contacts });
    expect(interval).toMatchObject({ low, high, method: 'order-statistics' });
  });

  test('five values give a median without an interval', async () => {
    expect(await measureOne('asa.median', { contacts: calls([1, 2, 3, 4, 5]) })).toMatchObject({
      value: 3,
      interval: null,
      intervalReason: 'too-few',
    });
  });
});

describe('waits that have not ended', () => {
  const now = Date.UTC(2026, 6, 1);
  const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const answered = (seconds: number) => ({
    kind: 'ticket',
    answered: true,
    first_response_row_seconds: seconds,
    created_at: ago(9999),
  });
  const open = (seconds: number) => ({
    kind: 'ticket',
    answered: false,
    first_response_row_seconds: null,
    created_at: ago(seconds),
  });

  test('lengthen the median: 1, 2+, 3, 4, 5+, 6 give 4, those answered alone 3.5', async () => {
    const contacts = [answered(1), open(2), answered(3), answered(4), open(5), answered(6)];
    expect(await measureOne('frt.km_median', { contacts })).toMatchObject({ value: 4, n: 6 });
    expect(await measureOne('frt.median', { contacts })).toMatchObject({
      value: 3.5,
      n: 4,
      excluded: [{ reason: 'unanswered', count: 2 }],
    });
  });

  test('end when a caller gives up or a ticket is closed without a reply', async () => {
    const contacts = [
      { kind: 'call', answered: true, first_response_row_seconds: 3, created_at: ago(9999) },
      { kind: 'call', answered: false, wait_seconds: 1, created_at: ago(9999) },
      { kind: 'ticket', answered: false, created_at: ago(9999), resolved: true, resolved_at: ago(9997) },
    ];
    // 1+, 2+, 3: the one who is left is answered at 3. With 9999+ twice there would be no median.
    expect(await measureOne('frt.km_median', { contacts })).toMatchObject({ value: 3, n: 3 });
  });

  test('have no median when more than half are still open', async () => {
    expect(await measureOne('frt.km_median', { contacts: [answered(1), open(5), open(5)] })).toMatchObject({
      value: null,
      status: 'no-data',
      reason: { code: 'median-not-reached' },
    });
  });
});

test('a reply at once stays in the data', async () => {
  const contacts = [0, 0, 30].map((seconds) => ({ kind: 'ticket', first_response_row_seconds: seconds }));
  expect(await measureOne('frt.mean', { contacts })).toMatchObject({ value: 10, n: 3 });
});

test('twelve complaints may come from a process that brings 6.20 to 20.96', async () => {
  const contacts = [
    ...repeat(12, { kind: 'ticket', is_complaint: true }),
    ...repeat(88, { kind: 'ticket', is_complaint: false }),
  ];
  const { value, n, interval } = await measureOne('complaints.value', { contacts });
  expect([value, n, interval?.method]).toEqual([12, 100, 'garwood']);
  expect([interval?.low.toFixed(2), interval?.high.toFixed(2)]).toEqual(['6.20', '20.96']);
});

test('no complaint among a hundred contacts is a number, not an absence', async () => {
  const contacts = repeat(100, { kind: 'ticket', is_complaint: false });
  expect(await measureOne('complaints.value', { contacts })).toMatchObject({
    value: 0,
    status: 'ok',
    interval: { low: 0 },
  });
});
