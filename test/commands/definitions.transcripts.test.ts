import { it } from 'vitest';
import { fixtures } from './fake-process.ts';
import { expectTranscript, type Scene } from './transcript.ts';

const folder = `${fixtures}definitions`;
const files = 'tickets.csv messages.csv --timezone UTC';

const scenes: readonly Scene[] = [
  { command: `csaudit kpi ${files} --kpi frt,art`, about: "By csaudit's own definitions:" },
  { command: `csaudit kpi ${files} --kpi frt,art --definitions zendesk` },
  {
    command: `csaudit kpi ${files} --kpi frt,art,unanswered --definitions chatwoot`,
    about: 'What an export cannot give of a definition is said, and which KPIs have none:',
  },
  { command: 'csaudit kpi tickets.csv --kpi frt --definitions plain', about: 'Messages would be needed:' },
  {
    command: `csaudit kpi ${files} --kpi frt.median --definitions zendesk --variant messages`,
    about: 'A variant asked for outranks them:',
  },
  { command: `csaudit check ${files} --target "frt <= 1h" --definitions zendesk --format csv` },
  { command: 'csaudit explain art --definitions zammad' },
  { command: 'csaudit kpi tickets.csv --definitions zendsk' },
];

it('transcripts/kpi-definitions.md: as others count', () =>
  expectTranscript(
    'kpi-definitions',
    'As others count',
    scenes.map((scene) => ({ ...scene, folder })),
  ));
