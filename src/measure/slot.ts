import type { Engine, Expression } from '../engine/engine.ts';
import type { Kpi } from '../model/kpi.ts';
import type { RatingScale } from '../model/rating-scale.ts';
import { type Absence, checkColumns, describeAbsence, findAbsence, lackingColumns } from './availability.ts';
import { listCandidates } from './choose-variant.ts';
import { type Definition, expressionsOf, readDefinition } from './definition.ts';
import type { RelationProfile } from './profile.ts';
import type { Clock, KpiRequest, MeasureRequest } from './request.ts';
import { defaultStatistics, type Statistic } from './statistic.ts';

export type AskedStatistic = Statistic & {
  /** Measured because it belongs to the KPI, not because it was asked for. */
  readonly byDefault: boolean;
};

/** One KPI, threshold and clock, with everything that is asked of it: one classification of the rows serves all its statistics. */
export type Slot = {
  readonly kpi: Kpi;
  readonly threshold: number | null;
  readonly clock: Clock | null;
  readonly statistics: readonly AskedStatistic[];
};

/** What a slot turned into over the data at hand. */
export type ResolvedSlot = {
  readonly slot: Slot;
  readonly definition: Definition;
  readonly absence: Absence | null;
  /** Why `km_median` cannot be had although the rest can; null: it can, or the KPI has none. */
  readonly survivalAbsence: Absence | null;
};

export function listSlots(request: MeasureRequest): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const asked of request.kpis) {
    for (const clock of clocksOf(asked.kpi, request.clocks)) {
      const key = JSON.stringify([asked.kpi.id, asked.threshold, clock]);
      const known = slots.get(key);
      const statistics = mergeStatistics(known?.statistics ?? [], statisticsOf(asked, request.quantileIntervals));
      slots.set(key, { kpi: asked.kpi, threshold: asked.threshold, clock, statistics });
    }
  }
  return [...slots.values()];
}

/** Who does without the intervals of quantiles wants to be fast: then the one that sorts all rows is left out, too. */
function statisticsOf({ kpi, statistic }: KpiRequest, thorough: boolean): readonly AskedStatistic[] {
  if (statistic !== null) return [{ ...statistic, byDefault: false }];
  return defaultStatistics(kpi)
    .filter(({ kind }) => thorough || kind !== 'survival-median')
    .map((each) => ({ ...each, byDefault: true }));
}

function mergeStatistics(known: readonly AskedStatistic[], more: readonly AskedStatistic[]): readonly AskedStatistic[] {
  const byName = new Map(known.map((statistic) => [statistic.name, statistic]));
  for (const statistic of more) {
    const before = byName.get(statistic.name);
    byName.set(statistic.name, { ...statistic, byDefault: statistic.byDefault && (before?.byDefault ?? true) });
  }
  return [...byName.values()];
}

/** Only durations with a twin in business hours run on two clocks; all else is the same on both. */
function clocksOf(kpi: Kpi, clocks: MeasureRequest['clocks']): readonly (Clock | null)[] {
  if (kpi.type !== 'duration') return [null];
  if (kpi.clock !== 'both' || clocks === 'calendar') return ['calendar'];
  return clocks === 'both' ? ['calendar', 'business'] : ['business'];
}

/** The first definition whose columns the data have; without one, the first, and what it lacks. */
export async function resolveSlot(
  engine: Engine,
  request: MeasureRequest,
  slot: Slot,
  profile: RelationProfile,
  whereColumns: readonly string[],
): Promise<ResolvedSlot> {
  const { kpi, clock, threshold } = slot;
  const refused: ResolvedSlot[] = [];
  for (const candidate of listCandidates(kpi, request.variant, ratingScalesOf(kpi, request), profile.kinds)) {
    const definition = await readDefinition(engine, candidate, clock, threshold);
    for (const { columns } of expressionsOf(definition)) checkColumns([kpi.from], columns, { kpi: kpi.id });
    const absence = findAbsence(request, definition, profile, whereColumns);
    const lacking = lackingForSurvival(request, definition);
    const survivalAbsence = lacking.length === 0 ? null : describeAbsence(request, kpi.from, lacking);
    const resolved = { slot, definition: keepApplicable(request, definition), absence, survivalAbsence };
    if (absence === null) return resolved;
    refused.push(resolved);
  }
  const settleable = refused.find(({ absence }) => absence?.status === 'ambiguous');
  return settleable ?? leastLacking(refused);
}

/** Of the definitions that lack a column the first, or one that would do with fewer of those it lacks. */
function leastLacking(refused: readonly ResolvedSlot[]): ResolvedSlot {
  const lacking = ({ absence }: ResolvedSlot) => String(absence?.reason.data.columns ?? '').split(', ');
  const first = refused[0] as ResolvedSlot;
  const all = new Set(lacking(first));
  const [least = first] = refused
    .filter((each) => lacking(each).every((column) => all.has(column)))
    .sort((a, b) => lacking(a).length - lacking(b).length);
  return least;
}

function ratingScalesOf({ survey }: Kpi, { ratingScales }: MeasureRequest): readonly RatingScale[] {
  return ratingScales.get(survey ?? '') ?? [];
}

/** Rules over optional columns that nobody supplied cannot be applied. */
function keepApplicable(request: MeasureRequest, definition: Definition): Definition {
  const { exclude, censored, kpi } = definition;
  const isKnown = ({ columns }: Expression) => lackingColumns(request, kpi.from, columns).length === 0;
  const hasLasted = lackingForSurvival(request, definition).length === 0;
  return {
    ...definition,
    exclude: exclude.filter(({ when }) => isKnown(when)),
    censored:
      censored === null || !isKnown(censored.when) ? null : { ...censored, lasted: hasLasted ? censored.lasted : null },
  };
}

function lackingForSurvival(request: MeasureRequest, { censored, optional, kpi }: Definition): readonly string[] {
  const lasted = censored?.lasted?.columns.filter((column) => !optional.includes(column)) ?? [];
  return lackingColumns(request, kpi.from, [...(censored?.when.columns ?? []), ...lasted]);
}
