import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/model/result.ts';
import { renderHtml } from '../../../src/render/render-html.ts';
import { sampleResult } from '../sample.ts';
import { auditContext, sampleAudit } from '../sample-audit.ts';
import { all, readPage, textOf } from './read-page.ts';

const checked: Result = { ...sampleAudit(), audit: null };
const pages: readonly (readonly [string, Result])[] = [
  ['an audit', sampleAudit()],
  ['a result of kpi', sampleResult],
  ['a result of check', checked],
];

describe.each(pages)('the page of %s', (_, result) => {
  const { html, page } = readPage(result);

  test('loads nothing: no script, no link but to itself, and a policy that forbids the rest', () => {
    expect(all(page, 'script, link, img, iframe, object, embed, base, form')).toEqual([]);
    expect(all(page, '[src], [srcset], [onclick], [action]')).toEqual([]);
    expect(all(page, '[href]').filter((link) => link.getAttribute('href')?.startsWith('#') !== true)).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|https?:/);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'; /);
  });

  test('has a language, a title, one heading of the first rank, and none that skips a rank', () => {
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('en-GB');
    expect(textOf(page.querySelector('title'))).not.toBe('');
    const ranks = all(page, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    expect(ranks.filter((rank, position) => rank > (ranks[position - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has landmarks, a way past the contents, and contents that lead to parts', () => {
    expect(all(page, 'main, nav, header, footer')).toHaveLength(4);
    const links = all(page, 'a').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links[0]).toBe('report');
    const ids = all(page, '[id]').map((element) => element.getAttribute('id'));
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has tables with captions, and headers with a scope', () => {
    const tables = all(page, 'table');
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter((table) => textOf(table.querySelector('caption')) === '')).toEqual([]);
    expect(all(page, 'th').filter((header) => !header.hasAttribute('scope'))).toEqual([]);
  });

  test('tells how it was computed, and from which files', () => {
    const method = textOf(page.querySelector('#method'));
    for (const { file, sha256 } of result.sources) {
      expect(method).toContain(file);
      expect(method).toContain(sha256);
    }
    expect(method).toContain(`csaudit ${result.tool.version}`);
    expect(method).toContain('What the numbers mean');
  });

  test('is the same every time', () => {
    expect(renderHtml(result, auditContext())).toBe(html);
  });
});

test('the parts of an audit come in the order a manager reads them', () => {
  const { page } = readPage(sampleAudit());
  expect(all(page, 'main > section').map((part) => part.getAttribute('id'))).toEqual([
    ...['score', 'sections', 'changes', 'contradictions', 'steps', 'numbers', 'targets', 'plan', 'data', 'method'],
  ]);
});

test('without an audit there are the parts of the KPIs only', () => {
  const { page } = readPage(sampleResult);
  expect(all(page, 'main > section').map((part) => part.getAttribute('id'))).toEqual(['numbers', 'data', 'method']);
});

test('steps that need attention lie open', () => {
  const { page } = readPage(sampleAudit());
  const open = all(page, 'details').filter((step) => step.hasAttribute('open'));
  expect(open.map((step) => step.getAttribute('id'))).toContain('step-channels');
  expect(page.querySelector('#step-service-quality')?.hasAttribute('open')).toBe(false);
  expect(all(page, '.step')).toHaveLength(22);
});

test('every action stands in the matrix and in the table, under one number', () => {
  const { page } = readPage(sampleAudit());
  const inMatrix = all(page, '.matrix li').map((item) => item.getAttribute('value'));
  const inTable = all(page, '.plan .plan-number').map(textOf);
  expect(inTable.length).toBeGreaterThan(5);
  expect(inMatrix.toSorted()).toEqual(inTable.toSorted());
});

test('a chart says all its values to those who do not see it', () => {
  const { page } = readPage(sampleResult);
  const labels = all(page, 'svg[role=img]').map((chart) => chart.getAttribute('aria-label') ?? '');
  expect(labels.length).toBeGreaterThan(2);
  for (const label of labels) expect(label).toMatch(/: \w{3}\s\d{4}\s\S.*, \w{3}\s\d{4}/);
});
