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

const reconciled: readonly Scene[] = [
  { command: `csaudit reconcile frt ${files} --theirs 5.6h --definitions zendesk` },
  {
    command: `csaudit reconcile frt.mean ${files} --config hours.yaml --theirs 138min --definitions zendesk`,
    about: 'The definition that is known does not lead there; what else would is no proof:',
  },
  {
    command: `csaudit reconcile frt ${files} --theirs 30min`,
    about: 'Nobody said whose number it is:',
  },
  { command: `csaudit reconcile frt ${files} --theirs 30min --format csv` },
  { command: `csaudit reconcile art tickets.csv --theirs 13h --definitions chatwoot --format markdown` },
];

const mistaken: readonly Scene[] = [
  { command: 'csaudit reconcile frt tickets.csv' },
  { command: 'csaudit reconcile frt tickets.csv --theirs 85%' },
  { command: 'csaudit reconcile frt tickets.csv --theirs 1491' },
  { command: 'csaudit reconcile frt.p90 tickets.csv --theirs 4h --clock both' },
  { command: 'csaudit reconcile frt tickets.csv --theirs 4h --definitions zendsk' },
  { command: 'csaudit reconcile nps tickets.csv --theirs 30', about: 'Nobody was asked:' },
];

it.each([
  ['kpi-definitions', 'As others count', scenes],
  ['reconcile', "From csaudit's number to theirs", reconciled],
  ['reconcile-mistakes', 'What cannot be compared', mistaken],
] as const)('transcripts/%s.md: %s', (page, title, all) =>
  expectTranscript(
    page,
    title,
    all.map((scene) => ({ ...scene, folder })),
  ),
);
