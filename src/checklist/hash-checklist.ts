import type { Checklist } from '../model/checklist.ts';
import { canonicalJson } from './canonical-json.ts';
import { partsOf } from './checklist-parts.ts';

/** Text to hexadecimal digest. */
export type Digest = (text: string) => string;

export type ChecklistHashes = {
  /** Of everything that is in the checklist. */
  readonly contentHash: string;
  /**
   * Of what decides scores: ids, sections, criteria, severities, weights, marks. Two audits are comparable where it is
   * equal. Neither words nor order belong to it: a mean does not depend on them.
   */
  readonly scoringHash: string;
};

export function hashChecklist(checklist: Checklist, digest: Digest): ChecklistHashes {
  const scoring = partsOf(checklist)
    .map(({ subject, id, scoring }) => canonicalJson({ subject, id, scoring }))
    .toSorted();
  return { contentHash: digest(canonicalJson(checklist)), scoringHash: digest(scoring.join('\n')) };
}
