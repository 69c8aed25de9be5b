import type { TheirNumber } from '../judge/their-number.ts';
import type { Choice, PeriodRule } from '../measure/choice.ts';
import { resolveOne } from '../measure/explain-sql.ts';
import { readProfiles, readWhere } from '../measure/measure.ts';
import { isWeighted } from '../measure/measure-weighted.ts';
import type { KpiRequest } from '../measure/request.ts';
import { type AskedStatistic, listSlots } from '../measure/slot.ts';
import { defaultStatistics, parseStatistic } from '../measure/statistic.ts';
import { absenceOfSwitch, isSwitchOf } from '../measure/switch-absence.ts';
import type { DefinitionSwitch } from '../model/definition-set.ts';
import type { Notice } from '../model/result.ts';
import { readSwitches } from '../read/catalogue.ts';
import { type MeasurePlan, measureRequest } from './measure-dataset.ts';
import { type Ground, measureWays, type Way } from './measure-ways.ts';
import type { Dataset } from './open-dataset.ts';
import { type PeriodFlags, periodRules } from './period-rules.ts';
import type { DataSettings } from './settings.ts';

export type ReconcilePlan = {
  readonly asked: KpiRequest;
  readonly theirs: TheirNumber;
  /** Of this KPI alone, by one clock. */
  readonly measures: MeasurePlan;
  /** As they were typed. */
  readonly flags: PeriodFlags & { readonly clock?: string };
};

/** What is known before the first step: csaudit's own number, and what can be switched. */
export type Surveyed = {
  readonly ground: Ground;
  readonly base: Way;
  readonly statistic: AskedStatistic;
  readonly periods: readonly PeriodRule[];
  readonly kinds: ReadonlySet<string>;
  readonly switches: readonly DefinitionSwitch[];
  /** Switches that the data do not allow. */
  readonly blocked: readonly { readonly each: DefinitionSwitch; readonly reason: Notice }[];
  /** Rows are sums already: nothing can be switched. */
  readonly isSummed: boolean;
};

/** @returns null when the data give no number of csaudit's own */
export async function layGround(
  dataset: Dataset,
  { asked, measures, flags }: ReconcilePlan,
  settings: DataSettings,
  vendorStatistic: string | undefined,
): Promise<Surveyed | null> {
  const { engine } = dataset;
  const { kpi, threshold } = asked;
  const nowMs = settings.nowMs ?? dataset.span.latestMs;
  const request = measureRequest(dataset, { ...measures, quantileIntervals: false }, settings, nowMs);
  const statistics = statisticsOf(asked, vendorStatistic);
  const [slot] = listSlots(request);
  const [statistic] = statistics;
  if (slot === undefined || statistic === undefined) return null;
  const isSummed = isWeighted(request, kpi);
  const where = await readWhere(engine, request);
  const own = isSummed ? null : await resolveOne(engine, request, slot, where?.columns ?? []);
  const periods = isSummed || statistic.kind === 'per-month' ? [] : periodRules(kpi, flags, settings, request);
  const [period = null] = periods;
  const unbounded = period === null ? request : { ...request, period: { fromMs: null, toMs: null } };
  const ground: Ground = { engine, request: { ...unbounded, variant: null }, kpi, threshold, statistics };
  const choice: Choice = { variant: own?.definition.name ?? null, switches: [], clock: slot.clock, period };
  const [base] = await measureWays(ground, [choice]);
  if (base === undefined || !base.measurements.some(({ statistic: name }) => name === statistic.name)) return null;
  const kinds = (await readProfiles(engine, request)).get(kpi.from)?.kinds ?? new Set<string>();
  return { ground, base, statistic, periods, kinds, isSummed, ...(await sortSwitches(ground, isSummed)) };
}

/** The one asked for, and those that are printed for it elsewhere: a mean for a median, the vendor's own. */
function statisticsOf({ kpi, statistic }: KpiRequest, vendorStatistic: string | undefined): readonly AskedStatistic[] {
  const asked = statistic ?? defaultStatistics(kpi)[0];
  if (asked === undefined) return [];
  const isMiddle = asked.name === 'mean' || asked.name === 'median';
  const names = [asked.name, ...(isMiddle ? ['mean', 'median'] : []), ...(vendorStatistic ? [vendorStatistic] : [])];
  return [...new Set(names)].flatMap((name) => {
    const found = parseStatistic(name, kpi);
    return found === null ? [] : [{ ...found, byDefault: false }];
  });
}

async function sortSwitches({ engine, request, kpi }: Ground, isSummed: boolean) {
  const switches: DefinitionSwitch[] = [];
  const blocked: { each: DefinitionSwitch; reason: Notice }[] = [];
  for (const each of isSummed ? [] : readSwitches().filter((one) => isSwitchOf(kpi, one))) {
    const reason = await absenceOfSwitch(engine, request, kpi, each);
    // What is only sharper with a column cannot be told apart without it.
    const { optional: _, ...strict } = each;
    if (reason === null) switches.push(strict);
    else blocked.push({ each, reason });
  }
  return { switches, blocked };
}
