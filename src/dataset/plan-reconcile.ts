import { parseTheirNumber, type TheirNumber } from '../judge/their-number.ts';
import { checkVariant, parseKpiRequest } from '../measure/parse-kpi-request.ts';
import type { KpiRequest } from '../measure/request.ts';
import { defaultStatistics, type Statistic } from '../measure/statistic.ts';
import { unitOf } from '../measure/write-measurement.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import { type MeasureFlags, planMeasures } from './measure-dataset.ts';
import type { ReconcilePlan } from './reconcile-ground.ts';
import type { DataSettings } from './settings.ts';

type Flags = Pick<MeasureFlags, 'from' | 'to' | 'where' | 'clock' | 'variant'> & { readonly theirs?: string };

/**
 * What is compared with what, checked before a row is read.
 *
 * @throws UserError unknown-kpi, unknown-statistic, unknown-variant, bad-option
 */
export function planReconcile(
  name: string,
  flags: Flags,
  catalogue: readonly Kpi[],
  settings: DataSettings,
): ReconcilePlan {
  const asked = parseKpiRequest(name, catalogue);
  const { theirs, clock, ...common } = flags;
  const expected = ['calendar', 'business'];
  if (clock !== undefined && !expected.includes(clock.toLowerCase()))
    throw new UserError({
      code: 'bad-option',
      data: { option: '--clock', value: clock, expected: expected.join(', ') },
    });
  if (common.variant !== undefined) checkVariant(common.variant, [asked.kpi]);
  const measures = planMeasures({ ...common, clock: clock ?? 'calendar' }, [name], catalogue, settings);
  const { from, to } = flags;
  return {
    asked,
    theirs: readTheirs(theirs, asked, common.variant),
    measures,
    flags: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(clock === undefined ? {} : { clock }),
    },
  };
}

const examples = {
  seconds: '--theirs "4h 32m"',
  ratio: '--theirs 85%',
  count: '--theirs 1491',
  points: '--theirs 29',
} as const;

function readTheirs(
  text: string | undefined,
  { kpi, statistic }: KpiRequest,
  variant: string | undefined,
): TheirNumber {
  const { type = kpi.type } = kpi.variants?.[variant ?? ''] ?? {};
  const unit = unitOf(type, statistic ?? (defaultStatistics(kpi)[0] as Statistic));
  const theirs = text === undefined ? null : parseTheirNumber(text, unit);
  if (theirs !== null) return theirs;
  throw new UserError({ code: 'bad-option', data: { option: '--theirs', value: text ?? '', example: examples[unit] } });
}
