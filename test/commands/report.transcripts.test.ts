import { it } from 'vitest';
import { fixtures } from './fake-process.ts';
import { expectTranscript } from './transcript.ts';

const folder = `${fixtures}commands/results`;

it('a saved result is shown again, and what is none is told', async () => {
  await expectTranscript('report', 'A saved result again', [
    { folder, command: 'csaudit report small.json', about: 'On the screen:' },
    { folder, command: 'csaudit report small.json --format markdown', about: 'For a mail or a chat:' },
    { folder, command: 'csaudit report small.json --format csv' },
    { folder, command: 'csaudit report small.json --format pdf' },
    { folder, command: 'csaudit report cut-off.json', about: 'Half of a file:' },
    { folder, command: 'csaudit report newer.json', about: 'A result of a later csaudit:' },
    { folder, command: 'csaudit report edited.json', about: 'A result that somebody has edited:' },
    { folder, command: 'csaudit report saved-audit.json', about: 'Something else of csaudit:' },
    { folder, command: 'csaudit report nowhere.json' },
    { folder, command: 'csaudit report' },
  ]);
});
