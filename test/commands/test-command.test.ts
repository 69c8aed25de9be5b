import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../main/run-binary.ts';
import { readJunit } from '../reporters/read-public.ts';
import { fixtures, runCsaudit } from './fake-process.ts';
import { expectTranscript } from './transcript.ts';

const folder = `${fixtures}cases`;

it('transcripts/test.md: Test cases of a team’s own targets', () =>
  expectTranscript('test', 'Test cases of a team’s own targets', [
    { command: 'csaudit test promises.test.yaml', folder },
    { command: 'csaudit test slips.test.yaml', folder, about: 'Numbers and verdicts that are not as expected:' },
    { command: 'csaudit test mistakes.test.yaml', folder, about: 'Mistakes in the cases themselves:' },
    { command: 'csaudit test nowhere.test.yaml', folder },
    { command: 'csaudit test promises.test.yaml --format csv', folder },
    { command: 'csaudit test', folder },
  ]));

it('writes JUnit besides the table', async () => {
  const path = join(makeFolder(), 'results.xml');
  const args = ['test', 'promises.test.yaml', 'slips.test.yaml', '--report', `junit=${path}`];
  const { stdout, stderr, exitCode } = await runCsaudit(args, { folder });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  expect(stdout).toContain('4 passed, 2 failed');
  const find = readJunit(readFileSync(path, 'utf8'));
  expect(find('//testsuite/@name')).toEqual(['promises.test.yaml', 'slips.test.yaml']);
  expect(find('//testsuite/@failures')).toEqual(['0', '1']);
  expect(find('//testsuite/@errors')).toEqual(['0', '1']);
  expect(find('//failure/@message')).toEqual([
    'slips.test.yaml:12:7 csat: expected 66.6 %, but it is 66.667 % (3 records)',
  ]);
});

it('JSON has the same outcome, with numbers', async () => {
  const { stdout } = await runCsaudit(['test', 'slips.test.yaml', '--format', 'json'], { folder });
  const [first] = JSON.parse(stdout).files[0].cases[0].failures;
  expect(first).toMatchObject({
    kind: 'value',
    subject: 'csat',
    place: { line: 12, column: 7 },
    actual: { value: 2 / 3, n: 3 },
  });
});

it('tests the configuration that the file or the flag names, and the KPIs of a team’s own', async () => {
  const own = makeFolder();
  mkdirSync(join(own, 'kpis'));
  mkdirSync(join(own, 'cases'));
  writeFileSync(
    join(own, 'kpis', 'urgent-share.yaml'),
    `id: urgent-share
title: Urgent
description: How many are urgent.
formula: urgent / all
from: contacts
type: ratio
numerator: priority = 'urgent'
better: lower
basis: census
source: Ours.
`,
  );
  const config = 'kpis: [kpis/]\ntargets:\n  - { id: calm, kpi: urgent-share, expect: "<= 40%" }\n';
  writeFileSync(join(own, 'team.yaml'), config);
  writeFileSync(
    join(own, 'cases', 'calm.yaml'),
    `config: ../team.yaml
cases:
  - name: One of four
    where: channel = 'Email'
    sources:
      - kind: tickets
        map: { priority: Wichtigkeit }
        rows:
          - { Ticket ID: 1, Created at: 2026-01-01 00:00:00, Channel: Email, Wichtigkeit: urgent }
          - { Ticket ID: 2, Created at: 2026-01-01 00:00:00, Channel: Email, Wichtigkeit: low }
          - { Ticket ID: 3, Created at: 2026-01-01 00:00:00, Channel: Chat, Wichtigkeit: urgent }
    kpis: { urgent-share: 50 % }
    targets: { calm: fail }
`,
  );
  expect(await runCsaudit(['test', 'cases/calm.yaml'], { folder: own })).toMatchObject({ exitCode: 0, stderr: '' });
  writeFileSync(join(own, 'other.yaml'), config.replace('40%', '60%'));
  const other = await runCsaudit(['test', 'cases/calm.yaml', '--config', 'other.yaml'], { folder: own });
  expect(other.exitCode).toBe(1);
  expect(other.stdout).toContain('cases/calm.yaml:13:16 calm: expected fail, but it is pass');
});

it('what is wrong with csaudit.yaml is told with its place there', async () => {
  const own = makeFolder();
  writeFileSync(join(own, 'csaudit.yaml'), 'targets:\n  - { id: calm, kpi: csta, expect: "<= 40%" }\n');
  const rows = '"Ticket ID,Created at\\n1,2026-01-01\\n"';
  writeFileSync(join(own, 'c.yaml'), `cases: [{ name: x, sources: [{ rows: ${rows} }], targets: { calm: pass } }]\n`);
  const { stderr, exitCode } = await runCsaudit(['test', 'c.yaml'], { folder: own });
  expect(stderr).toMatch(/^error: csaudit\.yaml:2:22, key targets\[0\]\.kpi: there is no KPI "csta"/);
  expect(exitCode).toBe(2);
});

it('a header that the rows do not have is told at the rows', async () => {
  const own = makeFolder();
  writeFileSync(
    join(own, 'c.yaml'),
    'cases:\n  - name: x\n    sources:\n      - map: { csat: Stars }\n        rows: "Ticket ID\\n1\\n"\n    kpis: { csat: 1 % }\n',
  );
  const { stderr, exitCode } = await runCsaudit(['test', 'c.yaml'], { folder: own });
  expect(stderr).toContain('c.yaml:5:15, key cases[0].sources[0].rows: the file has no column "Stars"');
  expect(exitCode).toBe(2);
});
