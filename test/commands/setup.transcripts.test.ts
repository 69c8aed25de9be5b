import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../main/run-binary.ts';
import { fixtures } from './fake-process.ts';
import { makeBakery } from './make-bakery.ts';
import { expectTranscript } from './transcript.ts';

it('transcripts/init.md: A csaudit.yaml to start from', async () => {
  const folder = makeFolder();
  for (const name of ['tickets.csv', 'calls.csv', 'ratings.csv'])
    copyFileSync(join(fixtures, 'demo', name), join(folder, name));
  await expectTranscript('init', 'A csaudit.yaml to start from', [
    { command: 'csaudit init --timezone Europe/Zagreb --ci github', folder },
    { command: 'csaudit check', folder, about: 'What it says of the exports can be checked at once:' },
    { command: 'csaudit init', folder, about: 'Nothing is written over:' },
    { command: 'csaudit init --output other.yaml --ci jenkins', folder },
    { command: 'csaudit init nowhere.csv --output other.yaml', folder },
  ]);
  const written = readFileSync(join(folder, 'csaudit.yaml'), 'utf8').replace(/\$schema=.*/, '$schema=(the schema)');
  await expect(written).toMatchFileSnapshot('../init/proposed.yaml');
});

it('transcripts/check-reports.md: Reports for CI systems', async () => {
  const config = `targets:
  - { id: agreed, kpi: sla-attainment, by: channel, expect: ">= 90%" }
  - { id: content, kpi: csat, expect: ">= 70%" }
  - { id: queue, kpi: service-level, expect: ">= 80%" }
`;
  const folder = makeBakery({ config });
  writeFileSync(join(folder, 'team.yaml'), config);
  const reports = ['junit', 'sarif', 'github', 'gitlab'].map((format) => ({
    command: `csaudit check tickets.csv --format csv --output verdicts.csv --report ${format}=-`,
    folder,
  }));
  await expectTranscript('check-reports', 'Reports for CI systems', [
    ...reports,
    { command: 'csaudit check tickets.csv --report junitt=out.xml', folder },
    { command: 'csaudit check tickets.csv --format csv -o verdicts.csv --report junit=no/such/folder.xml', folder },
    {
      command: 'csaudit check tickets.csv --format csv --output verdicts.csv',
      folder,
      env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
      about: 'In GitHub Actions, without a flag:',
    },
  ]);
});

it('transcripts/completion.md: Completion', () =>
  expectTranscript('completion', 'Completion', [
    { command: 'csaudit complete -- check --report ""', about: 'What the scripts of `csaudit completion` ask:' },
    { command: 'csaudit complete -- explain first' },
    { command: 'csaudit completion tcsh' },
    { command: 'csaudit completion' },
  ]));
