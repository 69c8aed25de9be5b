import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium of this machine; playwright-core brings none. null: there is none, and the tests are skipped. */
export const executablePath = candidates.find((path) => path !== '' && existsSync(path)) ?? null;

if (executablePath === null) {
  const notice =
    'no Chromium found (CHROMIUM_PATH, /usr/bin/chromium): what a browser makes of the report is not tested';
  if (process.env.CSAUDIT_REQUIRE_BROWSER === '1') throw new Error(notice);
  console.warn(`\n  SKIPPED: ${notice}\n`);
}

export function openBrowser(): Promise<Browser> {
  if (executablePath === null) throw new Error('there is no Chromium');
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
