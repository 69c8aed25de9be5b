import { expect, it } from 'vitest';
import { cutSummary, renderJobSummary, summaryBytes } from '../../src/render/render-job-summary.ts';
import { renderMarkdown } from '../../src/render/render-markdown.ts';
import { sampleContext } from '../render/sample.ts';
import { everyKind, resultWith, verdictOf } from './sample-verdicts.ts';

const context = sampleContext();
const bytes = (text: string) => Buffer.byteLength(text);

it('is the Markdown report where that is short enough', () => {
  expect(renderJobSummary(resultWith(everyKind), context)).toBe(renderMarkdown(resultWith(everyKind), context));
});

it('is cut between lines where it would be dropped, and says so', () => {
  const verdicts = Array.from({ length: 4000 }, (_, index) => verdictOf({ id: `ž${index} ${'č'.repeat(60)}` }));
  const whole = renderMarkdown(resultWith(verdicts), context);
  const summary = renderJobSummary(resultWith(verdicts), context);
  expect(bytes(whole)).toBeGreaterThan(summaryBytes);
  expect(bytes(summary)).toBeLessThanOrEqual(summaryBytes);
  expect(bytes(summary)).toBeGreaterThan(summaryBytes - 1000);
  const [kept = '', notice] = summary.split('\n\n*The report is longer');
  expect(notice).toContain('csaudit check --report json=');
  expect(whole.startsWith(`${kept}\n`)).toBe(true);
});

it('is never larger than the room there is, nor half a character', () => {
  const text = 'ž\n'.repeat(200);
  for (let room = -5; room <= bytes(text) + 1; room += 1) {
    const cut = cutSummary(text, room, context);
    expect(bytes(cut)).toBeLessThanOrEqual(Math.max(0, room));
    expect(cut).not.toContain('\ufffd');
  }
});
