import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Real exports are third parties' data and stay outside the repository: CSAUDIT_REFERENCE, or a folder beside it. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.env.CSAUDIT_REFERENCE ?? join(root, '..', 'shared', 'data');
const table = join(folder, 'EXPECTED.tsv');
const files = [
  'kaggle-tickets.csv',
  'pwc-calls.csv',
  'booking-calls.csv',
  'nps-survey.csv',
  'freshdesk-tickets.csv',
  'servicenow-incidents.csv',
  'nyc311-2022-05.csv',
  'tickets-mixed-units.csv',
  'survey-osat-nps.csv',
  'asterisk-master.csv',
  'csat-euckr.csv',
  'helpdesk-ptbr-cp850.csv',
];

const missing = !existsSync(table);
if (missing)
  console.warn(`skipped: the reference figures are not at ${table} (CSAUDIT_REFERENCE names another folder)`);

test.skipIf(missing)('the KPIs of real exports equal figures made by other means', { timeout: 300_000 }, () => {
  const run = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'reference.js'), folder, table, '--only', files.join(',')],
    { encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  expect(run.stdout).toMatch(/^(\d+) of \1 figures equal; options needed for \d+ files \(\d+ options\)\n$/);
  expect(run.status).toBe(0);
});
