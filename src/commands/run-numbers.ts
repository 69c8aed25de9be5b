import type { StepLink } from '../audit/step-links.ts';
import { planMeasures } from '../dataset/measure-dataset.ts';
import { type CheckPlan, planCheck } from '../dataset/plan-check.ts';
import { readPresentFiles } from '../dataset/read-present-files.ts';
import type { Result } from '../model/result.ts';
import { measureAudit, measureNothingAtAll } from '../session/measure-audit.ts';
import type { CommandContext } from './context.ts';
import type { RunFlags, RunProject } from './run-project.ts';
import { readDataset, startEngine } from './with-dataset.ts';
import { withProgress } from './with-progress.ts';

/** The team's own numbers for the walk and the report; without files a document without any. */
export async function readNumbers(
  links: ReadonlyMap<string, readonly StepLink[]>,
  flags: RunFlags,
  project: RunProject,
  context: CommandContext,
): Promise<Result> {
  const { settings, definitions, catalogue } = project;
  const { version, createdAt } = context;
  if (settings.files.length === 0) return measureNothingAtAll(settings, { version, createdAt });
  const plan = await planTargets(flags, project, context);
  const isBusiness = settings.schedules !== null || plan.targets.some(({ clock }) => clock === 'business');
  const wishes = { keepCells: false, businessClock: isBusiness };
  const present = await readPresentFiles(settings, (those) => readDataset(context, those, flags, wishes));
  return await withProgress(context, flags, (progress) => {
    progress.show(project.shown.words('progress.measuring'));
    const period = { from: flags.from ?? null, to: flags.to ?? null };
    return measureAudit({ settings, definitions, catalogue, links, plan, present, version, createdAt, ...period });
  });
}

async function planTargets(
  { from, to }: RunFlags,
  { settings, catalogue }: RunProject,
  context: CommandContext,
): Promise<CheckPlan> {
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if ((settings.config.targets ?? []).length === 0) {
    const plan = planMeasures(period, [], catalogue, settings);
    return { targets: [], baselines: new Map(), period: plan.period, where: null };
  }
  return await planCheck(period, {
    settings,
    catalogue,
    workingFolder: context.terminal.cwd(),
    startEngine: () => startEngine(context, settings),
  });
}
