import type { TestedCase, TestRun } from '../model/test-run.ts';
import { describePosition, describeTestFailure } from './describe-test-failure.ts';
import { outlineTestRun } from './outline-test-run.ts';
import { printBlocks } from './print-blocks.ts';
import type { RenderContext } from './render-context.ts';
import { type JunitCase, writeJunit } from './write-junit.ts';

export const testFormats = ['table', 'json', 'junit'] as const;
export type TestFormat = (typeof testFormats)[number];

/** Test cases and what became of them. */
export function renderTestRun(run: TestRun, format: TestFormat, context: RenderContext): string {
  if (format === 'json') return `${JSON.stringify(run, null, 2)}\n`;
  return format === 'junit' ? renderTestJunit(run, context) : printBlocks(outlineTestRun(run, context), context);
}

/** A suite each file. */
function renderTestJunit({ files, createdAt, tool }: TestRun, context: RenderContext): string {
  return writeJunit(
    files.map(({ file, cases }) => ({
      name: file,
      timestamp: createdAt,
      properties: [['csaudit.version', tool.version]],
      cases: cases.map((tested) => caseOf(tested, file, context)),
      output: [],
    })),
  );
}

/** Rows that cannot be read are an error, numbers that are not as expected a failure. */
function caseOf({ name, failures }: TestedCase, file: string, context: RenderContext): JunitCase {
  const [first] = failures;
  const lines = failures.map((one) => `${describePosition(one.place)} ${describeTestFailure(one, context)}`);
  const kind = first?.kind === 'unreadable' ? 'error' : 'failure';
  const outcome =
    first === undefined ? null : ({ kind, type: first.kind, message: lines[0] ?? '', text: lines } as const);
  return { name, className: file, outcome };
}
