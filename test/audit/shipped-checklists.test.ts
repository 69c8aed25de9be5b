import { describe, expect, test } from 'vitest';
import { applyEvent } from '../../src/audit/apply-event.ts';
import { currentPrompt } from '../../src/audit/current-prompt.ts';
import { reportAudit } from '../../src/audit/report-audit.ts';
import { readLinks } from '../../src/audit/step-links.ts';
import { newAudit, startWalk, type Walk } from '../../src/audit/walk.ts';
import type { AnswerValue } from '../../src/model/audit.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { readChecklists, readKpis } from '../../src/read/catalogue.ts';
import { identity, instant, today } from './sample-checklist.ts';

/** Answers whatever is asked until nothing is. */
function answerAll(checklist: Checklist, value: AnswerValue, detailed: boolean): Walk {
  const given = { id: 'a', checklist: identity, startedAt: instant, detailed, waivers: [], carried: [] };
  let walk = startWalk(checklist, identity, newAudit(given), null);
  while (currentPrompt(walk).kind === 'question') walk = applyEvent(walk, { type: 'answer', value }, instant);
  return applyEvent(walk, { type: 'finish', partial: false }, instant);
}

function report(checklist: Checklist, { audit }: Walk) {
  const links = readLinks(checklist, readKpis());
  return reportAudit({ checklist, audit, links, verdicts: [], today, gateOn: 'raw', previous: null });
}

describe.each(readChecklists().map((checklist) => [checklist.id, checklist] as const))('%s', (_id, checklist) => {
  const steps = checklist.sections.flatMap((section) => section.steps);

  test.each([false, true])('all met is 100, without actions (criteria asked: %s)', (detailed) => {
    const { scores, plan, finishedAt } = report(checklist, answerAll(checklist, 'met', detailed));
    expect(scores).toMatchObject({ raw: { score: 100, low: 100 }, verdict: 'pass', completeness: 1, disagreeing: [] });
    expect([plan.open, finishedAt]).toEqual([[], instant]);
  });

  test('all partly met is 50, nothing met is 0 with every step in the plan', () => {
    expect(report(checklist, answerAll(checklist, 'partly', false)).scores.raw.score).toBe(50);
    const { scores, plan } = report(checklist, answerAll(checklist, 'not-met', false));
    expect([scores.raw.score, scores.verdict, plan.open.length]).toEqual([0, 'fail', steps.length]);
  });
});
