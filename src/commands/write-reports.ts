import type { DataSettings } from '../dataset/settings.ts';
import type { Kpi } from '../model/kpi.ts';
import { exitCodeOfProblems, type Problem, UserError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { renderProblems } from '../render/render-problems.ts';
import { type ReporterName, type ReportWish, reporters } from '../render/select-reporter.ts';
import { writeStream } from '../write/output.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { placeInRepository } from './place-in-repository.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { reportToGithub } from './report-to-github.ts';
import { writeShown } from './write-shown.ts';

type Around = {
  readonly flags: OutputFlags;
  readonly settings: DataSettings;
  readonly catalogue: readonly Kpi[];
  readonly context: CommandContext;
};

/** Those that name files for a CI system to show. */
const repositoryReporters: readonly ReporterName[] = ['sarif', 'github', 'gitlab'];

/**
 * Writes every report that can be written. One that cannot is told, and must not hide what the others say: a missed
 * target is a missed target also on a full disk.
 */
export async function writeReports(result: Result, reports: readonly ReportWish[], around: Around): Promise<0 | 2 | 3> {
  const { flags, settings, catalogue, context } = around;
  const { terminal } = context;
  const language = chooseLanguage(flags.lang, settings.config.language, terminal.env);
  const words = readWords(language);
  const problems: Problem[] = [];
  for (const { reporter, path } of reports) {
    const { output: _, ...toTerminal } = flags;
    const render = await reporters[reporter]();
    const options = path === '-' ? toTerminal : { ...flags, output: path };
    const seen = repositoryReporters.includes(reporter) ? placeInRepository(result, terminal) : result;
    const text = render(seen, renderContext(terminal, options, language, words, catalogue));
    try {
      await writeShown(text, { format: reporter, output: path }, terminal);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  const plain = renderContext(terminal, { ...flags, color: false }, language, words, catalogue);
  await reportToGithub(result, reports, plain, terminal);
  if (problems.length === 0) return 0;
  await writeStream(terminal.stderr, renderProblems(problems, plain));
  return exitCodeOfProblems(problems);
}
