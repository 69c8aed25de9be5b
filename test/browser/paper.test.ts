import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/render/render-html.ts';
import { auditContext, sampleAudit } from '../render/sample-audit.ts';
import { executablePath, openBrowser } from './open-browser.ts';

/** Millimetres of A4 without the margins of the style sheet, in pixels of CSS. */
const pixels = (millimetres: number) => (millimetres * 96) / 25.4;
const width = Math.floor(pixels(210 - 2 * 15));
const height = pixels(297 - 16 - 18);

const whole = 'tr, .card, .chart, .quadrant, .step-line, .facts > div';

describe.skipIf(executablePath === null)('on A4, the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-paper-'));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(join(folder, 'report.html'), renderHtml(sampleAudit(), auditContext()));
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width, height: Math.floor(height) } });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    await page.emulateMedia({ media: 'print' });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('is no wider than the paper, tables included', async () => {
    const wide = await page.evaluate(`[...document.body.querySelectorAll('*')]
      .filter((element) => !element.closest('.hidden, .skip, svg'))
      .filter((element) => element.getBoundingClientRect().right > ${width} + 1)
      .map((element) => element.outerHTML.slice(0, 100))`);
    expect(wide).toEqual([]);
  });

  test('tears no row, card, chart or step: each is told to stay whole, and is small enough to', async () => {
    const torn = await page.evaluate(`[...document.querySelectorAll('${whole}')]
      .filter((element) => getComputedStyle(element).display !== 'none')
      .filter((element) => getComputedStyle(element).breakInside !== 'avoid' || element.getBoundingClientRect().height > ${height})
      .map((element) => element.outerHTML.slice(0, 100))`);
    expect(torn).toEqual([]);
    expect(await page.evaluate(`document.querySelectorAll('${whole}').length`)).toBeGreaterThan(100);
  });

  test('repeats the head of a table on each page', async () => {
    const displays = await page.evaluate(
      "[...new Set([...document.querySelectorAll('thead')].map((head) => getComputedStyle(head).display))]",
    );
    expect(displays).toEqual(['table-header-group']);
  });

  test('becomes a PDF of several A4 pages', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
      sides.map((points) => Math.round((Number(points) * 25.4) / 72)),
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(new Set(sizes.map(String))).toEqual(new Set(['210,297']));
  });
});
