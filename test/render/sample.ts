import { readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import { createFormat } from '../../src/locale/format.ts';
import type { Result } from '../../src/model/result.ts';
import type { RenderContext } from '../../src/render/render-context.ts';
import { english } from '../locale/english.ts';

export const sampleResult = JSON.parse(
  readFileSync(new URL('../../fixtures/results/sample.json', import.meta.url), 'utf8'),
) as Result;

const titles = {
  contacts: 'Contacts',
  csat: 'Customer satisfaction',
  'first-response-time': 'First response time',
  'complaint-resolution-time': 'Complaint resolution time',
  'resolution-time': 'Resolution time',
  'handle-time': 'Handle time',
  'abandonment-rate': 'Abandonment rate',
  'service-level': 'Service level',
  complaints: 'Complaints per month',
  'reply-time': 'Reply time',
  'one-touch-rate': 'One-touch rate',
  'first-contact-resolution': 'First contact resolution',
};

const kpis: RenderContext['kpis'] = {
  ...Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, { title }])),
  nps: { title: 'Net Promoter Score', score: 'net' },
  ces: { title: 'Customer effort score', score: 'mean' },
};

export function sampleContext(changes: Partial<RenderContext> = {}): RenderContext {
  const chalk = new Chalk({ level: 0 });
  return { words: english, format: createFormat('en'), width: 80, chalk, unicode: true, kpis, ...changes };
}
