import { describe, expect, test } from 'vitest';
import { checkVariant, parseKpiRequest } from '../../src/measure/parse-kpi-request.ts';
import { catalogue } from './kpi-files.ts';

const parse = (text: string) => {
  const { kpi, threshold, statistic } = parseKpiRequest(text, catalogue);
  return [kpi.id, threshold, statistic?.name ?? null];
};

test.each([
  ['csat', ['csat', null, null]],
  ['CSAT', ['csat', null, null]],
  ['frt', ['first-response-time', null, null]],
  ['FRT.p90', ['first-response-time', null, 'p90']],
  ['resolution-time.within(24h)', ['resolution-time', null, 'within(24h)']],
  ['art.km_median', ['resolution-time', null, 'km_median']],
  ['service-level', ['service-level', 20, null]],
  ['service-level(60s)', ['service-level', 60, null]],
  ['service-level(1m).value', ['service-level', 60, 'value']],
  ['complaints.per_month', ['complaints', null, 'per_month']],
  [' backlog.oldest ', ['backlog', null, 'oldest']],
])('%s', (text, expected) => {
  expect(parse(text)).toEqual(expected);
});

describe('a mistake names what was meant', () => {
  test.each([
    ['first-respons-time', 'unknown-kpi', 'first-response-time'],
    ['', 'unknown-kpi', undefined],
    ['csat.median', 'unknown-statistic', undefined],
    ['frt.p9O', 'unknown-statistic', 'p90'],
    ['frt.p0', 'unknown-statistic', 'p90'],
    ['frt.within(soon)', 'unknown-statistic', undefined],
    ['backlog.km_median', 'unknown-statistic', undefined],
    ['service-level(fast)', 'bad-option', undefined],
    ['csat(20s)', 'bad-option', undefined],
  ])('%s', (text, code, suggestion) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            code,
            data: suggestion ? expect.objectContaining({ suggestion }) : expect.anything(),
          }),
        ],
      }),
    );
  });
});

describe('a variant', () => {
  test.each(['offered', 'satisfied-from-8', 'repeat_contact_30'])('%s is known', (variant) => {
    expect(() => checkVariant(variant, catalogue)).not.toThrow();
  });

  test.each(['offerred', 'satisfied-from-', 'satisfied-from-x', 'satisfied-from-{n}'])('%s is not', (variant) => {
    expect(() => checkVariant(variant, catalogue)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'unknown-variant' })] }),
    );
  });
});
