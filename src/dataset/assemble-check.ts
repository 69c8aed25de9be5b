import type { FailOn } from '../judge/consequence.ts';
import type { BudgetPeriod } from '../judge/error-budget.ts';
import { judgeTargets } from '../judge/judge-targets.ts';
import type { Result } from '../model/result.ts';
import { assembleResult, type ResultInput } from './assemble-result.ts';
import { type MeasuredTargets, measureNothing, measureTargets } from './measure-targets.ts';
import type { CheckPlan } from './plan-check.ts';
import type { PresentFiles } from './read-present-files.ts';
import type { DataSettings } from './settings.ts';

export type CheckInput = Pick<ResultInput, 'version' | 'createdAt' | 'definitions' | 'variant'> & {
  readonly plan: CheckPlan;
  readonly present: PresentFiles;
  readonly settings: DataSettings;
  readonly failOn: readonly FailOn[];
  /** As asked for. */
  readonly from: string | null;
  readonly to: string | null;
};

const nothingRead = {
  files: [],
  relations: { assumptions: [], notices: [] },
  span: { fromMs: null, toMs: null, latestMs: null },
} satisfies ResultInput['dataset'];

/** Measures what the targets are about, judges it, and makes one document of all. */
export async function assembleCheck(input: CheckInput): Promise<Result> {
  const { plan, settings, present, from, to } = input;
  const dataset = present.dataset ?? nothingRead;
  const nowMs = settings.nowMs ?? dataset.span.latestMs;
  const measured = await measure(input);
  const result = assembleResult({
    dataset,
    measurements: measured.measurements,
    version: input.version,
    team: settings.config.team,
    createdAt: input.createdAt,
    nowMs,
    period: { from, to, ...plan.period },
    timezone: settings.timezone,
    where: plan.where,
    breakdowns: [],
    ...(input.definitions === undefined ? {} : { definitions: input.definitions }),
    variant: input.variant ?? null,
  });
  const verdicts = judgeTargets(measured.targets, {
    today: result,
    baselines: plan.baselines,
    period: budgetPeriod(plan, dataset.span, nowMs),
    failOn: input.failOn,
  });
  const emptyFiles = present.empty.map(({ file, code }) => ({ code, data: { file } }));
  return { ...result, verdicts: [...verdicts], notices: [...result.notices, ...emptyFiles] };
}

async function measure({ plan, settings, present }: CheckInput): Promise<MeasuredTargets> {
  if (present.dataset !== null) return measureTargets(present.dataset, plan, settings);
  return measureNothing(plan, { code: present.empty[0]?.code ?? 'header-only', data: {} });
}

/** The period asked for, and where that is open, as far as the data go: then it is over. */
function budgetPeriod(
  { period }: CheckPlan,
  span: ResultInput['dataset']['span'],
  nowMs: number | null,
): BudgetPeriod | null {
  const fromMs = period.fromMs ?? span.fromMs;
  const toMs = period.toMs ?? span.toMs;
  if (fromMs === null || toMs === null || nowMs === null) return null;
  // Contacts are counted as far as the data go, also beyond an earlier --now: the pace is that of the same time.
  return { fromMs, toMs, nowMs: Math.max(nowMs, span.toMs ?? nowMs) };
}
