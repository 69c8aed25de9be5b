import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/model/inspection.ts';
import { runCsaudit } from '../commands/fake-process.ts';

/**
 * Exports of other people, which are no part of the project: `CSAUDIT_REAL_EXPORTS=FOLDER npx vitest run test/presets`
 * compares what they are taken for.
 */
const folder = process.env['CSAUDIT_REAL_EXPORTS'] ?? '';

const expected: Readonly<Record<string, readonly [preset: string, kind: string, ...options: readonly string[]]>> = {
  'booking-calls.csv': ['generic', 'calls'],
  'call-center-csat.csv': ['generic', 'calls'],
  'cdr-cr-only.csv': ['freepbx', 'calls'],
  'daily-aggregates-rep.csv': ['generic', 'aggregates'],
  'freepbx-cdr-report.csv': ['freepbx', 'calls'],
  'freshdesk-tickets.csv': ['freshdesk', 'tickets'],
  'glpi-ptbr-satisfaction.csv': ['glpi', 'tickets'],
  'helpdesk-ptbr-cp850.csv': ['interaction-log', 'tickets', '--encoding', 'cp850'],
  'hubspot-tickets-synthetic.csv': ['hubspot', 'tickets'],
  'jsm-es.csv': ['jira-service-management', 'tickets'],
  'kaggle-tickets.csv': ['generic', 'tickets'],
  'nps-dmy.csv': ['nps', 'ratings'],
  'nyc311-2022-05.csv': ['nyc-311', 'tickets'],
  'pwc-calls.csv': ['generic', 'calls'],
  'servicenow-incidents.csv': ['servicenow', 'tickets'],
  'survey-osat-nps.csv': ['generic', 'ratings'],
  'tickets-mixed-units.csv': ['generic', 'tickets'],
  'zendesk-explore-wrapped.csv': ['zendesk-explore', 'tickets'],
};

describe.skipIf(!existsSync(folder))('real exports of other people', () => {
  test.each(Object.entries(expected))('%s is taken for what it is', async (name, [preset, kind, ...options]) => {
    const { stdout, stderr } = await runCsaudit(['inspect', join(folder, name), '--format', 'json', ...options]);
    expect(stderr).toBe('');
    const { files }: Inspection = JSON.parse(stdout);
    expect(files.map((file) => [file.preset.id, file.kind])).toEqual([[preset, kind]]);
  });
});
