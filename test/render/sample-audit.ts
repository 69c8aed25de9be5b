import { carryOver, planActions } from '../../src/audit/action-plan.ts';
import { applyAnswers } from '../../src/audit/apply-answers.ts';
import { applyEvent } from '../../src/audit/apply-event.ts';
import { verdictsByStep } from '../../src/audit/evidence.ts';
import { reportAudit } from '../../src/audit/report-audit.ts';
import { readLinks } from '../../src/audit/step-links.ts';
import { newAudit, startWalk } from '../../src/audit/walk.ts';
import { hashChecklist } from '../../src/checklist/hash-checklist.ts';
import type { GivenAnswer } from '../../src/model/answers.ts';
import type { AnswerValue, SavedAudit, Waiver } from '../../src/model/audit.ts';
import type { Result } from '../../src/model/result.ts';
import { readChecklists, readKpis } from '../../src/read/catalogue.ts';
import { sha256Text } from '../../src/read/sha256-text.ts';
import type { RenderContext } from '../../src/render/render-context.ts';
import { verdictOf } from '../audit/sample-verdict.ts';
import { sampleContext, sampleResult } from './sample.ts';

const [checklist] = readChecklists().filter(({ id }) => id === 'customer-service-audit');
if (checklist === undefined) throw new Error('the checklist does not ship');
const identity = { id: checklist.id, version: checklist.version, ...hashChecklist(checklist, sha256Text) };
const links = readLinks(checklist, readKpis());
const steps = checklist.sections.flatMap((section) => section.steps.map(({ id }) => id));

type Said = Partial<Omit<GivenAnswer, 'value'>>;

function given(step: string, value: AnswerValue | null, said: Said = {}): GivenAnswer {
  return { step, value, reason: null, note: null, owner: null, due: null, evidence: [], criteria: [], ...said };
}

type Answering = {
  readonly id: string;
  readonly at: string;
  readonly answers: readonly GivenAnswer[];
  readonly verdicts: Result['verdicts'];
  readonly waivers?: readonly Waiver[];
  readonly previous?: SavedAudit;
};

function answer({ id, at, answers, verdicts, waivers = [], previous }: Answering): SavedAudit {
  if (checklist === undefined) throw new Error('the checklist does not ship');
  const carried = previous === undefined ? [] : carryOver(planActions(checklist, previous, at.slice(0, 10)));
  const audit = newAudit({ id, checklist: identity, startedAt: at, detailed: false, waivers: [...waivers], carried });
  const walk = applyAnswers(startWalk(checklist, identity, audit, verdictsByStep(links, verdicts)), answers, at);
  return applyEvent(walk, { type: 'finish', partial: true }, at).audit;
}

export type SampleWords = {
  readonly note: string;
  readonly owner: string;
  readonly evidence: string;
};

const usualWords: SampleWords = {
  note: 'The review of May found three causes.',
  owner: 'Ana Horvat',
  evidence: 'reviews/may.md',
};

/** An audit with everything that a report tells: open and waived steps, n/a, contradictions, what an earlier one left. */
export function sampleAudit({ note, owner, evidence }: SampleWords = usualWords): Result {
  if (checklist === undefined) throw new Error('the checklist does not ship');
  const verdicts = [
    verdictOf('csat', 'pass', { actual: 0.8321, target: { operator: '>=', value: 0.8, text: '>= 80%' } }),
    verdictOf('service-level', 'fail', { threshold: 20, actual: 0.5605 }),
    verdictOf('nps', 'inconclusive', { unit: 'points', actual: 28.6, distance: null }),
  ];
  const previous = answer({
    id: '2026-01-16-aaaa',
    at: '2026-01-16T13:30:00.000Z',
    answers: steps.map((step, index) => given(step, index % 3 === 0 ? 'met' : 'not-met')),
    verdicts: [],
  });
  const file = { path: evidence, sha256: 'ab'.repeat(32), bytes: 2310 };
  const said: Readonly<Record<string, GivenAnswer>> = {
    'service-quality': given('service-quality', 'met', { note, evidence: [file] }),
    channels: given('channels', 'partly', { owner, due: '2026-07-20' }),
    languages: given('languages', 'na', { reason: 'Everybody writes Croatian.' }),
    standards: given('standards', 'met', { reason: 'The target came too late.' }),
    training: given('training', 'not-met', { owner, due: '2026-06-15' }),
    'agent-feedback': given('agent-feedback', null, { note: 'The talks are next week.' }),
    kpis: given('kpis', null, { criteria: [{ criterion: 'defined', value: 'partly', reason: null }] }),
  };
  const audit = answer({
    id: '2026-07-03-bbbb',
    at: '2026-07-03T09:30:00.000Z',
    answers: steps.map((step, index) => said[step] ?? given(step, index % 4 === 3 ? 'not-met' : 'met')),
    verdicts,
    waivers: [
      { step: 'always-on', owner, reason: 'The night shift begins in autumn.', expires: '2026-12-31' },
      { step: 'training', owner, reason: 'The budget was late.', expires: '2026-06-30' },
    ],
    previous,
  });
  const report = reportAudit({ checklist, audit, links, verdicts, previous, today: '2026-07-03', gateOn: 'raw' });
  return {
    ...sampleResult,
    team: 'Bakery, customer service',
    createdAt: '2026-07-03T09:30:00.000Z',
    verdicts,
    audit: report,
  };
}

/** With the words of every KPI that ships. */
export function auditContext(changes: Partial<RenderContext> = {}): RenderContext {
  return sampleContext({ kpis: Object.fromEntries(readKpis().map((kpi) => [kpi.id, kpi])), ...changes });
}
