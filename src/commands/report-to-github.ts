import { resolve } from 'node:path';
import type { Words } from '../locale/words.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { RenderContext } from '../render/render-context.ts';
import { renderProblems } from '../render/render-problems.ts';
import type { ReporterName, ReportWish } from '../render/select-reporter.ts';
import { appendToFile } from '../write/append-to-file.ts';
import { writeStream } from '../write/output.ts';
import type { Terminal } from './context.ts';
import { pathInRepository, placeInRepository } from './place-in-repository.ts';

/** What people read: annotations may stand among it. */
const prose: readonly ReporterName[] = ['table', 'markdown', 'github'];

export function isGithubActions({ env }: Pick<Terminal, 'env'>): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

/** In a job of GitHub Actions annotations and the step's summary need no asking. What was asked for is not written twice. */
export async function reportToGithub(
  result: Result,
  reports: readonly ReportWish[],
  shown: RenderContext,
  terminal: Terminal,
): Promise<void> {
  if (!isGithubActions(terminal)) return;
  const onScreen = reports.filter(({ path }) => path === '-').map(({ reporter }) => reporter);
  if (!onScreen.includes('github')) {
    const { renderGithub } = await import('../render/render-github.ts');
    // The runner obeys both streams; data on standard output are somebody's to read.
    const stream = onScreen.every((reporter) => prose.includes(reporter)) ? terminal.stdout : terminal.stderr;
    await writeStream(stream, renderGithub(placeInRepository(result, terminal), shown));
  }
  const summary = terminal.env.GITHUB_STEP_SUMMARY ?? '';
  const isAskedFor = reports.some(({ path }) => resolve(path) === resolve(summary));
  if (summary !== '' && !isAskedFor) await appendSummary(result, summary, shown, terminal);
}

/** A summary that cannot be written is told; the verdicts stand without it. */
async function appendSummary(result: Result, path: string, shown: RenderContext, { stderr }: Terminal): Promise<void> {
  const [{ renderMarkdown }, { cutSummary, summaryBytes }] = await Promise.all([
    import('../render/render-markdown.ts'),
    import('../render/render-job-summary.ts'),
  ]);
  const text = `${renderMarkdown(result, shown)}\n`;
  try {
    await appendToFile(path, (bytes) => cutSummary(text, summaryBytes - bytes, shown));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await writeStream(stderr, renderProblems(error.problems, shown));
  }
}

/** The same for a run that a mistake ended: nothing is written elsewhere. */
export async function tellGithub(problems: readonly Problem[], words: Words, terminal: Terminal): Promise<void> {
  if (!isGithubActions(terminal)) return;
  const { renderGithubProblems } = await import('../render/render-github-problems.ts');
  const placed = problems.map(({ place, ...problem }): Problem => {
    if (place?.file === undefined) return { ...problem, ...(place === undefined ? {} : { place }) };
    return { ...problem, place: { ...place, file: pathInRepository(place.file, terminal) } };
  });
  await writeStream(terminal.stderr, renderGithubProblems(placed, words));
}
