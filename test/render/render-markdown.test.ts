import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { renderMarkdown } from '../../src/render/render-markdown.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { sampleContext, sampleResult } from './sample.ts';

const numbers = /\d[\d,.]* (?:%|d \d+ h|h \d+ min|min \d+ s|s\b)|[+-]\d+/g;

describe('markdown', () => {
  test('reads well', async () => {
    await expect(renderMarkdown(sampleResult, sampleContext())).toMatchFileSnapshot('snapshots/result.md');
  });

  test('has every number that the table has', () => {
    const collect = (text: string) => new Set(text.match(numbers));
    const table = collect(renderTable(sampleResult, sampleContext({ width: 400 })));
    expect(table.size).toBeGreaterThan(80);
    expect(collect(renderMarkdown(sampleResult, sampleContext()))).toEqual(table);
  });

  test('markup in the data stays text', () => {
    const [first] = sampleResult.measurements;
    if (first === undefined) throw new Error('the sample is empty');
    const agent = '<img src=x onerror=alert(1)> **x** [a](javascript:b) `c` a|b\n# d';
    const hostile: Result = {
      ...sampleResult,
      where: `agent = '${agent}'`,
      breakdowns: [['agent']],
      measurements: [{ ...first, kpi: 'csat', unit: 'ratio', value: 0.5, n: 70, by: { agent } }],
    };
    const markdown = renderMarkdown(hostile, sampleContext());
    const kinds = JSON.stringify(fromMarkdown(markdown)).match(/"type":"(html|link|inlineCode|code|image)"/g);
    expect(kinds).toBeNull();
    expect(markdown).toContain('a\\|b # d');
  });
});
