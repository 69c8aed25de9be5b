import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import { type Mistake, mistake } from './mistake.ts';
import { stepsOf } from './walk-checklist.ts';

/** "Not applicable" is a way around a gate: one that may be taken says when, and one that may not has no "when". */
export function findNotApplicableMistakes(checklist: unknown): readonly Mistake[] {
  return stepsOf(checklist).flatMap(({ path, value }) => {
    const { severity, na_allowed, na_when } = value;
    if (severity === 'critical' && na_allowed === true && na_when === undefined) {
      return [mistake([...path, 'na_allowed'], 'gate-needs-na-when')];
    }
    const allowed = allowsNotApplicable({ severity, na_allowed });
    return na_when !== undefined && !allowed ? [mistake([...path, 'na_when'], 'na-when-not-allowed')] : [];
  });
}
