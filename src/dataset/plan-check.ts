import type { Engine } from '../engine/engine.ts';
import type { Target } from '../judge/target.ts';
import type { Kpi } from '../model/kpi.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { checkWheres } from './check-wheres.ts';
import { collectProblems } from './collect-problems.ts';
import { type MeasureFlags, type MeasurePlan, planMeasures } from './measure-dataset.ts';
import { parseBreakdowns } from './parse-breakdowns.ts';
import { readBaselines } from './read-baselines.ts';
import { readConfigTargets, readFlagTargets } from './read-targets.ts';
import type { DataSettings } from './settings.ts';

export type TargetFlags = Pick<MeasureFlags, 'from' | 'to' | 'where' | 'clock' | 'variant' | 'definitions'> & {
  readonly by?: string;
  readonly target?: readonly string[];
  readonly baseline?: string;
};

export type CheckPlan = {
  readonly targets: readonly Target[];
  readonly baselines: ReadonlyMap<string, Result>;
  readonly period: MeasurePlan['period'];
  readonly where: string | null;
};

type Surroundings = {
  readonly settings: DataSettings;
  readonly catalogue: readonly Kpi[];
  readonly workingFolder: string;
  readonly startEngine: () => Promise<Engine>;
};

/**
 * The targets of csaudit.yaml and of the command line, checked before a row is read.
 *
 * @throws UserError with everything that is wrong with any of them, each with its place
 */
export async function planCheck(flags: TargetFlags, surroundings: Surroundings): Promise<CheckPlan> {
  const { settings, catalogue, workingFolder, startEngine } = surroundings;
  const problems: Problem[] = [];
  const { by, where = null, clock, target = [], baseline = null, ...common } = flags;
  const plan = collectProblems(problems, {}, () => planMeasures(common, [], catalogue, settings));
  const breakdowns = collectProblems(problems, {}, () => parseBreakdowns(by === undefined ? [] : [by]));
  const defaults = {
    where,
    clock: readClock(clock, problems),
    variant: flags.variant ?? null,
    baseline,
    by: breakdowns?.[0] ?? [],
  };
  const written = await readConfigTargets(settings, catalogue, defaults, workingFolder);
  const taken = written.targets.map(({ id }) => id);
  const typed = readFlagTargets(target, catalogue, defaults, taken);
  const targets = [...written.targets, ...typed.targets];
  const flagged = baseline === null ? [] : [{ text: baseline, place: { key: '--baseline' } }];
  const baselines = await readBaselines([...flagged, ...written.baselines]);
  problems.push(...typed.problems, ...written.problems, ...baselines.problems);
  problems.push(...(await checkWheres(where, written.wheres, startEngine)));
  if (problems.length > 0) throw new UserError(...problems.toSorted(byPlace));
  if (targets.length === 0) throw new UserError({ code: 'no-targets' });
  return {
    targets,
    baselines: baselines.results,
    period: plan?.period ?? { fromMs: null, toMs: null },
    where,
  };
}

/** Those of the command line first, those of csaudit.yaml from top to bottom. */
function byPlace({ place: left }: Problem, { place: right }: Problem): number {
  return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}

function readClock(text: string | undefined, problems: Problem[]): Target['clock'] | null {
  const clock = (['calendar', 'business'] as const).find((name) => name === text?.toLowerCase());
  if (text !== undefined && clock === undefined) {
    problems.push({ code: 'bad-option', data: { option: '--clock', value: text, expected: 'calendar, business' } });
  }
  return clock ?? null;
}
