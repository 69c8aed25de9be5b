import { it } from 'vitest';
import { expectTranscript, type Scene } from './transcript.ts';

const pages: readonly (readonly [string, string, readonly Scene[]])[] = [
  [
    'explain',
    'What a KPI means',
    [{ command: 'csaudit explain csat' }, { command: 'csaudit explain FRT' }, { command: 'csaudit explain backlog' }],
  ],
  [
    'explain-data',
    'What a KPI is made of in the data',
    [
      { command: 'csaudit explain csat tickets.csv --rows' },
      { command: 'csaudit explain frt tickets.csv calls.csv --from 2026-02-01' },
      { command: 'csaudit explain csat tickets.csv --variant mean --format json --rows' },
    ],
  ],
  [
    'explain-errors',
    'What cannot be explained',
    [
      { command: 'csaudit explain nps tickets.csv', about: 'Nobody was asked:' },
      { command: 'csaudit explain cast' },
      { command: 'csaudit explain' },
      { command: 'csaudit explain csat nowhere.csv' },
      { command: 'csaudit explain csat tickets.csv --format csv' },
      { command: 'csaudit explain csat --variant best' },
    ],
  ],
];

it.each(pages)('transcripts/%s.md: %s', (page, title, scenes) => expectTranscript(page, title, scenes));
