import { Chalk } from 'chalk';
import { readLinks } from '../../src/audit/step-links.ts';
import { newAudit, startWalk, type Walk } from '../../src/audit/walk.ts';
import { createFormat } from '../../src/locale/format.ts';
import type { Result } from '../../src/model/result.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { RenderContext } from '../../src/render/render-context.ts';
import { reportWalk } from '../../src/session/report-walk.ts';
import { checklistOf, identity, instant, today } from '../audit/sample-checklist.ts';
import { verdictOf } from '../audit/sample-verdict.ts';
import { english } from '../locale/english.ts';

/** Five steps; the second is critical, a target contradicts whoever calls the first one met. */
const checklist = checklistOf({
  first: [{ id: 'goals' }, { id: 'gate', severity: 'critical' }, { id: 'channels' }],
  second: [{ id: 'training' }, { id: 'reports' }],
});

const verdicts: readonly Verdict[] = [verdictOf('csat', 'fail')];
const links = readLinks(checklist, []);

export const context: RenderContext = {
  words: english,
  format: createFormat('en'),
  width: 80,
  chalk: new Chalk({ level: 0 }),
  unicode: true,
  kpis: { csat: { title: 'Customer satisfaction' } },
};

export function beginWalk(detailed: boolean): Walk {
  const audit = newAudit({ id: 'a', checklist: identity, startedAt: instant, detailed, waivers: [], carried: [] });
  return startWalk(checklist, identity, audit, new Map([['goals', verdicts]]));
}

export function report(walk: Walk): Result {
  return reportWalk(walk, numbers, { links, previous: null, today });
}

const numbers: Result = {
  formatVersion: 1,
  tool: { name: 'csaudit', version: '0.0.0' },
  createdAt: instant,
  now: null,
  period: { from: null, to: null, timeZone: 'UTC' },
  where: null,
  breakdowns: [],
  sources: [],
  measurements: [],
  verdicts: [...verdicts],
  audit: null,
  notices: [],
};
