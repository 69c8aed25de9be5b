import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * One reference figure, made by other means than csaudit.
 *
 * @typedef {{
 *   file: string,
 *   kpi: string,
 *   threshold: number | null,
 *   asked: string,
 *   statistic: string,
 *   by: readonly [dimension: string, group: string] | null,
 *   variant: string | null,
 *   expected: string,
 *   unit: string | null,
 *   n: number | null,
 * }} Figure
 *
 * @typedef {{ kpi: string, statistic: string, threshold?: number, by: Record<string, string | null>, value: number | null,
 *   unit: string, n: number | null, variant: string | null, status: string }} Measurement
 */

/**
 * Reads a tab-separated table `file kpi statistic by variant value unit n note`, `#` before comments.
 *
 * @param {string} path
 * @returns {Figure[]}
 */
export function readFigures(path) {
  /** @type {Record<string, string>[]} */
  const rows = parse(readFileSync(path, 'utf8'), { delimiter: '\t', columns: true, comment: '#', quote: false });
  return rows.map((row) => {
    const { file = '', statistic = '', by = '', variant = '', value = '', unit = '', n = '' } = row;
    const [, kpi = '', seconds] = /^(.*?)(?:\((\d+)s\))?$/.exec(row.kpi ?? '') ?? [];
    const equals = by.indexOf('=');
    return {
      file,
      kpi,
      threshold: seconds === undefined ? null : Number(seconds),
      // `within(24h)` is computed on demand, the other statistics come with the KPI.
      asked: statistic.startsWith('within(') ? `${kpi}.${statistic}` : (row.kpi ?? ''),
      statistic,
      by: equals < 0 ? null : [by.slice(0, equals), by.slice(equals + 1)],
      variant: variant || null,
      expected: value,
      unit: unit || null,
      n: n === '' ? null : Number(n),
    };
  });
}

/**
 * What is different, in words; null if the figure is what was expected.
 *
 * @param {Figure} figure
 * @param {readonly Measurement[]} measurements
 */
export function compareFigure(figure, measurements) {
  const found = measurements.filter((measurement) => isMeasurementOf(figure, measurement));
  if (found.length === 0) return 'not in the result';
  if (found.length > 1) return `${found.length} times in the result`;
  const [measurement] = found;
  if (!measurement) return 'not in the result';
  const { value, status, n, unit } = measurement;
  const got = value === null ? status : `${value} ${unit}, n ${n}`;
  if (figure.expected === 'missing-field') return value === null && status === 'missing-field' ? null : got;
  const equal =
    value !== null &&
    isClose(value, figure.expected) &&
    (figure.unit === null || figure.unit === unit) &&
    (figure.n === null || figure.n === n);
  return equal ? null : got;
}

/** @param {Figure} figure */
export function describeFigure({ file, asked, statistic, by, variant, expected, unit, n }) {
  const name = asked.endsWith(statistic) || statistic === 'value' ? asked : `${asked}.${statistic}`;
  const group = by ? ` ${by.join('=')}` : '';
  return `${file}: ${name}${group}${variant ? ` (${variant})` : ''}: expected ${expected}${unit ? ` ${unit}` : ''}${n === null ? '' : `, n ${n}`}`;
}

/** @param {Figure} figure @param {Measurement} measurement */
function isMeasurementOf(figure, measurement) {
  const groups = Object.entries(measurement.by);
  const sameGroup = figure.by
    ? groups.length === 1 && groups[0]?.[0] === figure.by[0] && groups[0]?.[1] === figure.by[1]
    : groups.length === 0;
  return (
    sameGroup &&
    measurement.kpi === figure.kpi &&
    measurement.statistic === figure.statistic &&
    (figure.threshold === null || measurement.threshold === figure.threshold) &&
    (figure.variant === null || measurement.variant === figure.variant)
  );
}

/**
 * To a millionth, or to the last digit printed after the point.
 *
 * @param {number} value
 * @param {string} expected
 */
function isClose(value, expected) {
  const digits = expected.split('.')[1]?.length ?? null;
  const rounding = digits === null ? 0 : 0.5 * 10 ** -digits * (1 + 1e-9);
  return Math.abs(value - Number(expected)) <= Math.max(rounding, Math.abs(Number(expected)) * 1e-6);
}
