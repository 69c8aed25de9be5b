// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawCalls } from './demo/draw-calls.js';
import { drawRatings } from './demo/draw-ratings.js';
import { drawTickets } from './demo/draw-tickets.js';
import { exportCalls, exportMessages, exportRatings, exportTickets } from './demo/export-tables.js';
import { stateTruths } from './demo/state-truths.js';
import { writeConfig } from './demo/write-config.js';
import { writeReadme } from './demo/write-readme.js';

/**
 * The demo: exports of an invented company, and the truths planted in them. The same bytes on every run.
 * @returns {Readonly<Record<string, string>>} contents by file name
 */
export function makeDemo() {
  const tickets = drawTickets(2400);
  const calls = drawCalls(1800);
  const ratings = drawRatings(tickets);
  const truths = stateTruths(tickets, calls, ratings);
  return {
    'tickets.csv': exportTickets(tickets),
    'calls.csv': exportCalls(calls),
    'messages.csv': exportMessages(tickets),
    'ratings.csv': exportRatings(ratings),
    'csaudit.yaml': writeConfig(),
    'truths.json': `${JSON.stringify(truths, null, 2)}\n`,
    'README.md': writeReadme(truths),
  };
}

/** @param {string} folder */
export function writeDemo(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, contents] of Object.entries(makeDemo())) writeFileSync(join(folder, name), contents);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeDemo(process.argv[2] ?? fileURLToPath(new URL('../fixtures/demo', import.meta.url)));
}
