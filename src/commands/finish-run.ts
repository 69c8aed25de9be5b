import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chooseExitCode, type ExitCode } from '../judge/exit-code.ts';
import type { AuditReport } from '../model/audit-report.ts';
import { UserError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { outlineAuditSummary } from '../render/outline-audit-summary.ts';
import { printBlocks } from '../render/print-blocks.ts';
import { writeStream } from '../write/output.ts';
import { writeProblem } from '../write/write-problem.ts';
import type { Run } from './run-walk.ts';
import { writeReports } from './write-reports.ts';

const files = [
  { reporter: 'html', name: 'report.html' },
  { reporter: 'markdown', name: 'report.md' },
  { reporter: 'json', name: 'result.json' },
] as const;

/** Passed, not passed, or nothing in it that applies. */
const exitCodes: Readonly<Record<'pass' | 'fail' | 'none', ExitCode>> = { pass: 0, fail: 1, none: 3 };

/** Writes the reports of a finished audit, and says what came of it and where they are. */
export async function finishRun(result: Result, run: Run): Promise<number> {
  const { flags, context, project } = run;
  const { audit } = result;
  if (audit === null) throw new Error('the document of a finished audit is without it');
  const folder = flags.output ?? `audit-${audit.id}`;
  await makeFolder(resolve(context.terminal.cwd(), folder));
  const reports = files.map(({ reporter, name }) => ({ reporter, path: join(folder, name) }));
  const { settings, catalogue } = project;
  const written = await writeReports(result, reports, { flags, settings, catalogue, context });
  const paths = reports.map(({ path }) => path);
  const blocks = outlineAuditSummary(result, audit, written === 0 ? paths : [], project.shown);
  await writeStream(context.terminal.stdout, printBlocks(blocks, project.shown));
  return chooseExitCode([exitCodeOf(audit), written]);
}

function exitCodeOf({ scores }: AuditReport): ExitCode {
  return exitCodes[scores.verdict ?? 'none'];
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const problem = writeProblem(error, folder);
    throw problem === null ? error : new UserError(problem);
  }
}
