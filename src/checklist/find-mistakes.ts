import type { Kpi } from '../model/kpi.ts';
import { findBandMistakes } from './find-band-mistakes.ts';
import { findDuplicateIds } from './find-duplicate-ids.ts';
import { findKpiMistakes } from './find-kpi-mistakes.ts';
import { findNotApplicableMistakes } from './find-not-applicable-mistakes.ts';
import { findWeightMistakes } from './find-weight-mistakes.ts';
import type { Mistake } from './mistake.ts';

/** What no schema can see in a checklist, in as much of it as is there. */
export function findMistakes(checklist: unknown, kpis: readonly Kpi[]): readonly Mistake[] {
  return [
    ...findDuplicateIds(checklist),
    ...findWeightMistakes(checklist),
    ...findBandMistakes(checklist),
    ...findNotApplicableMistakes(checklist),
    ...findKpiMistakes(checklist, kpis),
  ];
}
