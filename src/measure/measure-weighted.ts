import type { Engine, Expression } from '../engine/engine.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Exclusion, Measurement } from '../model/result.ts';
import { type Absence, checkColumns, describeAbsence, lackingColumns } from './availability.ts';
import { readWeighted, type WeightedParts, type WeightedSums, weightedSql } from './compile-weighted.ts';
import { type Definition, readDefinition } from './definition.ts';
import { noData } from './estimate-statistic.ts';
import { listGrouping, orderGroups } from './grouping.ts';
import type { MeasureRequest } from './request.ts';
import type { Slot } from './slot.ts';
import { sortBreakdowns, unknownGroup } from './sort-breakdowns.ts';
import { absentMeasurement, measurementOf } from './write-measurement.ts';

/** Rows that are already sums stand in where nobody gave the contacts themselves. */
export function isWeighted({ supplied }: MeasureRequest, kpi: Kpi): boolean {
  return kpi.aggregates !== undefined && supplied[kpi.from] === null && supplied.aggregates !== null;
}

type WeightedSlot = {
  readonly slot: Slot;
  readonly definition: Definition;
  readonly parts: WeightedParts;
  /** The only one that sums can give. */
  readonly statistic: string;
  readonly absence: Absence | null;
};

export async function measureWeighted(
  engine: Engine,
  request: MeasureRequest,
  where: Expression | null,
  slots: readonly Slot[],
): Promise<ReadonlyMap<Slot, readonly Measurement[]>> {
  if (slots.length === 0) return new Map();
  const all: WeightedSlot[] = [];
  for (const [index, slot] of slots.entries())
    all.push(await resolve(engine, request, slot, index + 1, where?.columns ?? []));
  const { had, lacking } = sortBreakdowns(request, 'aggregates');
  const grouping = listGrouping(had);
  const parts = all.filter(({ absence }) => absence === null).map((each) => each.parts);
  const plan = { relation: 'aggregates', slots: [], grouping, where, counts: [], request } as const;
  const found = parts.length === 0 ? [] : readWeighted(await engine.query(weightedSql(plan, parts)), plan, parts);
  const groups = orderGroups(found, grouping);
  return new Map(
    all.map((each) => [
      each.slot,
      each.slot.statistics.flatMap((statistic): readonly Measurement[] => {
        if (each.absence !== null) return [absentMeasurement(each.definition, statistic, {}, each.absence)];
        if (statistic.name !== each.statistic) {
          return [
            absentMeasurement(
              each.definition,
              statistic,
              {},
              { status: 'missing-field', reason: { code: 'aggregated', data: {} } },
            ),
          ];
        }
        return [
          ...groups.map((sums) => weightedMeasurement(each, statistic, sums)),
          ...lacking.map(({ breakdown, absence }) =>
            absentMeasurement(each.definition, statistic, unknownGroup(breakdown), absence),
          ),
        ];
      }),
    ]),
  );
}

/** The SQL of one KPI alone; null when the rows lack a column. */
export async function weightedQuery(
  engine: Engine,
  request: MeasureRequest,
  where: Expression | null,
  slot: Slot,
): Promise<string | null> {
  const { parts, absence } = await resolve(engine, request, slot, 1, where?.columns ?? []);
  const grouping = listGrouping(sortBreakdowns(request, 'aggregates').had);
  return absence === null
    ? weightedSql({ relation: 'aggregates', slots: [], grouping, where, counts: [], request }, [parts])
    : null;
}

/** The first form whose columns the rows have; without one, the first, and what it lacks. */
async function resolve(
  engine: Engine,
  request: MeasureRequest,
  slot: Slot,
  id: number,
  whereColumns: readonly string[],
): Promise<WeightedSlot> {
  const forms: WeightedSlot[] = [];
  for (const form of slot.kpi.aggregates ?? []) {
    const resolved = await resolveForm(engine, request, slot, form, id, whereColumns);
    if (resolved.absence === null) return resolved;
    forms.push(resolved);
  }
  return forms[0] as WeightedSlot;
}

async function resolveForm(
  engine: Engine,
  request: MeasureRequest,
  slot: Slot,
  { statistic, numerator, denominator, variant }: NonNullable<Kpi['aggregates']>[number],
  id: number,
  whereColumns: readonly string[],
): Promise<WeightedSlot> {
  const { kpi, threshold } = slot;
  const read = (text: string) => engine.parseExpression(text.replaceAll('{threshold}', String(threshold ?? '')));
  const parts = { id, numerator: await read(numerator), denominator: await read(denominator) };
  const columns = [...parts.numerator.columns, ...parts.denominator.columns, ...whereColumns];
  checkColumns(['aggregates', 'contacts', 'ratings', 'messages'], columns, { kpi: kpi.id });
  const { fromMs, toMs } = request.period;
  const lacking = lackingColumns(
    request,
    'aggregates',
    fromMs === null && toMs === null ? columns : [...columns, 'period_at'],
  );
  const definition = await readDefinition(
    engine,
    { kpi, name: null, label: variant ?? null, number: '' },
    slot.clock,
    threshold,
  );
  const absence =
    lacking.length > 0
      ? describeAbsence(request, 'aggregates', lacking)
      : await otherThreshold(engine, parts.numerator.columns, threshold);
  return { slot, definition, parts, statistic, absence };
}

/** Calls in target under one threshold say nothing of another one. */
async function otherThreshold(
  engine: Engine,
  columns: readonly string[],
  threshold: number | null,
): Promise<Absence | null> {
  if (threshold === null || !columns.includes('target_seconds')) return null;
  const rows = await engine.query('select distinct target_seconds as seconds from aggregates where excluded is null');
  const known = rows.flatMap(({ seconds }) => (seconds === null ? [] : [Number(seconds)]));
  if (known.length < rows.length || known.length === 0 || known.includes(threshold)) return null;
  const thresholds = known.sort((a, b) => a - b).join(', ');
  return { status: 'missing-field', reason: { code: 'other-threshold', data: { thresholds } } };
}

function weightedMeasurement(
  { definition, parts }: WeightedSlot,
  statistic: Slot['statistics'][number],
  { group, leftOut, sums }: WeightedSums,
): Measurement {
  const own = sums.get(parts.id);
  const n = own?.denominator ?? 0;
  const missing = own?.missing ?? 0;
  const excluded: Exclusion[] = [...leftOut].map(([reason, count]) => ({ reason, count }));
  if (missing > 0) excluded.push({ reason: 'missing', count: missing });
  if (own === undefined || n === 0) return measurementOf(definition, statistic, group.by, noData, { excluded });
  const sum = Number(own.numerator) / 1000;
  const unit = ({ count: 'count', ratio: 'ratio', score: 'points', duration: 'seconds' } as const)[definition.type];
  const estimate = {
    value: unit === 'count' ? sum : sum / n,
    unit,
    n,
    interval: null,
    intervalReason: 'aggregated',
  } as const;
  return measurementOf(definition, statistic, group.by, { estimate, reason: null }, { excluded });
}
