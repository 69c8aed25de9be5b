import type { Answer, AnswerValue, CarriedAction, SavedAudit, Waiver } from '../../src/model/audit.ts';
import { type Checklist, type ChecklistStep, checklistSchema } from '../../src/model/checklist.ts';

export const instant = '2026-11-22T10:00:00.000Z';
export const today = '2026-11-22';

/** A step in short: `people-1 critical`, and what else is to be said of it. */
export type StepSketch = { readonly id: string } & Partial<ChecklistStep>;
type Sections = Readonly<Record<string, readonly StepSketch[]>>;

export function checklistOf(sections: Sections, more: Partial<Checklist> = {}): Checklist {
  return checklistSchema.parse({
    id: 'sample',
    title: 'Sample',
    version: '1.0.0',
    description: 'A sample.',
    language: 'en',
    audiences: ['everybody'],
    pass_mark: 75,
    sections: Object.entries(sections).map(([id, steps]) => ({ id, title: `Section ${id}`, steps: steps.map(stepOf) })),
    ...more,
  });
}

function stepOf(sketch: StepSketch): ChecklistStep {
  return {
    title: `Step ${sketch.id}`,
    severity: 'medium',
    impact: 'medium',
    effort: 'medium',
    why: 'Because.',
    how: ['Look.'],
    tools: ['Eyes'],
    criteria: [
      { id: 'first', text: 'It is there.' },
      { id: 'second', text: 'It is used.' },
    ],
    evidence: ['A file'],
    action: `Mend ${sketch.id}.`,
    ...sketch,
  };
}

export function answer(value: AnswerValue | null, more: Partial<Answer> = {}): Answer {
  return {
    value,
    reason: value === 'na' ? 'there is none' : null,
    note: null,
    evidence: [],
    owner: null,
    due: null,
    criteria: {},
    contradicted: [],
    answeredAt: value === null ? null : instant,
    ...more,
  };
}

export function answersOf(values: Readonly<Record<string, AnswerValue>>): Record<string, Answer> {
  return Object.fromEntries(Object.entries(values).map(([step, value]) => [step, answer(value)]));
}

export const identity = { id: 'sample', version: '1.0.0', contentHash: 'content', scoringHash: 'scoring' };

export function auditOf(answers: Record<string, Answer>, more: Partial<SavedAudit> = {}): SavedAudit {
  return {
    formatVersion: 1,
    id: '2026-11-22-k3f9',
    checklist: identity,
    startedAt: instant,
    updatedAt: instant,
    finishedAt: null,
    detailed: false,
    position: { step: null, criterion: null },
    answers,
    waivers: [],
    carried: [],
    ...more,
  };
}

export function waiver(step: string, expires: string): Waiver {
  return { step, owner: 'Ana', reason: 'the new system comes in spring', expires };
}

export function carried(step: string, more: Partial<CarriedAction> = {}): CarriedAction {
  return {
    step,
    title: `Step ${step}`,
    action: `Mend ${step}.`,
    severity: 'medium',
    impact: 'medium',
    effort: 'medium',
    owner: 'Ivo',
    due: '2026-10-01',
    from: '2026-05-04-aaaa',
    since: '2026-05-04T08:00:00.000Z',
    closedAt: null,
    ...more,
  };
}

/** Four sections of weight 1, sixteen steps: a critical one fails, one is open, a whole section is n/a. */
export const comparedChecklist = checklistOf({
  people: [
    { id: 'people-1', severity: 'critical' },
    { id: 'people-2' },
    { id: 'people-3', severity: 'low' },
    { id: 'people-4' },
  ],
  process: [
    { id: 'process-1', severity: 'critical' },
    { id: 'process-2', severity: 'high' },
    { id: 'process-3' },
    { id: 'process-4' },
    { id: 'process-5', severity: 'low' },
    { id: 'process-6', severity: 'low' },
  ],
  tools: [{ id: 'tools-1' }, { id: 'tools-2' }, { id: 'tools-3' }, { id: 'tools-4' }],
  legal: [{ id: 'legal-1' }, { id: 'legal-2' }],
});

export const comparedAnswers = answersOf({
  'people-1': 'met',
  'people-2': 'met',
  'people-3': 'partly',
  'people-4': 'na',
  'process-1': 'not-met',
  'process-2': 'met',
  'process-3': 'met',
  'process-4': 'met',
  'process-5': 'met',
  'process-6': 'met',
  'tools-1': 'met',
  'tools-3': 'met',
  'tools-4': 'met',
  'legal-1': 'na',
  'legal-2': 'na',
});
