import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Measurement, Result } from '../../src/model/result.ts';
import { renderCsv } from '../../src/render/render-csv.ts';
import { sampleResult } from './sample.ts';

type Record = { readonly [column: string]: string };

function read(result: Result): readonly Record[] {
  return parse(renderCsv(result), { columns: true });
}

function resultOf(changes: Partial<Measurement>): Result {
  const [first] = sampleResult.measurements;
  if (first === undefined) throw new Error('the sample is empty');
  return { ...sampleResult, measurements: [{ ...first, ...changes }] };
}

describe('csv', () => {
  test('every measurement is a row with the numbers of the result', () => {
    const number = (cell: string | undefined) => (cell === '' || cell === undefined ? null : Number(cell));
    const rows = read(sampleResult);
    expect(rows.map((row) => [row.kpi, number(row.value), number(row.n), number(row.low)])).toEqual(
      sampleResult.measurements.map(({ kpi, value, n, interval }) => [kpi, value, n, interval?.low ?? null]),
    );
  });

  test('groups, reasons and exclusions are pairs', () => {
    const [row] = read(
      resultOf({
        by: { channel: 'a; b\\c', agent: null },
        status: 'missing-field',
        reason: { code: 'missing-field', data: { columns: 'sent_at' } },
        excluded: [
          { reason: 'blank', count: 1 },
          { reason: 'not-rated', count: 20 },
        ],
      }),
    );
    expect(row?.by).toBe('channel=a\\; b\\\\c; agent');
    expect(row?.reason).toBe('missing-field: columns=sent_at');
    expect(row?.excluded).toBe('blank=1; not-rated=20');
  });

  test.each(['=cmd|calc', '+1', '-1', '@sum', '\tx', '\rx', '\u{ff1d}1'])(
    'text that a spreadsheet would run is neutralised: %j',
    (variant) => {
      expect(read(resultOf({ variant }))[0]?.variant).toBe(`'${variant}`);
    },
  );

  test('negative numbers stay numbers', () => {
    expect(read(resultOf({ value: -12.5 }))[0]?.value).toBe('-12.5');
  });

  test('what a terminal would obey is spelled out', () => {
    const [row] = read(resultOf({ variant: '\u001b[31mred\u009b2J\nline' }));
    expect(row?.variant).toBe('\\x1b[31mred\\x9b2J\nline');
  });
});
