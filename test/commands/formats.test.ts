import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFormat } from '../../src/locale/format.ts';
import { type Result, resultSchema } from '../../src/model/result.ts';
import { commandFixtures, fixtures, runCsaudit } from './fake-process.ts';

const demo = ['kpi', 'demo', '--by', 'channel', '--by', 'month,kind'];
const small = ['kpi', 'commands/tickets.csv', 'commands/calls.csv', '--by', 'agent'];
const print = async (line: readonly string[], format: string) =>
  (await runCsaudit([...line, '--format', format], { folder: fixtures })).stdout;

describe.each([
  ['the demo', demo],
  ['a small export', small],
])('the numbers of %s', (_name, line) => {
  let result: Result;
  beforeAll(async () => {
    result = JSON.parse(await print(line, 'json'));
  });

  it('are, as JSON, what the schemas of the code and of the package say', () => {
    expect(resultSchema.parse(result)).toEqual(result);
    const schema = JSON.parse(readFileSync(new URL('../../schemas/result.schema.json', import.meta.url), 'utf8'));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    expect(ajv.validate(schema, result), JSON.stringify(ajv.errors)).toBe(true);
  });

  it('are the same as CSV', async () => {
    const rows: readonly Record<string, string>[] = parse(await print(line, 'csv'), { columns: true });
    const number = (cell: string | undefined) => (cell === '' || cell === undefined ? null : Number(cell));
    expect(
      rows.map(({ kpi, statistic, value, n, low, high, clock, status }) => {
        return {
          kpi,
          statistic,
          value: number(value),
          n: number(n),
          low: number(low),
          high: number(high),
          clock,
          status,
        };
      }),
    ).toEqual(
      result.measurements.map(({ kpi, statistic, value, n, interval, clock, status }) => {
        return {
          kpi,
          statistic,
          value,
          n,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
          clock: clock ?? '',
          status,
        };
      }),
    );
  });

  it.each(['table', 'markdown'])('are the same in the %s', async (report) => {
    const shown = (await print(line, report)).replaceAll('\\', '');
    const format = createFormat('en');
    const whole = result.measurements.filter(({ by, status }) => Object.keys(by).length === 0 && status === 'ok');
    expect(whole.length).toBeGreaterThan(10);
    for (const { kpi, statistic, value, n, unit } of whole) {
      if (value !== null) expect(shown, `${kpi}.${statistic}`).toContain(format.value(value, unit));
      // One n is shown for each KPI, that of its first statistic.
      if (n !== null && statistic !== 'km_median') expect(shown, kpi).toContain(format.count(n));
    }
  });

  it('fit a terminal of 80 columns as a table', async () => {
    const wide = (await print(line, 'table')).split('\n').filter((text) => [...text].length > 80);
    expect(wide).toEqual([]);
  });
});

it('the same run gives the same bytes', async () => {
  const steady = (text: string) => text.replace(/"createdAt": "[^"]*"/, '');
  expect(steady(await print(demo, 'json'))).toBe(steady(await print(demo, 'json')));
});

it('of a terminal, only the width and the colour reach the table', async () => {
  const { stdout } = await runCsaudit(['kpi', 'tickets.csv', '--kpi', 'csat'], {
    folder: commandFixtures,
    env: { COLUMNS: '40' },
  });
  expect(stdout.split('\n').filter((text) => [...text].length > 40)).toEqual([]);
  expect(stdout).not.toContain('\u001b');
});
