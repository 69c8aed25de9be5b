import type { InspectedColumn, InspectedFile, Inspection } from '../model/inspection.ts';
import { type Block, cell, type Fact, type TableRow } from './block.ts';
import { describeCode, describeColumn } from './describe-code.ts';
import { describeProblem } from './describe-problem.ts';
import type { RenderContext } from './render-context.ts';

/** What was recognised in each file, then what can be had from all of them together. */
export function outlineInspection(inspection: Inspection, context: RenderContext): readonly Block[] {
  return [
    ...inspection.files.flatMap((file) => outlineFile(file, context)),
    ...outlineProblems(inspection, context),
    ...outlineKpiLists(inspection, context),
  ];
}

function outlineFile(file: InspectedFile, context: RenderContext): readonly Block[] {
  const { words } = context;
  return [
    { kind: 'title', text: file.file === '-' ? words('source.standard-input') : file.file },
    { kind: 'facts', facts: fileFacts(file, context) },
    {
      kind: 'table',
      columns: [
        { title: words('inspect.header'), align: 'left', narrow: 'truncate' },
        { title: words('inspect.field'), align: 'left', narrow: 'truncate' },
        { title: words('inspect.parsed'), align: 'right', narrow: 'keep' },
        { title: words('inspect.missing'), align: 'right', narrow: 'spill' },
        { title: words('inspect.invalid'), align: 'right', narrow: 'keep' },
      ],
      rows: file.columns.map((column) => columnRow(column, context)),
      frozen: 5,
      notes: [],
    },
  ];
}

function fileFacts(file: InspectedFile, context: RenderContext): readonly Fact[] {
  const { words, format } = context;
  const { preset, suggested, dialect, repairs } = file;
  const facts: Fact[] = [
    { label: words('inspect.kind'), lines: [`${format.count(file.rows)} ${words(`kind.${file.kind}`)}`] },
    {
      label: words('inspect.format'),
      lines: [
        dialect === null
          ? file.format
          : words('inspect.dialect', {
              format: file.format,
              encoding: dialect.encoding,
              delimiter: describeDelimiter(dialect.delimiter, context),
              header: String(dialect.hasHeader),
            }),
      ],
    },
    {
      label: words('inspect.preset'),
      lines: [
        `${preset.id} (${words(`inspect.how-${preset.how}`)})`,
        ...(preset.unconfirmed ? [words('inspect.unconfirmed')] : []),
        ...(suggested === null ? [] : [words('inspect.suggested', { preset: suggested.id, title: suggested.title })]),
        ...(preset.matched.length === 0
          ? []
          : [
              words('inspect.matched', {
                score: format.ratio(preset.score ?? 1, 0),
                headers: preset.matched.join(', '),
              }),
            ]),
        ...(file.runnersUp.length === 0
          ? []
          : [
              words('inspect.runners-up', {
                presets: file.runnersUp.map((other) => runnerUp(other, context)).join(', '),
              }),
            ]),
      ],
    },
  ];
  if (preset.beware.length > 0) {
    facts.push({ label: words('inspect.beware'), lines: preset.beware.map((text) => text.replaceAll('`', '')) });
  }
  if (repairs.length === 0) return facts;
  const reasons = repairs.map((repair) => (words.has(`repair.${repair}`) ? words(`repair.${repair}`) : repair));
  return [...facts, { label: words('inspect.repaired'), lines: [reasons.join(', ')] }];
}

function runnerUp({ id, score }: InspectedFile['runnersUp'][number], { format }: RenderContext): string {
  return score === null ? id : `${id} ${format.ratio(score, 0)}`;
}

function describeDelimiter(delimiter: string, { words }: RenderContext): string {
  const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
  const name = names[delimiter];
  return name === undefined ? delimiter : words(`delimiter.${name}`);
}

function columnRow(column: InspectedColumn, context: RenderContext): TableRow {
  const { words, format } = context;
  const { header, field, how, parsed, missing, invalid, samples, notes } = column;
  const counts = field === null ? ['', '', ''] : [parsed, missing, invalid].map(format.count);
  return {
    cells: [header, field ?? words('inspect.unused'), ...counts].map((text) => cell(text)),
    detail: [
      ...notes.map((note) => describeCode('column-note', note, context)),
      ...(how === null || how === 'preset' ? [] : [words(`how.${how}`)]),
      ...(samples.length === 0
        ? [words('inspect.empty')]
        : [words('inspect.samples', { samples: samples.join(' | ') })]),
    ],
  };
}

function outlineProblems({ problems }: Inspection, context: RenderContext): readonly Block[] {
  if (problems.length === 0) return [];
  const items = problems.map((problem) => {
    const { says, hints } = describeProblem(problem, context.words);
    return [`${says}.`, ...hints].join(' ');
  });
  return [
    { kind: 'heading', text: context.words('heading.problems') },
    { kind: 'list', items, warning: true },
  ];
}

function outlineKpiLists({ unlocked, locked, definitions }: Inspection, context: RenderContext): readonly Block[] {
  const { words } = context;
  const lockedItems = locked.map(({ title, missing, reason }) =>
    reason === undefined
      ? words('inspect.locked-item', {
          kpi: title,
          columns: missing.map((column) => describeColumn(column, context)).join(words('list.and')),
        })
      : words('missing.item', { kpis: title, reason: describeCode('absence', reason, context) }),
  );
  const unlockedItems = unlocked.map(({ id, title }) => `${title} (${id})`);
  return [
    { kind: 'heading', text: words('heading.unlocked') },
    ...(definitions === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: words('inspect.definitions', { vendor: definitions }) }]),
    { kind: 'list', items: unlockedItems.length === 0 ? [words('inspect.none')] : unlockedItems, warning: false },
    ...(lockedItems.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: words('heading.locked') },
          { kind: 'list' as const, items: lockedItems, warning: false },
        ]),
  ];
}
