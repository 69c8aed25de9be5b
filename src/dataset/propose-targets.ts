import type { ProposedTarget } from '../model/config-proposal.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Measurement } from '../model/result.ts';
import { proposeExpectation } from './propose-expectation.ts';

/** What teams promise, in the order people look at it; `id` is what reports call the target. */
export const promised = [
  { id: 'csat', kpi: 'csat', statistic: 'value' },
  { id: 'nps', kpi: 'nps', statistic: 'value' },
  { id: 'first-reply', kpi: 'first-response-time.p90', statistic: 'p90' },
  { id: 'resolution', kpi: 'resolution-time.p90', statistic: 'p90' },
  { id: 'service-level', kpi: 'service-level', statistic: 'value' },
  { id: 'abandonment', kpi: 'abandonment-rate', statistic: 'value' },
  { id: 'agreed-time', kpi: 'sla-attainment', statistic: 'value' },
] as const;

/** A target out of fewer is one of chance. */
const fewest = 30;

/** Targets that the numbers of today meet. */
export function proposeTargets(measurements: readonly Measurement[], kpis: readonly Kpi[]): readonly ProposedTarget[] {
  return promised.flatMap(({ id, kpi, statistic }) => {
    const [name = ''] = kpi.split('.');
    const { better, basis } = kpis.find((each) => each.id === name) ?? { better: 'neither', basis: 'census' };
    const measurement = measurements.find(
      (one) => one.kpi === name && one.statistic === statistic && one.clock !== 'business' && isWhole(one),
    );
    if (measurement === undefined || measurement.status !== 'ok' || (measurement.n ?? 0) < fewest) return [];
    // A census is compared by the number itself.
    const judged = basis === 'census' ? { ...measurement, interval: null } : measurement;
    const expect = proposeExpectation(judged, better);
    return expect === null ? [] : [{ id, kpi, expect, measurement: judged }];
  });
}

function isWhole({ by }: Measurement): boolean {
  return Object.keys(by).length === 0;
}
