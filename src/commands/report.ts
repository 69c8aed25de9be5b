import { definedBy } from '../dataset/choose-definitions.ts';
import { readProjectSettings } from '../dataset/read-settings.ts';
import { formatNames } from '../model/format-name.ts';
import { UserError } from '../model/problem.ts';
import { readResult } from '../read/read-result.ts';
import { renderers } from '../render/select-renderer.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readAllKpis } from './with-dataset.ts';
import { writeShown } from './write-shown.ts';

export type ReportFlags = OutputFlags & { readonly config?: string };

/** `csaudit report RESULT`: a saved result or audit in any format, with the same numbers. */
export async function runReport(
  [file = '']: readonly string[],
  flags: ReportFlags,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const format = formatNames.find((name) => name === (flags.format ?? 'table'));
  if (format === undefined) {
    const expected = formatNames.join(', ');
    throw new UserError({ code: 'bad-option', data: { option: '--format', value: flags.format ?? '', expected } });
  }
  const result = await readResult(file);
  // The team's own KPIs have their titles there.
  const settings = await readProjectSettings(flags, terminal.cwd());
  const language = chooseLanguage(flags.lang, settings.config.language, terminal.env);
  const all = await readAllKpis(settings);
  const catalogue = result.definitions === undefined ? all : definedBy(result.definitions, all);
  const shown = renderContext(terminal, flags, language, readWords(language), catalogue);
  const render = await renderers[format]();
  await writeShown(render(result, shown), flags, terminal);
  return 0;
}
