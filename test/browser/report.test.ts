import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { renderHtml } from '../../src/render/render-html.ts';
import { auditContext, sampleAudit } from '../render/sample-audit.ts';
import { executablePath, openBrowser } from './open-browser.ts';

const attack = `<img src="https://example.com/x.png" onerror="document.title='owned'"><script>document.title='owned'</script>`;
const longName = 'Bartholomäus-Maximilian_von_und_zu_Hohenlohe-Schillingsfürst-Oettingen-Wallerstein'.slice(0, 80);

/** With what people and systems write: markup in names and notes, and names of 80 characters without a space. */
const told = withNames(sampleAudit({ note: attack, owner: longName, evidence: `${longName}.pdf` }));

function withNames(result: Result): Result {
  const rename = (agent: string | null) =>
    agent === 'Ana Horvat' ? attack : agent === 'Marko Kovačević' ? longName : agent;
  return {
    ...result,
    team: longName,
    measurements: result.measurements.map((measurement) => {
      const { agent } = measurement.by;
      return agent === undefined ? measurement : { ...measurement, by: { agent: rename(agent) } };
    }),
  };
}

describe.skipIf(executablePath === null)('in a browser, the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-browser-'));
  const address = pathToFileURL(join(folder, 'report.html')).href;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(join(folder, 'report.html'), renderHtml(told, auditContext()));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** The page, with all it asked for and complained about. */
  async function open(options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    return { page, requests, complaints };
  }

  test('asks for nothing but itself, and complains of nothing', async () => {
    const { page, requests, complaints } = await open();
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.waitForTimeout(200);
    expect({ requests, complaints }).toEqual({ requests: [address], complaints: [] });
    await page.close();
  });

  test('keeps what others wrote as text', async () => {
    const { page } = await open();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('img, script').count()).toBe(0);
    expect(await page.locator('dd', { hasText: attack }).count()).toBeGreaterThan(0);
    expect(await page.locator('th', { hasText: attack }).count()).toBeGreaterThan(0);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const { page } = await open({ colorScheme, bypassCSP: true });
    await page.evaluate("for (const step of document.querySelectorAll('details')) step.open = true");
    await page.evaluate(axe.source);
    const { violations, passes } = (await page.evaluate('axe.run(document)')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' ')).slice(0, 3)])).toEqual(
      [],
    );
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    await page.close();
  });

  test('is dark where people want it dark', async () => {
    const background = async (colorScheme: 'light' | 'dark') => {
      const { page } = await open({ colorScheme });
      const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      await page.close();
      return colour;
    };
    expect(await background('light')).toBe('rgb(255, 255, 255)');
    expect(await background('dark')).toBe('rgb(18, 23, 28)');
  });

  test.each([360, 768, 1280])('fits a screen of %d pixels, however long the names', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.evaluate("for (const step of document.querySelectorAll('details')) step.open = true");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  });

  test('can be read with the keyboard alone', async () => {
    const { page } = await open();
    const focused = () => page.evaluate('document.activeElement.outerHTML.slice(0, 60)');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('class="skip"');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#report$/);
    const summary = page.locator('#step-service-quality > summary');
    await summary.focus();
    // Focus by program shows no outline; focus by key does.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.locator('#step-service-quality[open]').count()).toBe(1);
    await page.close();
  });

  test('opens on paper what is folded on the screen, in the colours of paper', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    const facts = page.locator('#step-service-quality .step-facts');
    expect(await facts.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await facts.isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });
});

type AxeResults = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
  readonly passes: readonly { readonly id: string }[];
};

/** What reaches past the screen without standing in a box that scrolls. */
function overflowing(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.body.querySelectorAll('*')]
    .filter((element) => !element.closest('.scroll, .hidden, .skip, svg'))
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => element.outerHTML.slice(0, 80))`);
}
