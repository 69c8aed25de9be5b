import { assembleResult } from '../dataset/assemble-result.ts';
import { findVendor } from '../dataset/find-vendor.ts';
import { measureDataset } from '../dataset/measure-dataset.ts';
import type { PeriodFlags } from '../dataset/period-rules.ts';
import { planReconcile } from '../dataset/plan-reconcile.ts';
import { readSettings } from '../dataset/read-settings.ts';
import { reconcileKpi } from '../dataset/reconcile-kpi.ts';
import { formatNames } from '../model/format-name.ts';
import { UserError } from '../model/problem.ts';
import { renderers } from '../render/select-renderer.ts';
import { writeOutput } from '../write/output.ts';
import type { CommandContext } from './context.ts';
import type { SharedFlags } from './data-options.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readAllKpis, readDataset } from './with-dataset.ts';
import { withProgress } from './with-progress.ts';

export type ReconcileFlags = SharedFlags &
  PeriodFlags & {
    readonly theirs?: string;
    readonly definitions?: string;
    readonly where?: string;
    readonly clock?: string;
    readonly variant?: string;
  };

/** `csaudit reconcile`: from csaudit's number to the one another tool shows, a switch at a time. */
export async function runReconcile(
  [name = '', ...files]: readonly string[],
  flags: ReconcileFlags,
  context: CommandContext,
): Promise<number> {
  const format = formatNames.find((each) => each === (flags.format ?? 'table'));
  if (format === undefined) {
    const expected = formatNames.join(', ');
    throw new UserError({ code: 'bad-option', data: { option: '--format', value: flags.format ?? '', expected } });
  }
  const settings = await readSettings(files, flags, context.terminal.cwd());
  const language = chooseLanguage(flags.lang, settings.config.language, context.terminal.env);
  const words = readWords(language);
  const catalogue = await readAllKpis(settings);
  const plan = planReconcile(name, flags, catalogue, settings);
  const wishes = { keepCells: false, businessClock: true, rivals: true, where: plan.measures.where };
  const dataset = await readDataset(context, settings, flags, wishes);
  const vendor = findVendor(flags.definitions, settings, dataset);
  const { measured, reconciliation } = await withProgress(context, flags, async (progress) => {
    progress.show(words('progress.measuring'));
    return {
      measured: await measureDataset(dataset, plan.measures, settings),
      reconciliation: await reconcileKpi(dataset, plan, settings, vendor),
    };
  });
  if (reconciliation === null) throw new UserError({ code: 'nothing-computed' });
  const result = assembleResult({
    ...measured,
    dataset,
    version: context.version,
    team: settings.config.team,
    createdAt: context.createdAt,
    period: { from: flags.from ?? null, to: flags.to ?? null, ...plan.measures.period },
    timezone: settings.timezone,
    where: plan.measures.where,
    breakdowns: [],
  });
  const render = await renderers[format]();
  const shown = renderContext(context.terminal, flags, language, words, catalogue);
  await writeOutput(render({ ...result, reconciliation }, shown), flags.output ?? null, context.terminal.stdout);
  return 0;
}
