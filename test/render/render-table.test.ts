import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { Measurement, Result } from '../../src/model/result.ts';
import { describeInterval, describeValue } from '../../src/render/describe-measurement.ts';
import { displayWidth } from '../../src/render/display-width.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { sampleContext, sampleResult } from './sample.ts';

function measurementOf(changes: Partial<Measurement>): Measurement {
  const [first] = sampleResult.measurements;
  if (first === undefined) throw new Error('the sample is empty');
  return { ...first, ...changes };
}

function byAgent(agents: Readonly<Record<string, number>>): Result {
  const measurements = Object.entries(agents).map(([agent, n]) =>
    measurementOf({ kpi: 'csat', by: { agent }, value: 0.5, unit: 'ratio', n, split: undefined }),
  );
  return { ...sampleResult, breakdowns: [['agent']], measurements };
}

describe('the table', () => {
  test.each([80, 40, 120])('reads well at %d columns', async (width) => {
    const text = renderTable(sampleResult, sampleContext({ width }));
    await expect(text).toMatchFileSnapshot(`snapshots/table-${width}.txt`);
  });

  test.each([40, 60, 80, 200])('no line is wider than %d columns', (width) => {
    for (const unicode of [true, false]) {
      const lines = renderTable(sampleResult, sampleContext({ width, unicode })).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  test('every headline stands in the row of its KPI with value, interval and n', () => {
    const context = sampleContext({ width: 120 });
    const lines = renderTable(sampleResult, context).split('\n');
    const wanted = sampleResult.measurements.filter(
      ({ by, statistic, value }) =>
        Object.keys(by).length === 0 && (statistic === 'value' || statistic === 'median') && value !== null,
    );
    expect(wanted.length).toBeGreaterThan(8);
    for (const measurement of wanted) {
      const title = context.kpis[measurement.kpi]?.title ?? '';
      const parts = [describeValue(measurement, context), describeInterval(measurement, context)];
      const matches = lines.filter((line) => line.startsWith(title) && parts.every((part) => line.includes(part)));
      expect(matches).not.toEqual([]);
    }
  });

  test('a terminal without Unicode gets ASCII', () => {
    const ascii: Result = {
      ...byAgent({ 'An agent with a name that is much longer than any column': 20 }),
      notices: [],
    };
    const text = renderTable(ascii, sampleContext({ unicode: false, width: 40 }));
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text).toContain('...');
  });

  test('nothing is coloured but what warns', () => {
    const coloured = renderTable(sampleResult, sampleContext({ chalk: new Chalk({ level: 1 }) }));
    const codes = new Set([...coloured.matchAll(/\p{Cc}\[(\d+)m/gu)].map((match) => match[1]));
    const [bold, dim, off, yellow, plain] = ['1', '2', '22', '33', '39'];
    expect(codes).toEqual(new Set([bold, dim, off, yellow, plain]));
    expect([...coloured.matchAll(/\p{Cc}\[33m/gu)]).toHaveLength(sampleResult.notices.length);
  });

  test('hostile names are shown and not obeyed', () => {
    const [source] = sampleResult.sources;
    const file = 'a\u001b]0;owned\u0007.csv';
    const hostile: Result = {
      ...byAgent({ '\u001b[2Jgone\nnext': 20 }),
      sources: source === undefined ? [] : [{ ...source, file }],
      where: "agent = '\u202e'",
    };
    const text = renderTable(hostile, sampleContext());
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(text).toContain('a\\x1b]0;owned\\x07.csv');
    expect(text).toContain('\\x1b[2Jgone next');
  });

  test('agents with few contacts stand last, by name and marked', () => {
    const text = renderTable(byAgent({ Zoe: 9, Ann: 20, Bob: 300, Abe: 2 }), sampleContext());
    const names = text.split('\n').flatMap((line) => /^(Zoe|Ann|Bob|Abe)\b.*?(\*?)$/.exec(line)?.[0] ?? []);
    expect(names).toEqual([
      'Bob    300        50.0 %',
      'Ann     20        50.0 %',
      'Abe      2*       50.0 %*',
      'Zoe      9*       50.0 %*',
    ]);
  });

  test('twenty groups are shown and the others counted', () => {
    const agents = Object.fromEntries(Array.from({ length: 57 }, (_, i) => [`Agent ${i}`, 100 + i]));
    const text = renderTable(byAgent(agents), sampleContext());
    expect(text).toContain('… and 37 more (use --format csv)');
    expect(text.match(/^Agent \d+/gm)).toHaveLength(20);
  });

  test('groups by time are in their order, all hours of the day among them', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => String((hour * 7) % 24));
    const measurements = hours.map((hour) =>
      measurementOf({ kpi: 'csat', by: { hour }, value: 0.5, unit: 'ratio', n: 100 }),
    );
    const text = renderTable({ ...sampleResult, breakdowns: [['hour']], measurements }, sampleContext());
    const shown = text.match(/^\d\d:00/gm) ?? [];
    expect(shown).toHaveLength(24);
    expect(shown).toEqual(shown.toSorted());
  });

  test('a reason and an assumption no language knows are shown as they are', () => {
    const [source] = sampleResult.sources;
    const measurements = [measurementOf({ excluded: [{ reason: 'vip-only', count: 3 }] })];
    const sources = source === undefined ? [] : [{ ...source, assumptions: [{ code: 'house-rule', data: { n: 5 } }] }];
    const text = renderTable({ ...sampleResult, measurements, sources }, sampleContext());
    expect(text).toContain('left out: 3 vip-only');
    expect(text).toContain('house-rule, n 5');
  });

  test('a result without a single number says so', () => {
    const measurements = [
      measurementOf({ value: null, n: null, status: 'missing-field', reason: null, split: undefined }),
    ];
    const text = renderTable({ ...sampleResult, measurements }, sampleContext());
    expect(text).toContain('None of the KPIs could be computed.');
    expect(text).toContain('Contacts: needs a column that the data do not have');
  });

  test('what limits a value is said beside it', () => {
    const reason = { code: 'partial-month', data: { months: 2, first: '2026-01-03', last: '2026-02-28' } };
    const measurements = [measurementOf({ kpi: 'complaints', statistic: 'per_month', value: 4.5, reason })];
    const text = renderTable({ ...sampleResult, measurements }, sampleContext());
    expect(text).toContain('months not complete: data from 3 Jan 2026 to 28 Feb 2026');
  });

  test('a mean of answers is no signed number of points', () => {
    const interval = { low: 3.9, high: 4.26, level: 0.95, method: 'student-t' };
    const measurements = [
      measurementOf({ kpi: 'ces', value: 4.08, unit: 'points', interval: null }),
      measurementOf({ kpi: 'own-score', value: 4.08, unit: 'points', interval }),
    ];
    const text = renderTable({ ...sampleResult, measurements }, sampleContext());
    expect(text).toMatch(/^Customer effort score +4\.08 /m);
    expect(text).toMatch(/^own-score +4\.08 +\[3\.90, 4\.26\]/m);
  });
});
