import { it } from 'vitest';
import { expectTranscript, type Scene } from './transcript.ts';

const pages: readonly (readonly [string, string, readonly Scene[]])[] = [
  [
    'inspect',
    'What is recognised in exports',
    [
      { command: 'csaudit inspect tickets.csv calls.csv' },
      { command: 'csaudit inspect either-way.csv', about: 'What nobody can know is asked for:' },
      { command: 'csaudit inspect windows-1250.csv --encoding windows-1250 --map department=Kanal' },
      { command: 'csaudit inspect scale-in-doubt.csv' },
    ],
  ],
  ['inspect-json', 'What is recognised, as JSON', [{ command: 'csaudit inspect calls.csv --format json' }]],
  [
    'inspect-errors',
    'What cannot be inspected',
    [
      { command: 'csaudit inspect weather.csv' },
      { command: 'csaudit inspect header-only.csv' },
      { command: 'csaudit inspect tickets.csv --format csv' },
      { command: 'csaudit inspect' },
    ],
  ],
];

it.each(pages)('transcripts/%s.md: %s', (page, title, scenes) => expectTranscript(page, title, scenes));
