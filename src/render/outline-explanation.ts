import type { Explanation } from '../model/explanation.ts';
import { type Block, cell, type Fact } from './block.ts';
import { describeReason } from './describe-code.ts';
import { describeInterval, describeSeries, describeStatistic, describeValue } from './describe-measurement.ts';
import { describeAbsence } from './outline-missing.ts';
import type { RenderContext } from './render-context.ts';

/** Definition first, then the number, what it leaves out, the records behind it and the SQL. */
export function outlineExplanation(explanation: Explanation, context: RenderContext): readonly Block[] {
  const { kpi, title, abbreviation, description } = explanation;
  const names = [kpi, ...(abbreviation === null ? [] : [abbreviation])].join(', ');
  return [
    { kind: 'title', text: `${title} (${names})` },
    { kind: 'paragraph', text: description },
    { kind: 'facts', facts: definitionFacts(explanation, context) },
    ...outlineVariants(explanation, context),
    ...outlineMeasurements(explanation, context),
    ...outlineExclusions(explanation, context),
    ...outlineRows(explanation, context),
    ...outlineSql(explanation, context),
  ];
}

function definitionFacts({ formula, source, definitions }: Explanation, { words }: RenderContext): readonly Fact[] {
  return [
    ...(definitions === undefined
      ? []
      : [{ label: words('fact.definitions'), lines: [words('definitions.of', { vendor: definitions })] }]),
    { label: words('explain.formula'), lines: [formula] },
    { label: words('explain.source'), lines: [source] },
  ];
}

function outlineVariants({ variants }: Explanation, { words }: RenderContext): readonly Block[] {
  if (variants.length === 0) return [];
  const facts = variants.map(({ name, description, used }) => ({
    label: name,
    lines: [used ? words('explain.used', { description }) : description],
  }));
  return [
    { kind: 'heading', text: words('heading.variants') },
    { kind: 'facts', facts },
  ];
}

function outlineMeasurements({ measurements }: Explanation, context: RenderContext): readonly Block[] {
  const { words, format } = context;
  if (measurements.length === 0) return [];
  const rows = measurements.map((measurement) => {
    const name = { ...measurement, threshold: measurement.threshold ?? null };
    const statistic = measurement.statistic === 'value' ? '' : `, ${describeStatistic(measurement.statistic, context)}`;
    const cells = [
      describeSeries(name, context) + statistic,
      describeValue(measurement, context),
      describeInterval(measurement, context),
      measurement.n === null ? '' : format.count(measurement.n),
    ];
    const detail = [
      ...(measurement.variant === null ? [] : [words('kpi.variant', { variant: measurement.variant })]),
      ...(measurement.value === null ? [describeAbsence(measurement, context)] : []),
    ];
    return { cells: cells.map((text) => cell(text)), detail };
  });
  return [
    { kind: 'heading', text: words('heading.measurements') },
    {
      kind: 'table',
      columns: [
        { title: words('kpi.title'), align: 'left', narrow: 'wrap' },
        { title: words('kpi.value'), align: 'right', narrow: 'keep' },
        { title: words('kpi.interval'), align: 'left', narrow: 'spill' },
        { title: words('kpi.n'), align: 'right', narrow: 'keep' },
      ],
      rows,
      frozen: 4,
      notes: [],
    },
  ];
}

function outlineExclusions({ exclusions }: Explanation, context: RenderContext): readonly Block[] {
  if (exclusions.length === 0) return [];
  return [
    { kind: 'heading', text: context.words('heading.exclusions') },
    {
      kind: 'table',
      columns: [
        { title: context.words('explain.reason'), align: 'left', narrow: 'wrap' },
        { title: context.words('explain.count'), align: 'right', narrow: 'keep' },
      ],
      rows: exclusions.map(({ reason, count }) => ({
        cells: [cell(describeReason(reason, context)), cell(context.format.count(count))],
        detail: [],
      })),
      frozen: 2,
      notes: [],
    },
  ];
}

function outlineRows({ rows }: Explanation, context: RenderContext): readonly Block[] {
  const { words } = context;
  if (rows === null) return [];
  return [
    { kind: 'heading', text: words('heading.rows') },
    {
      kind: 'table',
      columns: [
        { title: words('explain.file'), align: 'left', narrow: 'truncate' },
        { title: words('explain.record'), align: 'right', narrow: 'keep' },
        { title: words('explain.counted'), align: 'left', narrow: 'wrap' },
      ],
      rows: rows.map(({ file, record, excluded }) => ({
        cells: [
          file,
          String(record),
          excluded === null ? words('explain.in-n') : describeReason(excluded, context),
        ].map((text) => cell(text)),
        detail: [],
      })),
      frozen: 3,
      notes: [],
    },
  ];
}

function outlineSql({ sql }: Explanation, { words }: RenderContext): readonly Block[] {
  if (sql === null) return [];
  return [
    { kind: 'heading', text: words('heading.sql') },
    { kind: 'code', language: 'sql', text: sql },
  ];
}
