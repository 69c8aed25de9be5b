import { describe, expect, test } from 'vitest';
import { resultSchema } from '../../src/model/result.ts';
import { displayWidth } from '../../src/render/display-width.ts';
import { renderMarkdown } from '../../src/render/render-markdown.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { auditContext, sampleAudit } from './sample-audit.ts';

const result = sampleAudit();
const { audit } = result;

test('the sample is a result document', () => {
  expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)));
});

test('the table of an audit reads well at 80 columns', async () => {
  await expect(renderTable(result, auditContext())).toMatchFileSnapshot('snapshots/audit-80.txt');
});

test('the Markdown of an audit is ready for a mail or a chat', async () => {
  await expect(renderMarkdown(result, auditContext())).toMatchFileSnapshot('snapshots/audit.md');
});

test.each([40, 80, 200])('no line of it is wider than %d columns', (width) => {
  for (const unicode of [true, false]) {
    const lines = renderTable(result, auditContext({ width, unicode })).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  }
});

describe.each([
  ['the table', renderTable(result, auditContext({ width: 200 }))],
  ['the Markdown', renderMarkdown(result, auditContext())],
])('%s', (_, text) => {
  test('names every step with its answer, and every action with who does it until when', () => {
    expect(audit?.steps).toHaveLength(22);
    for (const { title } of audit?.steps ?? []) expect(text).toContain(title);
    for (const { action } of audit?.plan.open ?? []) expect(text.replace(/\s+/g, ' ')).toContain(action);
    expect(text).toContain('Ana Horvat');
    expect(text).toContain('20 Jul 2026');
  });

  test('never shows a grade without number and completeness', () => {
    expect(text.replaceAll('*', '').replaceAll('\\', '')).toMatch(
      /Score:? +[\d.]+ of 100 \([\d.]+ to [\d.]+\), grade [A-E]/,
    );
    expect(text.replaceAll('*', '')).toMatch(
      /Answered:? +20 of 22 steps, 1 of them not applicable, \d+ % of the weight/,
    );
  });

  test('tells what is contradicted, waived, overdue, carried over, and given as evidence', () => {
    for (const words of [
      '(contradicted)',
      'waived until',
      'waiver expired',
      'overdue',
      'carried over',
      'reviews/may.md',
    ]) {
      expect(text.replaceAll('\\', '')).toContain(words);
    }
  });
});
