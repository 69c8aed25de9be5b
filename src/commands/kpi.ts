import { assembleResult } from '../dataset/assemble-result.ts';
import { needsRivals } from '../dataset/choose-definitions.ts';
import { handleRejects } from '../dataset/handle-rejects.ts';
import { type MeasureFlags, measureDataset, planMeasures } from '../dataset/measure-dataset.ts';
import { readSettings } from '../dataset/read-settings.ts';
import { refuseUnanswered } from '../dataset/refuse-unanswered.ts';
import { wantedFields } from '../dataset/wanted-fields.ts';
import { formatNames } from '../model/format-name.ts';
import { UserError } from '../model/problem.ts';
import { renderers } from '../render/select-renderer.ts';
import type { CommandContext } from './context.ts';
import { type SharedFlags, splitList } from './data-options.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readDataset, readDefinitions } from './with-dataset.ts';
import { withProgress } from './with-progress.ts';
import { writeShown } from './write-shown.ts';

export type KpiFlags = SharedFlags & MeasureFlags & { readonly rejects?: string; readonly strict?: boolean };

/** `csaudit kpi`: from exports to numbers. */
export async function runKpi(files: readonly string[], flags: KpiFlags, context: CommandContext): Promise<number> {
  const format = formatNames.find((name) => name === (flags.format ?? 'table'));
  if (format === undefined) {
    throw new UserError({
      code: 'bad-option',
      data: { option: '--format', value: flags.format ?? '', expected: formatNames.join(', ') },
    });
  }
  const settings = await readSettings(files, flags, context.terminal.cwd());
  const language = chooseLanguage(flags.lang, settings.config.language, context.terminal.env);
  const words = readWords(language);
  const definitions = await readDefinitions(settings, flags.definitions);
  const { catalogue } = definitions;
  const asked = splitList(flags.kpi ?? []);
  const plan = planMeasures(flags, asked, catalogue, settings);

  // Rows that were left out are looked at as a whole.
  const keepCells = flags.rejects !== undefined || flags.strict === true;
  const dataset = await readDataset(context, settings, flags, {
    keepCells,
    businessClock: plan.clocks !== 'calendar',
    rivals: needsRivals(definitions, plan),
    where: plan.where,
    wants: wantedFields(plan, settings.config),
  });
  await handleRejects(dataset, flags);
  const { measurements, nowMs, breakdowns } = await withProgress(context, flags, (progress) => {
    progress.show(words('progress.measuring'));
    return measureDataset(dataset, plan, settings);
  });
  const result = assembleResult({
    dataset,
    measurements,
    version: context.version,
    team: settings.config.team,
    createdAt: context.createdAt,
    nowMs,
    period: { from: flags.from ?? null, to: flags.to ?? null, ...plan.period },
    timezone: settings.timezone,
    where: plan.where,
    breakdowns,
    definitions,
    variant: plan.variant,
  });
  const render = await renderers[format]();
  const text = render(result, renderContext(context.terminal, flags, language, words, catalogue));
  await writeShown(text, flags, context.terminal);
  refuseUnanswered(measurements, asked.length > 0);
  return 0;
}
