import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { fixtures } from './fake-process.ts';
import { lines, makeTeamFolder } from './run-folder.ts';
import { expectTranscript } from './transcript.ts';

const checklist = 'checklist: night-desk.yaml\n';

function makeNightDesk(config = ''): string {
  const folder = makeTeamFolder(`${checklist}${config}`);
  copyFileSync(join(fixtures, 'checklists', 'night-desk.yaml'), join(folder, 'night-desk.yaml'));
  return folder;
}

it('transcripts/run.md: An audit, from a pipe', async () => {
  const folder = makeNightDesk('targets: [{ id: first-reply, kpi: frt.p90, expect: "<= 1h", basis: census }]\n');
  await expectTranscript('run', 'An audit, from a pipe', [
    {
      about: 'The input ends after the first step. The second one is contradicted by a number.',
      command: 'csaudit run --data tickets.csv',
      folder,
      stdin: lines('m; seen in the log', 'm'),
    },
    { command: 'csaudit run --list', folder },
    {
      about: 'Without numbers, to the end:',
      command: 'csaudit run --no-data --output reports',
      folder,
      stdin: lines('p; two complaints'),
    },
  ]);
});

it('transcripts/run-answers.md: An audit, from a file of answers', async () => {
  const folder = makeNightDesk();
  writeFileSync(
    join(folder, 'answers.yaml'),
    'keys: not met\nwaiting: { value: partly, owner: Ana, due: 2026-12-01 }\nquiet: { value: na, reason: no corridors }\n',
  );
  await expectTranscript('run-answers', 'An audit, from a file of answers', [
    { command: 'csaudit run --answers answers.yaml --output reports', folder },
  ]);
});

it('transcripts/run-errors.md: Audits that do not go on', async () => {
  const folder = makeNightDesk();
  writeFileSync(join(folder, 'wrong.yaml'), 'kyes: m\nwaiting: nearly\nkeys: { value: na, reason: none }\n');
  await expectTranscript('run-errors', 'Audits that do not go on', [
    { about: 'A line that is no answer:', command: 'csaudit run', folder, stdin: lines('m', 'nearly', 'm') },
    { command: 'csaudit run --answers wrong.yaml', folder },
    { command: 'csaudit run --resume yesterday', folder },
    { command: 'csaudit run --checklist nite-desk', folder },
    { command: 'csaudit run --new --resume 2026', folder },
    { command: 'csaudit run --data nowhere.csv', folder },
  ]);
});
