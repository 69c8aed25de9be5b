import { checkVariant, matchVariant, parseKpiRequest } from '../measure/parse-kpi-request.ts';
import { defaultStatistics, type Statistic } from '../measure/statistic.ts';
import { unitOf } from '../measure/write-measurement.ts';
import type { Kpi, KpiVariant } from '../model/kpi.ts';
import { type Place, type Problem, type ProblemCode, UserError } from '../model/problem.ts';
import type { Breakdown } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import type { TargetFile } from '../model/target.ts';
import { checkCondition, checkWarning } from './check-condition.ts';
import { settleCompare } from './settle-compare.ts';
import type { Target } from './target.ts';

/** A target as it was written, of the right shape, and what the command line says for targets that do not say it. */
export type TargetEntry = {
  readonly file: TargetFile;
  readonly by: Breakdown;
  /** Of a key of the target; of the whole without one. */
  readonly locate: (key?: keyof TargetFile) => Place;
  readonly place: Target['place'];
  readonly defaults: {
    readonly where: string | null;
    readonly clock: Target['clock'] | null;
    readonly variant: string | null;
    /** Path of `--baseline`, which outranks the target's own. */
    readonly baseline: string | null;
  };
};

export type SettledTarget = {
  readonly target: Target | null;
  /** null: there is no such KPI. */
  readonly kpi: Kpi | null;
  readonly problems: readonly Problem[];
};

/** Finds everything a target names, and everything that does not fit together, before a row is read. */
export function settleTarget(entry: TargetEntry, catalogue: readonly Kpi[]): SettledTarget {
  const { file, locate, defaults } = entry;
  const problems: Problem[] = [];
  const at = (key: keyof TargetFile) => (code: ProblemCode, data: Problem['data']) => {
    problems.push({ code, place: locate(key), data: { ...data, id: file.id } });
  };
  const attempt = <Value>(key: keyof TargetFile, work: () => Value): Value | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(
        ...error.problems.map(({ code, data }) => ({ code, place: locate(key), data: { ...data, option: 'kpi' } })),
      );
      return null;
    }
  };

  const request = attempt('kpi', () => parseKpiRequest(file.kpi, catalogue));
  if (request === null) return { target: null, kpi: null, problems };
  const { kpi, threshold } = request;
  const [headline] = defaultStatistics(kpi);
  const statistic = request.statistic ?? (headline as Statistic);
  const { variant = null } = file;
  if (variant !== null && kpi.variants === undefined)
    at('variant')('bad-target', { why: 'no-variants', kpi: kpi.id, variant });
  else if (variant !== null) attempt('variant', () => checkVariant(variant, [kpi]));
  const usedVariant = variant ?? (hasVariant(kpi, defaults.variant) ? defaults.variant : null);
  const variantOfKpi = definitionOf(kpi, usedVariant);
  const definition: Kpi = { ...kpi, ...variantOfKpi, type: variantOfKpi.type ?? kpi.type };
  const unit = unitOf(definition.type, statistic);

  const written = { kpi: definition, statistic, unit };
  const expect = checkCondition(file.expect, written, at('expect'));
  const warn = file.warn === undefined ? null : checkCondition(file.warn, written, at('warn'));
  if (expect !== null && warn !== null) checkWarning(expect, warn, at('warn'));
  const runsOnBusinessHours = kpi.type === 'duration' && kpi.clock === 'both';
  if (file.clock === 'business' && !runsOnBusinessHours)
    at('clock')('bad-target', { why: 'no-business-clock', kpi: kpi.id });
  const isSampled = hasInterval(definition, statistic, unit);
  if (file.basis === 'sample' && !isSampled)
    at('basis')('bad-target', { why: 'no-interval', kpi: kpi.id, statistic: statistic.name });
  const compare = settleCompare(file, { kpi, unit, expect, isSampled, baseline: defaults.baseline }, at('compare'));
  if (expect === null || problems.length > 0) return { target: null, kpi, problems };
  const target: Target = {
    id: file.id,
    kpi,
    statistic,
    threshold,
    where: bothConditions(defaults.where, file.where ?? null),
    clock: file.clock ?? (runsOnBusinessHours ? defaults.clock : null) ?? 'calendar',
    variant: usedVariant,
    by: entry.by,
    unit,
    expect,
    warn,
    basis: file.basis ?? kpi.basis,
    minN: file.min_n ?? null,
    onNoData: file.on_no_data ?? 'fail',
    onInconclusive: file.on_inconclusive ?? 'warn',
    compare,
    place: entry.place,
  };
  return { target, kpi, problems };
}

function hasVariant(kpi: Kpi, asked: string | null): boolean {
  return asked !== null && Object.keys(kpi.variants ?? {}).some((name) => matchVariant(name, asked) !== null);
}

/** What a variant replaces; variants that are taken by themselves all have the KPI's own type. */
function definitionOf(kpi: Kpi, asked: string | null): Partial<KpiVariant> {
  const found = Object.entries(kpi.variants ?? {}).find(
    ([name]) => asked !== null && matchVariant(name, asked) !== null,
  );
  return found?.[1] ?? {};
}

/** Whether the numbers of a statistic ever come with an interval. */
function hasInterval({ interval }: Kpi, { kind }: Statistic, unit: Measurement['unit']): boolean {
  if (kind === 'oldest' || kind === 'survival-median') return false;
  return unit !== 'count' || interval === 'poisson';
}

/** `--where` narrows what all targets look at. */
function bothConditions(common: string | null, own: string | null): string | null {
  if (common === null || own === null) return common ?? own;
  return `(${common}) and (${own})`;
}
