import { it } from 'vitest';
import { expectTranscript } from './transcript.ts';

it('transcripts/help.md: help', () =>
  expectTranscript('help', 'Help', [
    { command: 'csaudit --help' },
    { command: 'csaudit', about: 'Without a command, on standard error:' },
    ...['kpi', 'inspect', 'explain'].map((command) => ({ command: `csaudit ${command} --help` })),
  ]));
