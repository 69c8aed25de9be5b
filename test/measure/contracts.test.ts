import { describe, expect, test } from 'vitest';
import { defaultStatistics, parseStatistic } from '../../src/measure/statistic.ts';
import { kpiSchema } from '../../src/model/kpi.ts';
import { catalogue, kpiFiles } from './kpi-files.ts';
import { measureRows } from './relations.ts';

describe.each(kpiFiles)('%s', (name, content) => {
  const kpi = kpiSchema.parse(content);

  test('is named as its file', () => {
    expect(kpi.id).toBe(name);
  });

  test('has the statistics it lists', () => {
    expect(kpi.statistics?.filter((statistic) => parseStatistic(statistic, kpi) === null)).toEqual([]);
    expect(defaultStatistics(kpi)).not.toEqual([]);
  });

  test('says in words what it is, how it is counted and where that comes from', () => {
    for (const text of [kpi.title, kpi.description, kpi.formula, kpi.source]) expect(text.trim()).not.toBe('');
  });

  test('has no value, and says so, without any data', async () => {
    for (const measurement of await measureRows([kpi.id], {})) {
      expect(measurement).toMatchObject({ value: null, n: null, status: 'missing-field', interval: null });
      expect(measurement.reason?.data.columns).not.toBe('');
    }
  });
});

test('no two KPIs answer to one name', () => {
  const names = catalogue.flatMap(({ id, abbreviation = id }) => [...new Set([id, abbreviation.toLowerCase()])]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['a ratio without a numerator', { type: 'ratio' }, 'numerator'],
  ['a duration without a value', { type: 'duration' }, 'value'],
  ['a net score without detractors', { type: 'score', score: 'net', promoter: 'score > 8' }, 'detractor'],
  ['a rule that names no variant', { type: 'count', numerator: 'true', rule_variant: 'best' }, 'rule_variant'],
])('%s is refused', (_, definition, key) => {
  const words = { title: 'T', description: 'D', formula: 'F', source: 'S' };
  const kpi = { id: 'mine', ...words, from: 'contacts', better: 'higher', basis: 'census', ...definition };
  expect(kpiSchema.safeParse(kpi).error?.issues.map(({ path }) => path.at(-1))).toEqual([key]);
});
