import type { CarriedAction, SavedAudit } from '../model/audit.ts';
import type { AuditReport, PlannedAction } from '../model/audit-report.ts';
import type { Checklist, ChecklistStep } from '../model/checklist.ts';
import { answerOf } from './answer-of.ts';
import { isImportant, isUrgent, orderActions, quadrantOf } from './order-actions.ts';

export type Plan = AuditReport['plan'];

/**
 * An action for every step that is not met or partly met, and what earlier audits left open, the first to do first.
 *
 * A carried action is closed when its step is met or does not apply, or when somebody says that it is done. If its step
 * fails again it goes on as one action with its first day, and keeps owner and due day unless new ones are given.
 *
 * @param today the local date, `2026-11-22`
 */
export function planActions(checklist: Checklist, audit: SavedAudit, today: string): Plan {
  const steps = checklist.sections.flatMap((section) => section.steps);
  const stillOpen = audit.carried.filter(({ closedAt }) => closedAt === null);
  const found = steps.flatMap((step) => findAction(step, audit, stillOpen) ?? []);
  const rest = audit.carried
    .filter((action) => action.closedAt !== null || !found.some(({ carried, step }) => carried && step === action.step))
    .map((action) => settle(action, audit));
  const place = (action: Unplaced): PlannedAction => {
    const overdue = action.closedAt === null && action.due !== null && action.due < today;
    const urgent = isUrgent(action.due, today);
    return { ...action, quadrant: quadrantOf(action), urgent, important: isImportant(action), overdue };
  };
  return {
    open: orderActions([...found, ...rest.filter(({ closedAt }) => closedAt === null)].map(place)),
    closed: rest.filter(({ closedAt }) => closedAt !== null).map(place),
  };
}

/** What an audit leaves to the next one. */
export function carryOver({ open }: Plan): CarriedAction[] {
  return open.map(({ step, title, action, severity, impact, effort, owner, due, from, since, closedAt }) => ({
    ...{ step, title, action, severity, impact, effort, owner, due, from, since, closedAt },
  }));
}

type Unplaced = CarriedAction & Pick<PlannedAction, 'answer' | 'carried'>;

function findAction(step: ChecklistStep, audit: SavedAudit, carried: readonly CarriedAction[]): Unplaced | null {
  const { value, owner, due } = answerOf(audit.answers, step.id);
  if (value !== 'not-met' && value !== 'partly') return null;
  const before = carried.find((action) => action.step === step.id);
  const { title, action, severity, impact, effort } = step;
  return {
    ...{ step: step.id, title, action, severity, impact, effort },
    owner: owner ?? before?.owner ?? null,
    due: due ?? before?.due ?? null,
    from: before?.from ?? audit.id,
    since: before?.since ?? audit.startedAt,
    closedAt: null,
    answer: value,
    carried: before !== undefined,
  };
}

/** A carried action whose step does not fail: done, or still open because nobody has answered, or can answer, its step. */
function settle(action: CarriedAction, { answers, updatedAt }: SavedAudit): Unplaced {
  const { value, answeredAt } = answerOf(answers, action.step);
  const isDone = value === 'met' || value === 'na';
  const closedAt = action.closedAt ?? (isDone ? (answeredAt ?? updatedAt) : null);
  return { ...action, closedAt, answer: value, carried: true };
}
