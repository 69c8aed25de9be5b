import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Measurement, Result } from '../../src/model/result.ts';
import { describeInterval, describeSeries, describeValue } from '../../src/render/describe-measurement.ts';
import { describePoints } from '../../src/render/describe-score.ts';
import { renderCsv } from '../../src/render/render-csv.ts';
import { renderJson } from '../../src/render/render-json.ts';
import { renderMarkdown } from '../../src/render/render-markdown.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { all, readPage, textOf } from './html/read-page.ts';
import { sampleResult } from './sample.ts';
import { auditContext, sampleAudit } from './sample-audit.ts';

/** Numbers in every format are those of the JSON: they are read back from it. */

const result = sampleAudit();
const { audit } = result;
if (audit === null) throw new Error('the sample has an audit');
const context = auditContext({ width: 200 });

/** The number that stands beside the name of a KPI. */
function headlines({ measurements }: Result): readonly Measurement[] {
  const whole = measurements.filter(({ by, value }) => Object.keys(by).length === 0 && value !== null);
  const seen = new Set<string>();
  return whole.filter((measurement) => {
    const name = nameOf(measurement);
    return seen.has(name) ? false : seen.add(name);
  });
}

function nameOf({ kpi, threshold, variant, clock }: Measurement): string {
  return describeSeries({ kpi, threshold: threshold ?? null, variant, clock }, context);
}

const scores: readonly (readonly [string, number | null])[] = [
  ['the score', audit.scores.raw.score],
  ['its lower bound', audit.scores.raw.low],
  ['its upper bound', audit.scores.raw.high],
  ['the score without waived steps', audit.scores.adjusted.score],
  ...Object.entries(audit.scores.models).map(([name, model]) => [`the score by ${name}`, model.score] as const),
  ...audit.sections.map((section) => [`the score of ${section.title}`, section.score] as const),
];

test('JSON is the result', () => {
  expect(JSON.parse(renderJson(result))).toEqual(JSON.parse(JSON.stringify(result)));
});

describe('CSV has, to the last digit,', () => {
  const rows = parse<Record<string, string>>(renderCsv(result), { columns: true });
  const number = (field: string | undefined) => (field === '' || field === undefined ? null : Number(field));
  const of = (record: string) => rows.filter((row) => row.record === record);

  test('every measurement', () => {
    const read = of('measurement').map(({ id, value, n, low, high }) => [id, ...[value, n, low, high].map(number)]);
    expect(read).toEqual(
      result.measurements.map(({ kpi, value, n, interval }) => [
        kpi,
        value,
        n,
        interval?.low ?? null,
        interval?.high ?? null,
      ]),
    );
  });

  test('every score, section, verdict, step and action', () => {
    expect(number(of('score')[0]?.value)).toBe(audit.scores.raw.score);
    expect(of('score').map(({ id }) => id)).toEqual(['raw', 'adjusted', ...Object.keys(audit.scores.models)]);
    expect(of('section').map(({ value }) => number(value))).toEqual(audit.sections.map(({ score }) => score));
    expect(of('section').map(({ weight }) => number(weight))).toEqual(audit.sections.map(({ weight }) => weight));
    expect(of('verdict').map(({ value }) => number(value))).toEqual(result.verdicts.map(({ actual }) => actual));
    expect(of('step').map(({ answer }) => answer || null)).toEqual(audit.steps.map(({ value }) => value));
    expect(of('action').map(({ id }) => id)).toEqual(audit.plan.open.map(({ step }) => step));
  });
});

describe('HTML has, to the last digit,', () => {
  const { page } = readPage(result);
  const valueIn = (selector: string) => all(page, selector).map((data) => Number(data.getAttribute('value')));

  test('every headline with value and n in the row of its KPI', () => {
    const rows = all(page, '#numbers > .scroll tbody tr');
    expect(rows.length).toBe(headlines(result).length);
    for (const measurement of headlines(result)) {
      const row = rows.find((candidate) => textOf(candidate.querySelector('th')).startsWith(nameOf(measurement)));
      const [value, n] = row === undefined ? [] : all(row, 'td data').map((data) => Number(data.getAttribute('value')));
      expect([measurement.kpi, value, n ?? null]).toEqual([measurement.kpi, measurement.value, measurement.n]);
      expect(textOf(row)).toContain(describeInterval(measurement, context));
    }
  });

  test('every number of the breakdowns, which end after 20 groups', () => {
    const shown = new Set(valueIn('.breakdown data'));
    const statistics = new Set(headlines(result).map(({ kpi, statistic }) => `${kpi} ${statistic}`));
    const grouped = result.measurements.filter(
      ({ by, kpi, statistic, value }) =>
        Object.keys(by).length > 0 && by.agent === undefined && statistics.has(`${kpi} ${statistic}`) && value !== null,
    );
    expect(grouped.length).toBeGreaterThan(30);
    expect(grouped.filter(({ value }) => value !== null && !shown.has(value))).toEqual([]);
  });

  test('the scores, and what the targets are about', () => {
    expect(valueIn('.score-number data')).toEqual([audit.scores.raw.score]);
    expect(valueIn('.sections .strong data')).toEqual(audit.sections.map(({ score }) => score));
    expect(valueIn('#targets td:nth-of-type(2) data')).toEqual(result.verdicts.map(({ actual }) => actual));
    const method = valueIn('#method table data');
    for (const [, score] of scores.slice(0, 8)) expect(method).toContain(score);
  });
});

describe.each([
  ['the table', renderTable(result, context), renderTable(sampleResult, context)],
  ['Markdown', renderMarkdown(result, context), renderMarkdown(sampleResult, context)],
])('%s has, rounded as people read them,', (_, text, withoutAudit) => {
  const plain = (whole: string) => whole.replaceAll('\\', '').replace(/ *\| */g, '  ');

  test.each(scores)('%s', (_name, score) => {
    expect(plain(text)).toContain(score === null ? '' : describePoints(score, context));
  });

  test('every headline with value, interval and n', () => {
    for (const whole of [text, withoutAudit].map(plain)) {
      for (const measurement of headlines(result)) {
        const parts = [describeValue(measurement, context), describeInterval(measurement, context)];
        const lines = whole.split('\n').filter((line) => line.trim().startsWith(nameOf(measurement)));
        expect(lines.filter((line) => parts.every((part) => line.includes(part)))).not.toEqual([]);
      }
    }
  });
});
