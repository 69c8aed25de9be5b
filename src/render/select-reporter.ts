import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import { type Renderer, renderers } from './select-renderer.ts';

/** What `--report FORMAT=PATH` takes; each is loaded when asked for. */
export const reporters = {
  ...renderers,
  markdown: async () => (await import('./render-job-summary.ts')).renderJobSummary,
  junit: async () => (await import('./render-junit.ts')).renderJunit,
  sarif: async () => (await import('./render-sarif.ts')).renderSarif,
  github: async () => (await import('./render-github.ts')).renderGithub,
  gitlab: async () => (await import('./render-gitlab.ts')).renderGitlab,
} satisfies Readonly<Record<string, () => Promise<Renderer>>>;

export type ReporterName = keyof typeof reporters;
export type ReportWish<Name extends string = ReporterName> = { readonly reporter: Name; readonly path: string };

/**
 * Reads each `--report`, such as `markdown=summary.md`; `-` is standard output.
 *
 *     report = format, "=", path
 *
 * @param names the formats there are
 * @throws UserError `bad-option` for each that is none
 */
export function parseReports<Name extends string = ReporterName>(
  texts: readonly string[],
  names: readonly Name[] = Object.keys(reporters) as Name[],
): readonly ReportWish<Name>[] {
  const wishes = texts.map((text) => {
    const [, format = '', path = ''] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
    const reporter = names.find((name) => name === format.trim().toLowerCase());
    return { text, format: format.trim(), path: path.trim(), reporter };
  });
  const wrong = wishes.filter(({ reporter, path }) => reporter === undefined || path === '');
  if (wrong.length > 0) throw new UserError(...wrong.map(({ text, format }) => badReport(text, format, names)));
  return wishes.flatMap(({ reporter, path }) => (reporter === undefined ? [] : [{ reporter, path }]));
}

function badReport(text: string, format: string, names: readonly string[]) {
  const expected = `FORMAT=PATH (${names.join(', ')})`;
  const example = `--report ${nearest(format, names) ?? names.at(-1)}=PATH`;
  return { code: 'bad-option', data: { option: '--report', value: text, expected, example } } as const;
}
