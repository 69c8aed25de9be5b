import type { PlannedAction, Quadrant } from '../model/audit-report.ts';
import { type ChecklistStep, severities } from '../model/checklist.ts';

/** A month: the rhythm in which a team looks at its plan. What is due before the next look is urgent. */
const urgentDays = 30;
const day = 24 * 60 * 60 * 1000;

/**
 * Where an action stands in the matrix of impact and effort. What changes something (impact medium or high) is a quick
 * win if it is little work and a project if it is not; of the rest, little work fills in and more is to be reconsidered.
 */
export function quadrantOf({ impact, effort }: Pick<ChecklistStep, 'impact' | 'effort'>): Quadrant {
  if (impact === 'low') return effort === 'low' ? 'fill-in' : 'reconsider';
  return effort === 'low' ? 'quick-win' : 'project';
}

/** Overdue, or due within a month. An action without a day is not urgent. */
export function isUrgent(due: string | null, today: string): boolean {
  return due !== null && Date.parse(due) - Date.parse(today) <= urgentDays * day;
}

export function isImportant({ severity }: Pick<ChecklistStep, 'severity'>): boolean {
  return severity === 'critical' || severity === 'high';
}

/**
 * Urgent and important first, then important, then urgent, then the rest; within these by due day (none last), severity,
 * more impact, less effort. What is equal in all stays in the order given.
 */
export function orderActions(actions: readonly PlannedAction[]): PlannedAction[] {
  const keys = actions.map((action) => ({ action, key: keyOf(action) }));
  return keys
    .toSorted(({ key: left }, { key: right }) => (left < right ? -1 : left > right ? 1 : 0))
    .map(({ action }) => action);
}

function keyOf({ urgent, important, due, severity, impact, effort }: PlannedAction): string {
  const levels = ['low', 'medium', 'high'];
  const group = (important ? 0 : 2) + (urgent ? 0 : 1);
  return [
    group,
    due ?? '9999-99-99',
    severities.indexOf(severity),
    2 - levels.indexOf(impact),
    levels.indexOf(effort),
  ].join(' ');
}
