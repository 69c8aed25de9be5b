import { needsRivals } from '../dataset/choose-definitions.ts';
import { explainWithData, explainWithoutData } from '../dataset/explain-kpi.ts';
import { type MeasureFlags, planMeasures } from '../dataset/measure-dataset.ts';
import { readProjectSettings, readSettings } from '../dataset/read-settings.ts';
import { refuseUnanswered } from '../dataset/refuse-unanswered.ts';
import { UserError } from '../model/problem.ts';
import { renderExplain } from '../render/render-explain.ts';
import { renderJson } from '../render/render-json.ts';
import type { CommandContext } from './context.ts';
import type { SharedFlags } from './data-options.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readDataset, readDefinitions, startEngine } from './with-dataset.ts';
import { writeShown } from './write-shown.ts';

export type ExplainFlags = SharedFlags & Omit<MeasureFlags, 'kpi' | 'by'> & { readonly rows?: boolean };

/** `csaudit explain KPI [FILES]`: what a number means, how it is made, and the records behind it. */
export async function runExplain(
  [name = '', ...files]: readonly string[],
  flags: ExplainFlags,
  context: CommandContext,
): Promise<number> {
  const format = flags.format ?? 'table';
  if (format !== 'table' && format !== 'json') {
    throw new UserError({ code: 'bad-option', data: { option: '--format', value: format, expected: 'table, json' } });
  }
  const hasData = files.length > 0;
  const cwd = context.terminal.cwd();
  const settings = hasData ? await readSettings(files, flags, cwd) : await readProjectSettings(flags, cwd);
  const language = chooseLanguage(flags.lang, settings.config.language, context.terminal.env);
  const definitions = await readDefinitions(settings, flags.definitions);
  const { catalogue } = definitions;
  const plan = planMeasures({ ...flags, quantileIntervals: true }, [name], catalogue, settings);
  const kpi = plan.kpis[0]?.kpi;
  if (kpi === undefined) return 2;

  const explanation = hasData
    ? await explainWithData(
        kpi,
        await readDataset(context, settings, flags, {
          keepCells: false,
          businessClock: plan.clocks !== 'calendar',
          rivals: needsRivals(definitions, plan),
          where: plan.where,
        }),
        plan,
        settings,
        flags.rows === true,
      )
    : await explainWithoutData(kpi, await startEngine(context, settings), plan);
  const told = { ...explanation, ...(definitions.set === null ? {} : { definitions: definitions.set.id }) };
  const words = readWords(language);
  const shown = renderContext(context.terminal, flags, language, words, catalogue);
  await writeShown(format === 'json' ? renderJson(told) : renderExplain(told, shown), flags, context.terminal);
  if (hasData) refuseUnanswered(explanation.measurements, true);
  return 0;
}
