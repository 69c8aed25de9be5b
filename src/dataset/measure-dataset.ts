import { measure } from '../measure/measure.ts';
import { apartDimensions } from '../measure/mixed-ratings.ts';
import { checkVariant, parseKpiRequest } from '../measure/parse-kpi-request.ts';
import type { Ambiguity, Clocks, KpiRequest, MeasureRequest } from '../measure/request.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import type { Breakdown } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import { zoneOffsets } from '../time/zone-offsets.ts';
import type { Dataset } from './open-dataset.ts';
import { parseBreakdowns } from './parse-breakdowns.ts';
import { readInstant } from './read-settings.ts';
import type { DataSettings } from './settings.ts';

export type MeasureFlags = {
  readonly kpi?: readonly string[];
  readonly by?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly where?: string;
  readonly clock?: string;
  readonly variant?: string;
  readonly definitions?: string;
  readonly quantileIntervals?: boolean;
};

/** What is to be measured, checked before a row is read. */
export type MeasurePlan = {
  readonly kpis: readonly KpiRequest[];
  readonly breakdowns: readonly Breakdown[];
  readonly period: { readonly fromMs: number | null; readonly toMs: number | null };
  readonly where: string | null;
  readonly clocks: Clocks;
  readonly variant: string | null;
  readonly quantileIntervals: boolean;
  /** Ratings that are not put together are shown one by one. */
  readonly ratingsApart?: boolean;
};

const clocks: readonly Clocks[] = ['calendar', 'business', 'both'];

export function planMeasures(
  flags: MeasureFlags,
  asked: readonly string[],
  catalogue: readonly Kpi[],
  settings: DataSettings,
): MeasurePlan {
  const known = catalogue.map((kpi): KpiRequest => parseKpiRequest(kpi.id, catalogue));
  const kpis = asked.length === 0 ? known : asked.map((text) => parseKpiRequest(text, catalogue));
  if (flags.variant !== undefined)
    checkVariant(
      flags.variant,
      kpis.map(({ kpi }) => kpi),
    );
  return {
    kpis,
    breakdowns: parseBreakdowns(flags.by ?? []),
    period: readPeriod(flags, settings.timezone),
    where: flags.where ?? null,
    clocks: parseClocks(flags.clock, settings),
    variant: flags.variant ?? null,
    quantileIntervals: flags.quantileIntervals !== false,
    ratingsApart: true,
  };
}

function readPeriod({ from, to }: MeasureFlags, timezone: string | null): MeasurePlan['period'] {
  const fromMs = from === undefined ? null : readInstant('--from', from, timezone);
  const toMs = to === undefined ? null : readInstant('--to', to, timezone);
  if (fromMs !== null && toMs !== null && fromMs >= toMs) {
    const example = '--from 2026-01-01 --to 2026-02-01';
    throw new UserError({
      code: 'bad-option',
      data: { option: '--to', value: to ?? '', after: `--from ${from}`, example },
    });
  }
  return { fromMs, toMs };
}

/** Business hours are left out where no calendar is set, but for those who ask: a system may have counted them itself. */
function parseClocks(text: string | undefined, { schedules }: DataSettings): Clocks {
  if (text === undefined) return schedules === null ? 'calendar' : 'both';
  const found = clocks.find((clock) => clock === text.toLowerCase());
  if (found === undefined)
    throw new UserError({ code: 'bad-option', data: { option: '--clock', value: text, expected: clocks.join(', ') } });
  return found;
}

export type Measured = {
  readonly measurements: readonly Measurement[];
  readonly nowMs: number | null;
  /** Those asked for, and the one that shows ratings apart that are not put together. */
  readonly breakdowns: readonly Breakdown[];
};

export async function measureDataset(dataset: Dataset, plan: MeasurePlan, settings: DataSettings): Promise<Measured> {
  const nowMs = settings.nowMs ?? dataset.span.latestMs;
  const request = measureRequest(dataset, plan, settings, nowMs);
  const measurements = await measure(dataset.engine, request);
  const apart = plan.ratingsApart === true ? apartDimensions(request) : [];
  const isApart = apart.length > 0 && measurements.some(({ by }) => Object.keys(by).join() === apart.join());
  const isAsked = plan.breakdowns.some((breakdown) => breakdown.join() === apart.join());
  return { measurements, nowMs, breakdowns: [...plan.breakdowns, ...(isApart && !isAsked ? [apart] : [])] };
}

export function measureRequest(
  dataset: Dataset,
  plan: MeasurePlan,
  settings: DataSettings,
  nowMs: number | null,
): MeasureRequest {
  const { relations, span } = dataset;
  const ambiguous = new Map<string, Ambiguity>();
  for (const [column, { code, data }] of relations.unavailable)
    ambiguous.set(column, { code, flag: String(data.flag), ...data });
  return {
    ...plan,
    nowMs,
    supplied: relations.supplied,
    ambiguous,
    ratingScales: relations.ratingScales,
    zoneOffsets:
      settings.timezone === null || span.fromMs === null || span.toMs === null
        ? []
        : zoneOffsets(settings.timezone, span.fromMs, span.toMs + 1),
  };
}
