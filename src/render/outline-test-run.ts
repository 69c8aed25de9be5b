import type { TestedCase, TestedFile, TestRun } from '../model/test-run.ts';
import { type Block, cell, type TableRow } from './block.ts';
import { describePosition, describeTestFailure } from './describe-test-failure.ts';
import type { RenderContext } from './render-context.ts';

/** Each case, what was not as expected, and how many passed. */
export function outlineTestRun({ files }: TestRun, context: RenderContext): readonly Block[] {
  const cases = files.flatMap((file) => file.cases);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return [
    ...files.flatMap((file) => outlineFile(file, context)),
    { kind: 'paragraph', text: context.words('test.summary', { passed: cases.length - failed, failed }) },
  ];
}

function outlineFile({ file, cases }: TestedFile, context: RenderContext): readonly Block[] {
  const { words } = context;
  const slips = cases.flatMap(({ failures }) =>
    failures.map((failure) => `${describePosition(failure.place)} ${describeTestFailure(failure, context)}`),
  );
  return [
    { kind: 'title', text: words('test.title', { file }) },
    {
      kind: 'table',
      columns: [
        { title: words('test.outcome'), align: 'left', narrow: 'keep' },
        { title: words('test.case'), align: 'left', narrow: 'wrap' },
      ],
      rows: cases.map((tested) => caseRow(tested, context)),
      frozen: 2,
      naming: 1,
      notes: [],
    },
    ...(slips.length === 0 ? [] : [{ kind: 'list', items: slips, warning: true } as const]),
  ];
}

function caseRow({ name, failures }: TestedCase, context: RenderContext): TableRow {
  const passed = failures.length === 0;
  return {
    cells: [cell(context.words(passed ? 'test.passed' : 'test.failed'), '', passed ? 'good' : 'bad'), cell(name)],
    detail: [],
  };
}
