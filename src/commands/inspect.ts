import { needsRivals } from '../dataset/choose-definitions.ts';
import { inspectDataset } from '../dataset/inspect-dataset.ts';
import { type MeasureFlags, measureDataset, planMeasures } from '../dataset/measure-dataset.ts';
import { readSettings } from '../dataset/read-settings.ts';
import { UserError } from '../model/problem.ts';
import { renderInspect } from '../render/render-inspect.ts';
import type { CommandContext } from './context.ts';
import type { SharedFlags } from './data-options.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readAllPresets, readDataset, readDefinitions } from './with-dataset.ts';
import { writeShown } from './write-shown.ts';

/** `csaudit inspect`: what was recognised in exports, and which KPIs they allow. */
export async function runInspect(
  files: readonly string[],
  flags: SharedFlags & Pick<MeasureFlags, 'definitions'>,
  context: CommandContext,
): Promise<number> {
  const format = flags.format ?? 'table';
  if (format !== 'table' && format !== 'json') {
    throw new UserError({ code: 'bad-option', data: { option: '--format', value: format, expected: 'table, json' } });
  }
  const settings = await readSettings(files, flags, context.terminal.cwd());
  const language = chooseLanguage(flags.lang, settings.config.language, context.terminal.env);
  const definitions = await readDefinitions(settings, flags.definitions);
  const { catalogue } = definitions;
  const presets = await readAllPresets(settings);
  const plan = planMeasures({ quantileIntervals: false }, [], catalogue, settings);
  const dataset = await readDataset(context, settings, flags, {
    keepCells: false,
    businessClock: false,
    rivals: needsRivals(definitions, plan),
  });
  const { measurements } = await measureDataset(dataset, { ...plan, clocks: 'calendar' }, settings);

  const inspection = {
    ...inspectDataset(dataset, measurements, catalogue, presets),
    ...(definitions.set === null ? {} : { definitions: definitions.set.id }),
  };
  const words = readWords(language);
  const text =
    format === 'json'
      ? `${JSON.stringify(inspection, null, 2)}\n`
      : renderInspect(inspection, renderContext(context.terminal, flags, language, words, catalogue));
  await writeShown(text, flags, context.terminal);
  return 0;
}
